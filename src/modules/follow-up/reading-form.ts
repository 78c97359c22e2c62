import { parseDay } from '../../shared/local-date.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import type { Indicator } from '../goals/index.ts'
import type { Content, Measurement, Reading, Sex } from '../indicators/index.ts'

/** The reporting form's fields for one indicator, read as a person fills them in. */

export interface TypedReading {
  readonly value: string
  readonly state: string
  readonly source: string
}

export type ReadReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault'; readonly fault: 'number' | 'day' | 'answer' }
  | { readonly kind: 'reading'; readonly status: Reading['status']; readonly content: Content | null }

/** How sure the value is and where it comes from is said once, for all, women and men alike. */
export const fieldName = (
  part: 'value' | 'state' | 'source' | 'seen',
  indicator: string,
  sex: Sex = 'total',
): string => (sex === 'total' ? `${part}-${indicator}` : `${part}-${sex}-${indicator}`)

/** Who a value is asked for: a yes, a day or an undivided number has no women's and men's part. */
export const sexesOf = ({ kind, splitBySex }: Pick<Indicator, 'kind' | 'splitBySex'>): readonly Sex[] =>
  splitBySex && kind !== 'answer' && kind !== 'milestone' ? ['total', 'women', 'men'] : ['total']

/**
 * The part of women or men may be left empty: then nothing is said of it.
 * Emptied, or said to be missing for all, a part that was there is missing too.
 */
export function readPart(
  indicator: Pick<Indicator, 'kind'>,
  typed: TypedReading,
  known: Pick<Measurement, 'content'> | undefined,
): ReadReading {
  if (typed.value.trim() !== '') return readReading(indicator, typed)
  if (!known?.content) return { kind: 'nothing' }
  return { kind: 'reading', status: typed.state === 'not-applicable' ? 'not-applicable' : 'missing', content: null }
}

/** An empty field with a sure state says nothing yet; saying that the value is missing is saying something. */
export function readReading({ kind }: Pick<Indicator, 'kind'>, typed: TypedReading): ReadReading {
  const text = typed.value.trim()
  if (typed.state === 'missing' || typed.state === 'not-applicable')
    return text === '' ? { kind: 'reading', status: typed.state, content: null } : contentOf(kind, text, 'final')
  if (typed.state === 'not-reached') {
    if (text !== '') return contentOf(kind, text, 'final')
    return { kind: 'reading', status: 'final', content: { kind: 'milestone', reachedOn: null } }
  }
  if (text === '') return { kind: 'nothing' }
  return contentOf(kind, text, typed.state === 'preliminary' ? 'preliminary' : 'final')
}

function contentOf(kind: Indicator['kind'], text: string, status: 'preliminary' | 'final'): ReadReading {
  if (kind === 'answer') {
    if (text !== 'yes' && text !== 'partly' && text !== 'no') return { kind: 'fault', fault: 'answer' }
    return { kind: 'reading', status, content: { kind: 'answer', answer: text } }
  }
  if (kind === 'milestone') {
    const reachedOn = parseDay(text)
    return reachedOn
      ? { kind: 'reading', status, content: { kind: 'milestone', reachedOn } }
      : { kind: 'fault', fault: 'day' }
  }
  const value = parseSwedishNumber(text)
  return value === undefined
    ? { kind: 'fault', fault: 'number' }
    : { kind: 'reading', status, content: { kind: 'number', value } }
}
