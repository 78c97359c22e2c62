import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import { type CaseId, findCase, findCaseByNumber } from '../cases/index.ts'
import { type DelegatedDecisionId, listDecisionsInCase } from '../delegation/index.ts'
import type { AgendaItem, AgendaWarning } from '../meetings/index.ts'
import { listParagraphsOf } from '../minutes/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { type Contradiction, contradictions, type Standing } from './contradiction.ts'
import { listEffects } from './effect.store.ts'
import { hasEnded } from './effect.ts'
import { referenceOf } from './suggestion.ts'

/** A decision in a case, by a body or in its name. */
export interface KnownDecision {
  readonly key: string
  readonly decision: DecisionReference
  /** Its first clause, or what was decided in the body's name. */
  readonly clause: string
  readonly clauses: readonly string[]
  readonly delegated: DelegatedDecisionId | null
  /** Empty when it cannot be read by everybody. */
  readonly publicPath: string
}

interface InCase {
  readonly caseFile: CaseId | null
  readonly caseNumber: string
}

/** What has been decided in a case, newest first; a case that is only a number in a decision is looked for by it. */
export async function decidedIn(ctx: Context, tx: Read, { caseFile, caseNumber }: InCase): Promise<KnownDecision[]> {
  const known = caseFile ? await findCase(ctx, tx, caseFile) : await findCaseByNumber(ctx, tx, caseNumber)
  const number = known?.number ?? caseNumber
  const decided = (known ? await listParagraphsOf(ctx, tx, known.id) : [])
    .filter((paragraph) => paragraph.outcome === 'decided')
    .flatMap((paragraph): KnownDecision[] => {
      const clauses = paragraph.clauses.filter((clause) => clause.kind === 'decision').map(({ text }) => text)
      return clauses.length === 0
        ? []
        : [
            {
              key: paragraph.id,
              decision: referenceOf(paragraph),
              clause: clauses[0] ?? '',
              clauses,
              delegated: null,
              publicPath: paragraph.publicPath,
            },
          ]
    })
  const delegated = number === '' ? [] : await listDecisionsInCase(tx, number)
  return [
    ...decided,
    ...delegated.map((one) => ({
      key: one.id,
      decision: { body: one.body, decidedOn: one.decidedOn, paragraph: '', caseNumber: one.caseNumber },
      clause: one.what,
      clauses: [one.what],
      delegated: one.id,
      publicPath: '',
    })),
  ].toSorted((one, other) => (one.decision.decidedOn < other.decision.decidedOn ? 1 : -1))
}

/** What still stands: a decision that a later one stopped or replaced no longer does. */
async function standingIn(ctx: Context, tx: Read, caseFile: CaseId): Promise<Standing[]> {
  const effects = await listEffects(tx, ['confirmed'])
  return (await decidedIn(ctx, tx, { caseFile, caseNumber: '' }))
    .filter(({ decision, delegated }) => !hasEnded(effects, decision, delegated))
    .flatMap(({ decision, clauses, delegated, publicPath }) =>
      clauses.map((clause) => ({
        decision,
        clause,
        href: delegated === null ? publicPath : '/arbete/delegation',
      })),
    )
}

const words: Readonly<Record<Contradiction['why'], typeof m.assignments_warning_stops>> = {
  stops: m.assignments_warning_stops,
  replaces: m.assignments_warning_replaces,
  amends: m.assignments_warning_amends,
  'done-already': m.assignments_warning_done,
}

/** Warns whoever makes an agenda of decisions in the same case that a proposal would stop, change or say again. */
export async function warnOfStanding(
  ctx: Context,
  tx: Read,
  agenda: readonly AgendaItem[],
): Promise<readonly AgendaWarning[]> {
  const names = await unitNamesOn(tx, ctx.today())
  const found: AgendaWarning[] = []
  for (const item of agenda) {
    if (item.caseFile === null || item.clauses.length === 0) continue
    const standing = await standingIn(ctx, tx, item.caseFile)
    for (const one of contradictions(item.clauses, standing, ctx.today()))
      found.push({
        item: item.id,
        href: one.standing.href,
        text: words[one.why](
          {
            body: names.get(one.standing.decision.body) ?? '',
            day: one.standing.decision.decidedOn,
            paragraph: one.standing.decision.paragraph,
            clause: one.standing.clause,
          },
          { locale: ctx.locale },
        ),
      })
  }
  return found
}
