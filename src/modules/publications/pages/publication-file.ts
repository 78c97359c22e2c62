import type { LoaderFunctionArgs } from 'react-router'
import type { Context } from '../../../platform/context.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { previewPublication } from '../desk.service.ts'
import { isPublicationFormat, type Printed, publicationResponse } from '../publication-file.service.ts'
import { showPublicBudget, showPublished } from '../published.service.ts'
import { numberAsked } from './number-asked.ts'

/** A publication as a file: `/budget/2026/fil/pdf`, `/publikationer/<key>/fil/xlsx`, and below `/arbete` also drafts. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { key, year, format = '' } = params
  if (!isPublicationFormat(format)) throw new NotFound('format')
  const url = new URL(request.url)
  const name = key ?? `budget-${year}`
  return publicationResponse(await printedFor(ctx, url, key, year), format, name)
}

function printedFor(ctx: Context, url: URL, key: string | undefined, year: string | undefined): Promise<Printed> {
  if (key === undefined) return showPublicBudget(ctx, Number(year))
  return url.pathname.startsWith('/arbete/')
    ? previewPublication(ctx, key, numberAsked(url))
    : showPublished(ctx, key, numberAsked(url))
}
