import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import type { Context } from '../../platform/context.ts'
import {
  type AssignmentLine,
  assignmentId,
  closeAssignment,
  listWatched,
  reportAssignment,
  showAssignment,
} from './assignment.service.ts'
import type { Assignment } from './assignment.ts'
import { assignmentReply, closeContract, reportContract } from './assignments.contract.ts'

const replyOf = ({ assignment, isLate, bodyName, carrier }: AssignmentLine): z.input<typeof assignmentReply> => ({
  id: assignment.id,
  title: assignment.title,
  status: assignment.status,
  actor: assignment.actor,
  unit: assignment.unit === null ? null : carrier,
  lastDay: assignment.lastDay,
  isLate,
  reportTo: assignment.reportTo,
  body: bodyName,
  decidedOn: assignment.decision.decidedOn,
  paragraph: assignment.decision.paragraph,
  caseNumber: assignment.decision.caseNumber,
  clause: assignment.clause,
  condition: assignment.condition?.words ?? null,
  revision: assignment.revision,
})

const one = z.object({ assignment: z.string() })

const afterwards = async (context: Context, saved: Assignment) => replyOf(await showAssignment(context, saved.id))

export function registerAssignmentsApi(api: Api): void {
  listRoute(
    api,
    { path: '/assignments', tag: 'assignments', summary: 'assignments_api_list', item: assignmentReply },
    async ({ context, wanted }) => {
      const lines = await listWatched(context)
      return { items: lines.slice(wanted.offset, wanted.offset + wanted.size).map(replyOf), total: lines.length }
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/assignments/{assignment}/reports',
      tag: 'assignments',
      summary: 'assignments_api_report',
      deed: 'assignment.report',
      params: one,
      body: reportContract,
      reply: assignmentReply,
      status: 201,
    },
    async ({ context, params, body }) =>
      afterwards(context, await reportAssignment(context, assignmentId(params.assignment), body)),
  )
  route(
    api,
    {
      method: 'post',
      path: '/assignments/{assignment}/closing',
      tag: 'assignments',
      summary: 'assignments_api_close',
      deed: 'assignment.close',
      params: one,
      body: closeContract,
      reply: assignmentReply,
    },
    async ({ context, params, body }) =>
      afterwards(context, await closeAssignment(context, assignmentId(params.assignment), body)),
  )
}
