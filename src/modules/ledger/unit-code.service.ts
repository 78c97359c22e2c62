import { type Context, newId } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import { nameOn, unitsIn } from '../organisation/index.ts'
import { demandKeeper } from './keeper.service.ts'
import { listSources } from './source.store.ts'
import { listUnitCodes, replaceUnitCodes } from './unit-code.store.ts'
import { readPastedCodes, type UnitCode, withRules } from './unit-code.ts'

/**
 * Says which unit answers for codes, from a day on. What held before holds until that day.
 * @throws NotAllowed, Refusal unit-code.form, unit-code.days, unit-code.unit-unknown, unit-code.none, ledger-source.unknown
 */
export const saveUnitCodes = (ctx: Context, rules: readonly UnitCode[]): Promise<{ readonly saved: number }> =>
  ctx.write('unit-code.save', newId<'unit-code'>(), async (tx) => {
    await demandKeeper(ctx, tx)
    if (rules.length === 0) refuse('unit-code.none')
    const units = new Set((await unitsIn(tx)).map((unit) => unit.id))
    const lost = rules.find((rule) => !units.has(rule.unit))
    if (lost) refuse('unit-code.unit-unknown', { unit: lost.unit, line: 0 })
    const sources = new Set((await listSources(tx)).map((source) => source.key))
    const strange = rules.find(({ source }) => source !== undefined && !sources.has(source))
    if (strange) refuse('ledger-source.unknown', { key: strange.source ?? '' })
    const { touched, before, after } = withRules(await listUnitCodes(tx), rules)
    await replaceUnitCodes(tx, touched, after)
    const shown = { codes: touched.length, first: rules.slice(0, 20) }
    return [{ rules: before.slice(0, 20) }, { ...shown, saved: rules.length }]
  })

/**
 * Codes and units as pasted from a spreadsheet, all or none.
 * @param source key of the source whose codes they are; left out, the codes of every source
 * @throws Refusal unit-code.unreadable, unit-code.unit-unknown with the line, ledger-source.unknown
 */
export async function pasteUnitCodes(
  ctx: Context,
  text: string,
  from: Day,
  source?: string,
): Promise<{ readonly saved: number }> {
  const { wanted, unreadable } = readPastedCodes(text)
  if (unreadable.length > 0) refuse('unit-code.unreadable', { line: unreadable[0] as number, count: unreadable.length })
  const units = await ctx.read((tx) => unitsIn(tx))
  const known = new Map(
    units.flatMap((unit) => [
      [nameOn(unit, from).toLocaleLowerCase('sv'), unit.id],
      [unit.key, unit.id],
    ]),
  )
  const rules = wanted.map(({ code, isPrefix, unit, line }): UnitCode => {
    const id = known.get(unit.toLocaleLowerCase('sv')) ?? refuse('unit-code.unit-unknown', { unit, line })
    return { code, isPrefix, unit: id, from, until: null, ...(source !== undefined && { source }) }
  })
  return saveUnitCodes(ctx, rules)
}
