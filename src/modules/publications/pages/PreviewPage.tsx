import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { previewPublication } from '../desk.service.ts'
import { DocumentPage } from './document-page.tsx'
import { numberAsked } from './number-asked.ts'
import { filesAt } from './words.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const number = numberAsked(new URL(request.url))
  const key = params.key ?? ''
  const { document } = await previewPublication(context.get(requestContext), key, number)
  return { document, key, search: number === undefined ? '' : `?utgava=${number}` }
}

/** A draft as it would be printed. */
export default function PreviewPage() {
  const { document, key, search } = useLoaderData<typeof loader>()
  const base = `/arbete/publikationer/${key}`
  return (
    <DocumentPage
      document={document}
      crumbs={[
        { label: m.publications_title(), href: '/arbete/publikationer' },
        { label: document.title, href: `${base}${search}` },
      ]}
      files={filesAt(`${base}/fil`).map((file) => ({ ...file, href: `${file.href}${search}` }))}
    />
  )
}
