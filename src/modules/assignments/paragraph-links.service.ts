import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseEvent, CaseId } from '../cases/index.ts'
import type { MinutesParagraph, ParagraphLink } from '../minutes/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { listAssignments } from './assignment.store.ts'
import type { Effect } from './clauses/read-clause.ts'
import { listEffects } from './effect.store.ts'
import { type DecisionEffect, touches } from './effect.ts'
import { referenceOf } from './suggestion.ts'

/**
 * What a § is told of by assignments: who has got something to do, which earlier decisions it touches and which later ones
 * touch it. Only what a secretary has confirmed, and of other §§ no more than where they stand: their words may be secret.
 */

type Told = typeof m.assignments_effect_stops

export const effectWords: Readonly<Record<Effect, { readonly does: Told; readonly isDone: Told }>> = {
  stops: { does: m.assignments_effect_stops, isDone: m.assignments_effect_stopped_by },
  replaces: { does: m.assignments_effect_replaces, isDone: m.assignments_effect_replaced_by },
  amends: { does: m.assignments_effect_amends, isDone: m.assignments_effect_amended_by },
  'refers-back': { does: m.assignments_effect_refers_back, isDone: m.assignments_effect_referred_back_by },
  'moves-money': { does: m.assignments_effect_moves_money, isDone: m.assignments_effect_money_moved_by },
}

const link = (kind: ParagraphLink['kind'], text: string, href: string, until: Day | null = null): ParagraphLink => ({
  kind,
  text,
  publicHref: href === '' ? null : href,
  staffHref: null,
  until,
})

/** Body, day and §; a decision made in a body's name has no §. */
const called = (decision: DecisionReference, isDelegated: boolean, names: ReadonlyMap<string, string>): string => {
  const facts = { body: names.get(decision.body) ?? '', day: decision.decidedOn, paragraph: decision.paragraph }
  return isDelegated ? m.assignments_effect_delegated(facts) : m.assignments_effect_decision(facts)
}

export async function linksOfParagraph(
  ctx: Context,
  tx: Read,
  paragraph: MinutesParagraph,
): Promise<readonly ParagraphLink[]> {
  const names = await unitNamesOn(tx, ctx.today())
  const own = referenceOf(paragraph)
  const effects = await listEffects(tx, ['confirmed'])
  const mine = effects.filter((one) => isOf(one, own) && one.target !== null)
  const later = effects.filter((one) => touches(one, own, null))
  const given = (await listAssignments(tx, ['active', 'dormant', 'reported'])).filter(
    (one) => one.paragraph === paragraph.id,
  )
  return [
    ...mine.flatMap(({ effect, target }) =>
      target === null
        ? []
        : link(
            'changes',
            effectWords[effect].does({ decision: called(target.decision, target.delegated !== null, names) }),
            target.publicPath,
          ),
    ),
    ...later.map(({ effect, decision, publicPath }) =>
      link('changed-by', effectWords[effect].isDone({ decision: called(decision, false, names) }), publicPath),
    ),
    ...given.map((one): ParagraphLink => {
      const actor = (one.unit && names.get(one.unit)) || one.actor
      const facts = { actor, title: one.title, day: one.lastDay ?? '' }
      return {
        kind: 'assignment',
        text: one.lastDay === null ? m.assignments_next_task(facts) : m.assignments_next_task_by(facts),
        publicHref: null,
        staffHref: `/arbete/uppdrag/${one.id}`,
        until: one.lastDay,
      }
    }),
  ]
}

const isOf = ({ decision }: DecisionEffect, own: DecisionReference): boolean =>
  decision.body === own.body && decision.decidedOn === own.decidedOn && decision.paragraph === own.paragraph

/** What a case's life tells of decisions that touched earlier ones. */
export async function effectEvents(ctx: Context, tx: Read, caseFile: CaseId): Promise<readonly CaseEvent[]> {
  const names = await unitNamesOn(tx, ctx.today())
  return (await listEffects(tx, ['confirmed']))
    .filter((one) => one.caseFile === caseFile)
    .flatMap(({ decision, effect, target, publicPath }): CaseEvent[] =>
      target === null
        ? []
        : [
            {
              at: decision.decidedOn,
              kind: 'decision',
              text: effectWords[effect].does({ decision: called(target.decision, target.delegated !== null, names) }),
              body: decision.body,
              href: null,
              publicHref: publicPath === '' ? null : publicPath,
            },
          ],
    )
}
