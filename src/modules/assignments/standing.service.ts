import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { type CaseId, findCase } from '../cases/index.ts'
import { listDecisionsInCase } from '../delegation/index.ts'
import type { AgendaItem, AgendaWarning } from '../meetings/index.ts'
import { listParagraphsOf } from '../minutes/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { type Contradiction, contradictions, type Standing } from './contradiction.ts'
import { referenceOf } from './suggestion.ts'

/** What has been decided in a case, by the bodies or in their name; newest first. */
async function standingIn(ctx: Context, tx: Read, caseFile: CaseId): Promise<Standing[]> {
  const known = await findCase(ctx, tx, caseFile)
  const decided = (await listParagraphsOf(ctx, tx, caseFile))
    .filter((paragraph) => paragraph.outcome === 'decided')
    .flatMap((paragraph) =>
      paragraph.clauses
        .filter((clause) => clause.kind === 'decision')
        .map((clause) => ({ decision: referenceOf(paragraph), clause: clause.text, href: paragraph.publicPath })),
    )
  const delegated = known ? await listDecisionsInCase(tx, known.number) : []
  return [
    ...decided,
    ...delegated.map((one) => ({
      decision: { body: one.body, decidedOn: one.decidedOn, paragraph: '', caseNumber: one.caseNumber },
      clause: one.what,
      href: '/arbete/delegation',
    })),
  ].toSorted((one, other) => (one.decision.decidedOn < other.decision.decidedOn ? 1 : -1))
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
