import type { DecisionReference } from '../../shared/decision.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { DecisionClauseId, MinutesParagraph } from '../minutes/index.ts'
import type { Assignment, AssignmentId } from './assignment.ts'
import { type Effect, readClause } from './clauses/read-clause.ts'

/** What approved §§ may have given people to do: suggestions for a secretary to confirm or dismiss. */

export interface SuggestedEffect {
  readonly clause: string
  readonly clauseId: DecisionClauseId | null
  readonly effect: Effect
}

export interface Suggested {
  readonly assignments: readonly Omit<Assignment, 'id'>[]
  readonly effects: readonly SuggestedEffect[]
}

export const referenceOf = (paragraph: MinutesParagraph): DecisionReference => ({
  body: paragraph.body,
  decidedOn: paragraph.decidedOn,
  paragraph: `§ ${paragraph.number}`,
  caseNumber: paragraph.caseNumber,
})

/** Only what a body has decided gives a task: a proposal to the next body is read when that one decides. */
export function suggest(paragraph: MinutesParagraph, unitNamed: (words: string) => UnitId | null): Suggested {
  const decided =
    paragraph.outcome === 'decided' ? paragraph.clauses.filter((clause) => clause.kind === 'decision') : []
  const { caseFile, id, publicPath } = paragraph
  return suggestFrom({ decision: referenceOf(paragraph), caseFile, paragraph: id, publicPath }, decided, unitNamed)
}

export type Origin = Pick<Assignment, 'decision' | 'caseFile' | 'paragraph' | 'publicPath'>

export function suggestFrom(
  origin: Origin,
  clauses: readonly { readonly id: DecisionClauseId | null; readonly text: string }[],
  unitNamed: (words: string) => UnitId | null,
): Suggested {
  const read = clauses.map((clause) => ({ clause, said: readClause(clause.text, origin.decision.decidedOn) }))
  // "The task is to be reported by …" in a clause of its own belongs to the task before it.
  const termsAfter = (index: number) => {
    const next = read[index + 1]
    return next && next.said.actor === null && /^(?:uppdraget|detta)\b/iu.test(next.clause.text.trim())
      ? next.said
      : null
  }
  return {
    assignments: read.flatMap(({ clause, said }, index) => {
      if (said.actor === null || said.task === null) return []
      const more = termsAfter(index)
      const condition = said.condition ?? more?.condition ?? null
      return {
        ...origin,
        clauseId: clause.id,
        clause: clause.text,
        title: said.task,
        actor: said.actor,
        unit: unitNamed(said.actor),
        lastDay: said.lastDay?.day ?? more?.lastDay?.day ?? null,
        reportTo: said.reportTo ?? more?.reportTo ?? '',
        status: 'suggested' as const,
        dismissedReason: '',
        condition: condition && {
          words: condition.words,
          sameDecisionBy: condition.sameDecisionBy ?? '',
          proof: '',
          provedOn: null,
        },
        closing: null,
        isDemo: false,
        revision: 1,
      }
    }),
    effects: read.flatMap(({ clause, said }) =>
      said.effects.map((effect) => ({ clause: clause.text, clauseId: clause.id, effect })),
    ),
  }
}

export const numbered = (one: Omit<Assignment, 'id'>, id: AssignmentId): Assignment => ({ ...one, id })
