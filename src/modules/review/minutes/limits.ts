import type { Presence, Span } from './minutes.ts'

/** For which §§ somebody was there. */

const sign = '(?:§{1,2}|paragraf(?:er|erna)?|ärende(?:n|na)?|punkt(?:er|erna)?)'
const list = String.raw`\d+(?:\s*[-–]\s*\d+)?(?:\s*(?:,|och|samt)\s*\d+(?:\s*[-–]\s*\d+)?)*`
const limitForm = new RegExp(
  String.raw`(?<how>(?:ej|inte|utom|förutom|undantag(?:et)?|frånvarande|lämnar|lämnade|jäv(?:ig)?|deltog (?:ej|inte)|deltar (?:ej|inte)|från|fr\.?\s?o\.?\s?m\.?|från och med|till|t\.?\s?o\.?\s?m\.?|till och med)[\s\p{L}(]{0,40}?)?${sign}\s*(?<list>${list})`,
  'giu',
)
/** `S. Hed 130-133`, where the sign was lost. */
const signless = new RegExp(
  String.raw`^[\s,]*(?:(?<how>ej)\s+(?=\d)|(?=\d+\s*(?:[-–,]|och|samt)))(?<list>${list})\s*$`,
  'u',
)

/** `§§ 86-93`, `ej § 88`, `från § 90`. */
export function limitsIn(text: string): Pick<Presence, 'only' | 'except' | 'limit'> {
  const only: Span[] = []
  const except: Span[] = []
  const printed: string[] = []
  const lost = signless.exec(text)
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
