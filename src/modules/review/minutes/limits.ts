import type { Presence, Span } from './minutes.ts'
import { limitForm, signlessLimit } from './people-words.ts'

/** For which §§ somebody was there. */

/** `§§ 86-93`, `ej § 88`, `från § 90`. */
export function limitsIn(text: string): Pick<Presence, 'only' | 'except' | 'limit'> {
  const only: Span[] = []
  const except: Span[] = []
  const printed: string[] = []
  const lost = signlessLimit.exec(text)
  for (const hit of lost ? [lost] : text.matchAll(limitForm)) {
    const how = (hit.groups?.how ?? '').trim().toLowerCase()
    const spans = spansIn(hit.groups?.list ?? '')
    const first = spans[0]
    if (!first) continue
    printed.push(hit[0].trim().replace(/^,\s*/u, ''))
    if (/^(?:från|fr)(?!\p{L})/u.test(how)) only.push({ from: first.from, to: Number.POSITIVE_INFINITY })
    else if (/^(?:till|t\.?\s?o)/u.test(how)) only.push({ from: 0, to: first.to })
    else if (how === '') only.push(...spans)
    else except.push(...spans)
  }
  return { only: only.length > 0 ? only : null, except, limit: printed.join(', ') }
}

export const spansIn = (list: string): Span[] =>
  [...list.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/gu)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }))
