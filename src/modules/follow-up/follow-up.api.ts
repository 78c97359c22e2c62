import { z } from 'zod'
import { type Api, listRoute } from '../../platform/api.ts'
import { reportLineContract, roundContract } from './follow-up.contract.ts'
import { listRounds } from './round.service.ts'
import { showRound } from './round-overview.service.ts'

export function registerFollowUpApi(api: Api): void {
  listRoute(
    api,
    { path: '/rounds', tag: 'follow-up', summary: 'follow_up_api_rounds', item: roundContract, open: true },
    async ({ context, wanted }) => {
      const rounds = await listRounds(context)
      return { items: rounds.slice(wanted.offset, wanted.offset + wanted.size), total: rounds.length }
    },
  )
  listRoute(
    api,
    {
      path: '/goal-reports',
      tag: 'follow-up',
      summary: 'follow_up_api_reports',
      item: reportLineContract,
      filters: z.object({ round: z.string() }),
    },
    async ({ context, filters, wanted }) => {
      const { lines, round } = await showRound(context, filters.round)
      const page = lines.slice(wanted.offset, wanted.offset + wanted.size)
      return {
        total: lines.length,
        items: page.map(({ report, goal, version, actions }) => ({
          id: report.id,
          round: round.key,
          plan: version.plan.key,
          goal: goal.ref,
          title: goal.title,
          status: report.status,
          comment: report.comment,
          proposedStatus: report.proposal?.status ?? null,
          proposedWhy: report.proposal?.why ?? '',
          assessedStatus: report.assessedStatus,
          assessment: report.assessment,
          actions: actions.map(({ action, revision: _, ...stand }) => ({
            ...stand,
            id: action,
            title: goal.actions.find((one) => one.id === action)?.title ?? '',
          })),
          isDemo: report.isDemo,
        })),
      }
    },
  )
}
