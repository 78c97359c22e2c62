import { z } from 'zod'
import { type Api, listRoute } from '../../platform/api.ts'
import { forecastRowReply } from './forecast.contract.ts'
import { listFollowedUp } from './list-followed-up.service.ts'

export function registerForecastApi(api: Api): void {
  listRoute(
    api,
    {
      path: '/forecasts',
      tag: 'forecast',
      summary: 'forecast_api_list',
      item: forecastRowReply,
      filters: z.object({ round: z.string() }),
    },
    async ({ context, filters, wanted }) => {
      const rows = await listFollowedUp(context, filters.round)
      return { total: rows.length, items: rows.slice(wanted.offset, wanted.offset + wanted.size) }
    },
  )
}
