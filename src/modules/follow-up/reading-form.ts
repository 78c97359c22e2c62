import { parseDay } from '../../shared/local-date.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import type { Indicator } from '../goals/index.ts'
import type { Content, Reading } from '../indicators/index.ts'

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

export const fieldName = (part: 'value' | 'state' | 'source' | 'seen', indicator: string): string =>
  `${part}-${indicator}`

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
