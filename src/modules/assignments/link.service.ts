import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { isSignedIn } from '../../shared/actor.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
import { adoptedBudgets } from '../budget/index.ts'
import type { AssignedFor, ServedKind } from '../decision-log/index.ts'
import { listCorrectivePlans } from '../forecast/index.ts'
import { searchGoals } from '../goals/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { getAssignment } from './assignment.store.ts'
import { type AssignmentId, isLate } from './assignment.ts'
import { mayReadAssignments, mayReportAssignment } from './assignments.policy.ts'
import * as store from './link.store.ts'
import { type AssignmentLink, type AssignmentLinkId, choiceOf } from './link.ts'

type Choice = Omit<AssignmentLink, 'id'>

const mostGoals = 500

/** All that an assignment can hang together with: goals and budgets that hold, their transfers, corrective plans. */
async function choices(ctx: Context): Promise<readonly Choice[]> {
  const { rows: goals } = await searchGoals(ctx, { size: mostGoals })
  return ctx.read(async (tx) => {
    const names = await unitNamesOn(tx, ctx.today())
    const budgets = await adoptedBudgets(tx)
    const plans = await listCorrectivePlans(tx)
    return [
      ...goals.map(({ id, ref, title, plan: { plan } }) => ({
        kind: 'goal' as const,
        target: id,
        title: m.assignments_link_goal({ title, plan: plan.title }, { locale: ctx.locale }),
        path: `/arbete/planer/${plan.key}/mal/${encodeURIComponent(ref)}`,
      })),
      ...budgets.map(({ version: { id, number, budget } }) => ({
        kind: 'budget' as const,
        target: id,
        title: budget.title,
        path: `/arbete/budget/${budget.key}/${number}`,
      })),
      ...budgets.flatMap(({ version: { budget }, transfers }) =>
        transfers.map(({ id, number, reason }) => ({
          kind: 'transfer' as const,
          target: id,
          title: m.assignments_link_transfer({ number, budget: budget.title, reason }, { locale: ctx.locale }),
          path: `/arbete/budget/${budget.key}/omfordelningar`,
        })),
      ),
      ...plans.map(({ id, unit, unitKey, roundKey, roundName }) => ({
        kind: 'corrective-plan' as const,
        target: id,
        title: m.assignments_link_plan({ unit: names.get(unit) ?? '', round: roundName }, { locale: ctx.locale }),
        path: `/arbete/ekonomi/${roundKey}/${unitKey}/atgarder`,
      })),
    ]
  })
}

export interface LinksShown {
  readonly links: readonly AssignmentLink[]
  /** To choose from, by kind; none for those who may not link. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

export async function showLinks(ctx: Context, id: AssignmentId, mayLink: boolean): Promise<LinksShown> {
  const links = await ctx.read((tx) => {
    ctx.must(mayReadAssignments, undefined)
    return store.listLinks(tx, id)
  })
  const taken = new Set(links.map(choiceOf))
  const free = mayLink ? (await choices(ctx)).filter((one) => !taken.has(choiceOf(one))) : []
  return { links, choices: free.map((one) => ({ value: choiceOf(one), label: one.title })) }
}

/** @param choice as {@link choiceOf} gives it @throws Refusal */
export async function linkAssignment(ctx: Context, id: AssignmentId, choice: string): Promise<void> {
  const chosen = (await choices(ctx)).find((one) => choiceOf(one) === choice)
  await ctx.write('assignment.link', id, async (tx) => {
    const assignment = await getAssignment(tx, id)
    ctx.must(mayReportAssignment, { body: assignment.decision.body, unit: assignment.unit })
    if (!chosen) refuse('assignment.nothing-to-link')
    if (!(await store.insertLink(tx, id, chosen))) refuse('assignment.linked-already')
    return [null, chosen]
  })
}

export const unlinkAssignment = (ctx: Context, id: AssignmentId, link: string): Promise<unknown> =>
  ctx.write('assignment.unlink', id, async (tx) => {
    const assignment = await getAssignment(tx, id)
    ctx.must(mayReportAssignment, { body: assignment.decision.body, unit: assignment.unit })
    if (!isId(link)) throw new NotFound('assignment-link')
    const before = (await store.listLinks(tx, id)).find((one) => one.id === link)
    if (!before) throw new NotFound('assignment-link')
    await store.deleteLink(tx, id, link as AssignmentLinkId)
    return [before, {}]
  })

/** What is shown beside a goal, a budget or a corrective plan: who has something to do for it. */
export async function assignedForThing(
  ctx: Context,
  tx: Read,
  kind: ServedKind,
  target: string,
): Promise<readonly AssignedFor[]> {
  if (!isSignedIn(ctx.actor)) return []
  const names = await unitNamesOn(tx, ctx.today())
  const found: AssignedFor[] = []
  for (const id of await store.assignmentsOf(tx, kind, target)) {
    const assignment = await getAssignment(tx, id)
    const say = { locale: ctx.locale }
    found.push({
      title: assignment.title,
      note: [
        (assignment.unit && names.get(assignment.unit)) || assignment.actor,
        assignment.lastDay ?? m.assignments_no_day({}, say),
        isLate(assignment, ctx.today()) ? m.assignments_late({}, say) : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      href: `/arbete/uppdrag/${id}`,
    })
  }
  return found
}
