import { z } from 'zod'
import { type Api, route } from '../../platform/api.ts'
import type { IndicatorId } from '../goals/index.ts'
import { measurementContract, readingContract } from './measurement.contract.ts'
import { recordMeasurement, showIndicatorSeries } from './measurement.service.ts'

const params = z.object({ indicator: z.uuid() })

export function registerMeasurementsApi(api: Api): void {
  route(
    api,
    {
      method: 'get',
      path: '/indicators/{indicator}/measurements',
      tag: 'indicators',
      summary: 'indicators_api_series',
      open: true,
      params,
      reply: z.object({ items: z.array(measurementContract) }),
    },
    async ({ context, params: { indicator } }) => {
      const { series } = await showIndicatorSeries(context, indicator as IndicatorId)
      return { items: [...series] }
    },
  )
  route(
    api,
    {
      method: 'put',
      path: '/indicators/{indicator}/measurements',
      tag: 'indicators',
      summary: 'indicators_api_record',
      deed: 'measurement.record',
      params,
      body: readingContract,
      reply: measurementContract,
    },
    ({ context, params: { indicator }, body: { revision, ...reading } }) =>
      recordMeasurement(context, {
        ...reading,
        indicator: indicator as IndicatorId,
        isDemo: false,
        ...(revision === undefined ? {} : { seenRevision: revision }),
      }),
  )
}
