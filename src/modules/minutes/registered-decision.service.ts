import type { Context, Read } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { RegisteredDecision } from '../decision-log/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import type { MinutesParagraph } from './minutes.ts'
import { findDecision, listParagraphs } from './paragraph.service.ts'

/** What minutes tell those who stand below them of decisions: which § a reference is, and which §§ there are to choose. */

const registered = (paragraph: MinutesParagraph, names: ReadonlyMap<UnitId, string>): RegisteredDecision => ({
  id: paragraph.id,
  body: paragraph.body,
  bodyName: names.get(paragraph.body) ?? '',
  decidedOn: paragraph.decidedOn,
  paragraph: `§ ${paragraph.number}`,
  caseNumber: paragraph.caseNumber,
  title: paragraph.title,
  publicPath: paragraph.publicPath,
})

/** Body, day and § must be those of approved minutes; a case number that contradicts them makes it another decision. */
export async function registeredDecision(
  ctx: Context,
  tx: Read,
  reference: DecisionReference,
): Promise<RegisteredDecision | undefined> {
  const paragraph = await findDecision(tx, reference)
  if (!paragraph) return undefined
  const isOtherCase =
    paragraph.caseNumber !== '' && reference.caseNumber !== '' && paragraph.caseNumber !== reference.caseNumber
  return isOtherCase ? undefined : registered(paragraph, await unitNamesOn(tx, ctx.today()))
}

const mostToChoose = 100

/** The latest decisions of bodies. */
export async function decisionsOfBodies(
  ctx: Context,
  tx: Read,
  bodies: readonly UnitId[],
): Promise<readonly RegisteredDecision[]> {
  const names = await unitNamesOn(tx, ctx.today())
  return (await listParagraphs(ctx, tx))
    .filter((one) => one.outcome === 'decided' && bodies.includes(one.body))
    .slice(0, mostToChoose)
    .map((one) => registered(one, names))
}
