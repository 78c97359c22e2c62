import { type Api, route } from '../../platform/api.ts'
import { listDatasets } from './open-data.service.ts'
import { datasetsContract, shelfContract } from './reports.contract.ts'
import { listReports } from './reports.service.ts'

const files = (page: string) => ({ page, pdf: `${page}.pdf`, word: `${page}.docx` })

/** What is published, with the addresses of its files; nothing here needs a key. */
export function registerReportsApi(api: Api): void {
  route(
    api,
    {
      method: 'get',
      path: '/publications',
      tag: 'reports',
      summary: 'reports_api_list',
      open: true,
      reply: shelfContract,
    },
    async ({ context }) => {
      const { plans, rounds } = await listReports(context)
      return {
        plans: plans.map((plan) => ({ ...plan, ...files(`/rapporter/${plan.key}/verksamhetsplan`) })),
        rounds: rounds.map((round) => ({ ...round, ...files(`/rapporter/${round.key}/delarsrapport`) })),
      }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/datasets',
      tag: 'reports',
      summary: 'reports_api_datasets',
      open: true,
      reply: datasetsContract,
    },
    async ({ context }) => ({
      datasets: listDatasets(context).map((dataset) => ({
        ...dataset,
        csv: `/oppna-data/${dataset.name}.csv`,
        json: `/oppna-data/${dataset.name}.json`,
        columns: [...dataset.columns],
      })),
    }),
  )
}
