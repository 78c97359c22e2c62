import { type LoaderFunctionArgs, redirect } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { receiptPath } from '../../decision-log/index.ts'
import { proofOf } from '../file.service.ts'
import type { MinutesId } from '../minutes.ts'

/** The address printed on minutes: leads to their receipt in the log, once they are approved. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const id = String(params.minutes)
  if (!isId(id)) throw new NotFound('minutes')
  const index = await proofOf(context.get(requestContext), id as MinutesId)
  if (index === null) throw new NotFound('minutes')
  return redirect(receiptPath(index))
}
