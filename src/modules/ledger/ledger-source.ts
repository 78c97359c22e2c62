import { refuse } from '../../shared/failure.ts'
import type { Id } from '../../shared/ids.ts'
import { bareNumber, hasCheckDigit, hasNumberForm, writtenNumber } from '../../shared/organisation-number.ts'
import { type DimensionChoice, foldedName } from './code-part.ts'

/** A source of the ledger: an accounting system, whose books it keeps, and what its codes mean. */

export type SourceId = Id<'ledger-source'>

export interface LedgerSource {
  readonly id: SourceId
  /** As `ekonomisystem`: stable, used by commands, programs and addresses. */
  readonly key: string
  readonly name: string
  /** Null until it has been told, or learnt from the first file. */
  readonly organisationNumber: string | null
  /** Beginnings of counterpart codes that stand for the municipality's own units. */
  readonly internalCounterparts: readonly string[]
  /** False while the counterparts are only a guess of ours. */
  readonly isReviewed: boolean
  readonly revision: number
}

/** What a person may say about a source. */
export interface SourceWish {
  readonly name: string
  /** Empty when it is to be learnt from the first file. */
  readonly organisationNumber: string
  readonly internalCounterparts: readonly string[]
  /** The whole list: a name left out follows the standard names again. */
  readonly dimensions: readonly DimensionChoice[]
}

/** Own units by the counterpart codes of Kommun-Bas; stands until the municipality says otherwise. */
export const guessedCounterparts: readonly string[] = ['1', '2', '3', '4']

/**
 * Ten digits, the third at least two, the last a check digit by the Luhn formula (lag (1974:174) om identitetsbeteckning).
 * @returns as 212000-2254
 * @throws Refusal ledger-source.number-form, ledger-source.number-check
 */
export function checkedNumber(organisationNumber: string): string {
  const digits = bareNumber(organisationNumber)
  if (!hasNumberForm(organisationNumber)) refuse('ledger-source.number-form', { number: organisationNumber.trim() })
  if (!hasCheckDigit(digits)) refuse('ledger-source.number-check', { number: writtenNumber(digits) })
  return writtenNumber(digits)
}

/** The key of a source by its name: signs outside a–z are folded or left out. */
export const keyOfName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/**
 * A source as it may be kept beside the others. A number that already stands is left as it is, even where its check digit is odd:
 * it came with a file.
 * @throws Refusal ledger-source.name-missing, .name-taken, .number-form, .number-check, .counterpart-form, .dimension-twice
 */
export function checkedSource(
  wish: SourceWish,
  others: readonly Pick<LedgerSource, 'name'>[],
  held: string | null = null,
): SourceWish & { readonly organisationNumber: string } {
  const name = wish.name.trim()
  if (keyOfName(name) === '') refuse('ledger-source.name-missing')
  if (others.some((other) => foldedName(other.name) === foldedName(name))) refuse('ledger-source.name-taken', { name })
  const isHeld = held !== null && bareNumber(held) === bareNumber(wish.organisationNumber)
  const number = wish.organisationNumber.trim()
  return {
    name,
    organisationNumber: isHeld ? held : number === '' ? '' : checkedNumber(number),
    internalCounterparts: checkedCounterparts(wish.internalCounterparts),
    dimensions: checkedDimensions(wish.dimensions),
  }
}

function checkedCounterparts(counterparts: readonly string[]): string[] {
  const odd = counterparts.find((one) => !/^[\p{L}\p{N}]{1,20}$/u.test(one))
  if (odd !== undefined) refuse('ledger-source.counterpart-form', { counterpart: odd })
  return [...new Set(counterparts)].sort()
}

function checkedDimensions(dimensions: readonly DimensionChoice[]): DimensionChoice[] {
  const folded = dimensions.map(({ name, part }) => ({ name: foldedName(name), part }))
  const twice = folded.find(({ name }, at) => folded.findIndex((one) => one.name === name) !== at)
  if (twice) refuse('ledger-source.dimension-twice', { name: twice.name })
  return folded
}
