import { type Context, newId, type Write } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type CaseId, findCaseByNumber } from '../cases/index.ts'
import type { MinutesParagraph } from '../minutes/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { seen } from './assignment.service.ts'
import * as store from './assignment.store.ts'
import { type Assignment, type AssignmentId, confirm, dismiss, type Terms } from './assignment.ts'
import { maySettleAssignment } from './assignments.policy.ts'
import { insertEffects, tieEffects } from './effect.store.ts'
import { numbered, referenceOf, suggest, suggestFrom } from './suggestion.ts'

/** Reads the clauses of §§ in the transaction that approves them: no decision is approved without its tasks being looked for. */
export async function suggestAssignments(
  _ctx: Context,
  tx: Write,
  paragraphs: readonly MinutesParagraph[],
): Promise<void> {
  for (const paragraph of paragraphs) {
    const names = await unitNamesOn(tx, paragraph.decidedOn)
    const decision = referenceOf(paragraph)
    await store.tieTakenOver(tx, paragraph, decision.paragraph)
    await tieEffects(tx, paragraph, decision.paragraph)
    const { assignments, effects } = suggest(paragraph, (words) => unitNamed(names, words))
    for (const one of assignments)
      await store.insertAssignment(tx, numbered(one, newId<'assignment'>() as AssignmentId))
    const { caseFile, publicPath } = paragraph
    await insertEffects(tx, { decision, caseFile, publicPath }, effects)
  }
}

/** The unit a clause names by its own name; a title of a person is left as words. */
function unitNamed(names: ReadonlyMap<UnitId, string>, words: string): UnitId | null {
  const plain = (text: string) =>
    text
      .toLocaleLowerCase('sv')
      .replace(/(?:en|n|et)$/u, '')
      .trim()
  return [...names].find(([, name]) => plain(name) === plain(words))?.[0] ?? null
}

/** The secretary says what the clause means. @throws Refusal, StaleVersion */
export const confirmAssignment = (
  ctx: Context,
  id: AssignmentId,
  { revision, ...terms }: Terms & { readonly revision: number },
): Promise<Assignment> =>
  ctx.write('assignment.confirm', id, async (tx) => {
    const before = seen(await store.getAssignment(tx, id), revision)
    ctx.must(maySettleAssignment, before.decision)
    return [before, await store.saveAssignment(tx, before, confirm(before, terms))]
  })

/** It gives nobody anything to do, and why. @throws Refusal, StaleVersion */
export const dismissAssignment = (
  ctx: Context,
  id: AssignmentId,
  order: { readonly revision: number; readonly reason: string },
): Promise<Assignment> =>
  ctx.write('assignment.dismiss', id, async (tx) => {
    const before = seen(await store.getAssignment(tx, id), order.revision)
    ctx.must(maySettleAssignment, before.decision)
    return [before, await store.saveAssignment(tx, before, dismiss(before, order.reason))]
  })

export interface OlderDecision {
  readonly decision: DecisionReference
  readonly caseFile: CaseId | null
  readonly clauses: readonly string[]
  readonly isDemo?: boolean
}

/** Takes over the tasks of a decision whose minutes are not kept here: its clauses are read as if they had just been approved. */
export const takeOverDecision = (
  ctx: Context,
  order: OlderDecision,
): Promise<{ readonly suggested: readonly Assignment[] }> =>
  ctx.write('assignment.take-over', order.decision.caseNumber, async (tx) => {
    ctx.must(maySettleAssignment, order.decision)
    const { decision, clauses, isDemo = false } = order
    const caseFile = order.caseFile ?? (await findCaseByNumber(ctx, tx, decision.caseNumber))?.id ?? null
    const names = await unitNamesOn(tx, decision.decidedOn)
    const read = suggestFrom(
      { decision, caseFile, paragraph: null, publicPath: '' },
      clauses.map((text) => ({ id: null, text })),
      (words) => unitNamed(names, words),
    )
    const suggested = read.assignments.map((one) => numbered({ ...one, isDemo }, newId<'assignment'>() as AssignmentId))
    for (const one of suggested) await store.insertAssignment(tx, one)
    await insertEffects(tx, { decision, caseFile, publicPath: '', isDemo }, read.effects)
    return [null, { suggested }]
  })
