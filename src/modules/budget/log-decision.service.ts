import type { Write } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import { NotFound } from '../../shared/failure.ts'
import { appendToLog, canonicalBytes } from '../decision-log/index.ts'
import { findUnit, type Unit } from '../organisation/index.ts'
import type { BudgetVersion } from './budget.ts'
import { listFrameLines } from './frame.store.ts'
import { framesFrom } from './frame.ts'
import type { Transfer } from './transfer.ts'

/** Enters an adopted budget, or money moved in it, in the decision log: in the deed itself, as the figures that everybody may read. */

interface Entry {
  readonly kind: 'budget' | 'transfer'
  readonly subject: string
  readonly decision: DecisionReference
  readonly content: Readonly<Record<string, unknown>>
}

async function enter(tx: Write, at: string, units: readonly Unit[], entry: Entry): Promise<void> {
  const { kind, subject, decision, content } = entry
  const body = findUnit(units, decision.body)
  if (!body) throw new NotFound('unit')
  await appendToLog(tx, at, {
    kind,
    subject,
    body: body.key,
    meetingDay: decision.decidedOn,
    paragraph: decision.paragraph,
    document: canonicalBytes({ format: `styrhjul/${kind}@v1`, ...content }),
    corrects: null,
    handedOut: 'kept',
  })
}

/** Net frames by body and year, in whole öre. */
export async function logAdoption(
  tx: Write,
  at: string,
  units: readonly Unit[],
  version: BudgetVersion,
): Promise<void> {
  const { id, budget, number, decision } = version
  if (!decision) return
  const keyOf = (unit: string | null) => units.find((one) => one.id === unit)?.key ?? null
  const frames = framesFrom(await listFrameLines(tx, id)).map(({ unit, year, amount }) => ({
    unit: keyOf(unit),
    year,
    amount,
  }))
  await enter(tx, at, units, { kind: 'budget', subject: id, decision, content: { budget, number, decision, frames } })
}

/** The reason stays out: it is free text. */
export function logTransfer(tx: Write, at: string, units: readonly Unit[], transfer: Transfer): Promise<void> {
  const { id, version, number, body, decidedOn, paragraph, caseNumber, from, to, amount, reverses } = transfer
  const decision = { body, decidedOn, paragraph, caseNumber }
  return enter(tx, at, units, {
    kind: 'transfer',
    subject: id,
    decision,
    content: { version, number, decision, from, to, amount, reverses },
  })
}
