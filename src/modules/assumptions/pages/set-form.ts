import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import { inOre } from '../../../shared/money.ts'
import { parseSwedishNumber } from '../../../shared/swedish-number.ts'
import type { AssumptionDefinition, AssumptionValue } from '../assumption.ts'
import { setContract } from '../assumptions.contract.ts'
import type { SetOrder } from '../assumptions.service.ts'

export const valueField = (key: string, year: number): string => `value:${key}:${year}`
export const evidenceField = (key: string): string => `evidence:${key}`

/** The values as the page sends them: one field for each key and year, amounts in kronor, what is empty is not told. */
export function readSetForm(
  form: FormData,
  definitions: readonly Pick<AssumptionDefinition, 'key' | 'unit'>[],
  locale: 'sv' | 'en',
): SetOrder {
  const faults: Record<string, string> = {}
  const values: AssumptionValue[] = []
  for (const [field, typed] of form) {
    const [kind, key = '', year = ''] = field.split(':')
    if (kind !== 'value' || typeof typed !== 'string' || typed.trim() === '') continue
    const number = parseSwedishNumber(typed)
    const evidence = form.get(evidenceField(key))
    if (number === undefined) faults[field] = m.platform_field_number({}, { locale })
    else {
      const isMoney = definitions.find((one) => one.key === key)?.unit === 'money'
      const value = isMoney ? inOre(number, 'kr') : number
      values.push({ key, year: Number(year), value, evidence: typeof evidence === 'string' ? evidence.trim() : '' })
    }
  }
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults)
  const head = Object.fromEntries(['name', 'source', 'publishedOn', 'revision'].map((name) => [name, form.get(name)]))
  return parseInput(setContract, { ...head, values }, locale)
}
