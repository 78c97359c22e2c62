import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { NewCase } from './case.service.ts'
import type { NewRecord } from './record.service.ts'
import { importClasses, setSeries } from './settings.service.ts'

export const aNewCase = (body: UnitId, parts: Partial<NewCase> = {}): NewCase => {
  const title = parts.title ?? 'Gemensamt datacenter'
  return {
    body,
    classification: '005',
    title,
    publicTitle: parts.secrecy ? 'Upphandling' : title,
    secrecy: null,
    officer: null,
    openedOn: day('2026-03-02'),
    kind: 'ordinary',
    ...parts,
  }
}

export const aMarking = { provision: 'OSL 19 kap. 3 §', markedOn: day('2026-03-02'), authority: 'Kommunstyrelsen' }

export const aNewRecord = (parts: Partial<NewRecord> = {}): NewRecord => {
  const title = parts.title ?? 'Begäran om yttrande'
  return {
    direction: 'incoming',
    day: day('2026-08-28'),
    party: 'Länsstyrelsen',
    title,
    publicTitle: parts.secrecy ? 'Skrivelse' : title,
    secrecy: null,
    ...parts,
  }
}

/** A scheme of two codes and a series of the year for each body given. */
export async function aRegister(ctx: Context, bodies: Readonly<Record<string, UnitId>>): Promise<void> {
  await importClasses(ctx, [
    { code: '005', name: 'IT' },
    { code: '04', name: 'Ekonomi' },
    { code: '041', name: 'Budget' },
  ])
  for (const [bodyCode, body] of Object.entries(bodies))
    await setSeries(ctx, { body, year: 2026, form: '{body}{number:3}-{yy} {code}', bodyCode })
}
