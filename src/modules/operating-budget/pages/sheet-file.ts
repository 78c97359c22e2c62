import { requestContext } from '../../../platform/web/request-context.ts'
import { exportSheet } from '../sheet-file.service.ts'
import { askedOf, type PageAsked } from './page-args.ts'

/** The unit's operating budget as an Excel workbook. */
export async function loader({ context, params }: PageAsked) {
  const { name, bytes } = await exportSheet(context.get(requestContext), askedOf(params))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
