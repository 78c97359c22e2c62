import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { dataCatalogue, datasetCsv, datasetJson } from '../open-data.service.ts'

/** `/oppna-data/goals.csv`, `/oppna-data/goals.json`, `/oppna-data/katalog.jsonld`: for anybody, also from other sites. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const file = params.file ?? ''
  const [name = '', ending] = file.split('.')
  const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' }
  if (file === 'katalog.jsonld')
    return Response.json(await dataCatalogue(ctx, new URL(request.url).origin), {
      headers: { ...open, 'Content-Type': 'application/ld+json' },
    })
  if (ending === 'csv')
    return new Response(await datasetCsv(ctx, name), {
      headers: {
        ...open,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}.csv"`,
      },
    })
  if (ending === 'json')
    return new Response(await datasetJson(ctx, name), { headers: { ...open, 'Content-Type': 'application/json' } })
  throw new NotFound('dataset')
}
