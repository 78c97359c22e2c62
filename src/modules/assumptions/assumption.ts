import { refuse } from '../../shared/failure.ts'
import type { Id } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'

/** What a budget rests on: people, tax base, rates and grants, as one circular or one judgement of the municipality tells them. */

export type AssumptionSetId = Id<'assumption-set'>

/** `money` is whole öre; `percent` is told in per cent; at most four decimals. */
export const assumptionUnits = ['percent', 'count', 'money', 'factor'] as const
export type AssumptionUnit = (typeof assumptionUnits)[number]

export interface AssumptionDefinition {
  readonly key: string
  /** Null for a standard one that the municipality has not renamed; its text stands in the message files. */
  readonly name: string | null
  readonly unit: AssumptionUnit
  /** What is plausible, ends included; in öre when money. */
  readonly low: number
  readonly high: number
  /** Where the range comes from. */
  readonly evidence: string
  readonly position: number
  readonly revision: number
}

export interface AssumptionValue {
  readonly key: string
  readonly year: number
  readonly value: number
  readonly evidence: string
}

export interface AssumptionSet {
  readonly id: AssumptionSetId
  /** As `cirkular-25-45`, in addresses. */
  readonly key: string
  readonly name: string
  readonly source: string
  readonly publishedOn: Day
  readonly basedOn: AssumptionSetId | null
  readonly values: readonly AssumptionValue[]
  readonly revision: number
}

export type SetHead = Pick<AssumptionSet, 'name' | 'source' | 'publishedOn'>

const mkr = 100_000_000

type Standard = readonly [key: string, unit: AssumptionUnit, low: number, high: number]

/** Keys the rules of this module know; a municipality adds its own beside them and may change the ranges. */
export const standardDefinitions: readonly AssumptionDefinition[] = (
  [
    ['population', 'count', 500, 2_000_000],
    ['grants-population', 'count', 500, 2_000_000],
    ['mean-tax-base', 'money', 10_000_000, 100_000_000],
    ['guaranteed-tax-base', 'percent', 80, 130],
    ['county-rate', 'percent', 5, 40],
    ['other-per-inhabitant', 'money', -10_000_000, 10_000_000],
    ['tax-base', 'money', 50 * mkr, 900_000 * mkr],
    ['tax-base-growth', 'percent', -15, 20],
    ['tax-rate', 'percent', 0, 40],
    ['final-settlement', 'money', -5_000 * mkr, 5_000 * mkr],
    ['income-equalisation', 'money', -20_000 * mkr, 20_000 * mkr],
    ['cost-equalisation', 'money', -20_000 * mkr, 20_000 * mkr],
    ['disability-equalisation', 'money', -5_000 * mkr, 5_000 * mkr],
    ['regulation', 'money', -5_000 * mkr, 5_000 * mkr],
    ['structural-grant', 'money', 0, 5_000 * mkr],
    ['property-fee', 'money', 0, 5_000 * mkr],
    ['other-general-grants', 'money', 0, 5_000 * mkr],
    ['price-index', 'percent', -5, 15],
    ['internal-interest', 'percent', 0, 15],
    ['payroll-surcharge', 'percent', 0, 80],
  ] satisfies Standard[]
).map(([key, unit, low, high], position) => ({
  key,
  name: null,
  unit,
  low,
  high,
  evidence: '',
  position,
  revision: 0,
}))

/** Standard definitions with the municipality's own in their place or after them. */
export const definitionsWith = (own: readonly AssumptionDefinition[]): AssumptionDefinition[] =>
  [
    ...standardDefinitions.map((standard) => own.find((one) => one.key === standard.key) ?? standard),
    ...own.filter((one) => !standardDefinitions.some((standard) => standard.key === one.key)),
  ].toSorted((a, b) => a.position - b.position)

/** @throws Refusal assumption.range-reversed, assumption.standard-unit */
export function checkedDefinition(definition: AssumptionDefinition): AssumptionDefinition {
  if (definition.low > definition.high) refuse('assumption.range-reversed')
  const standard = standardDefinitions.find((one) => one.key === definition.key)
  if (standard && standard.unit !== definition.unit) refuse('assumption.standard-unit')
  return definition
}

/** As people write it, with a decimal comma; in kronor when money. */
const told = (value: number, unit: AssumptionUnit): string =>
  String(unit === 'money' ? value / 100 : value).replace('.', ',')

/**
 * Values that fit their definitions, in the order of these. A percent ten times too large is most often a comma left out, and the
 * refusal asks for that.
 * @throws Refusal assumption.unknown-key, assumption.value-twice, assumption.comma-left-out, assumption.not-plausible,
 *   assumption.not-whole, assumption.too-precise
 */
export function checkedValues(
  values: readonly AssumptionValue[],
  definitions: readonly AssumptionDefinition[],
  nameOf: (definition: AssumptionDefinition) => string,
): AssumptionValue[] {
  const seen = new Set<string>()
  for (const { key, year, value } of values) {
    const definition = definitions.find((one) => one.key === key)
    if (!definition) refuse('assumption.unknown-key', { key })
    const name = nameOf(definition)
    if (seen.has(`${key} ${year}`)) refuse('assumption.value-twice', { name, year })
    seen.add(`${key} ${year}`)
    const { low, high, unit } = definition
    if (value < low || value > high) {
      const tenth = value / 10
      if (unit === 'percent' && value > high && tenth >= low && tenth <= high)
        refuse('assumption.comma-left-out', {
          name,
          year,
          value: told(value, unit),
          meant: told(Number(tenth.toFixed(4)), unit),
          high: told(high, unit),
        })
      refuse('assumption.not-plausible', {
        name,
        year,
        value: told(value, unit),
        low: told(low, unit),
        high: told(high, unit),
      })
    }
    if ((unit === 'count' || unit === 'money') && !Number.isSafeInteger(value))
      refuse('assumption.not-whole', { name, year })
    if (Number(value.toFixed(4)) !== value) refuse('assumption.too-precise', { name, year })
  }
  const place = new Map(definitions.map((one, at) => [one.key, at]))
  return values.toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0) || a.year - b.year)
}

/** A new set with everything another one says, to be changed by the next circular. */
export const derivedFrom = (
  base: AssumptionSet,
  { id, key, ...head }: SetHead & Pick<AssumptionSet, 'id' | 'key'>,
): AssumptionSet => ({ ...head, id, key, basedOn: base.id, values: base.values, revision: 1 })

/** @throws Refusal assumption.set-in-use while a budget that is put forward or decided rests on it */
export function mustBeFree(
  usedBy: readonly { readonly status: string; readonly budget: { readonly title: string } }[],
) {
  const fixed = usedBy.find((version) => version.status !== 'draft')
  if (fixed) refuse('assumption.set-in-use', { budget: fixed.budget.title })
}
