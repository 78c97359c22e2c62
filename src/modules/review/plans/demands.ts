import { demandWords } from './demand-words.ts'
import type { ReadDemand } from './plan.ts'

/** What shall be reached, as a sentence says it: at least, at most, by how much, among how many, and when. */

const { months } = demandWords
const day = new RegExp(
  [
    '(?<iso>20\\d\\d-\\d\\d-\\d\\d)',
    demandWords.quarter,
    '(?<yearFirst>20\\d\\d) Q ?(?<quarterLast>[1-4])',
    `(?:(?<date>\\d{1,2}) )?(?<month>${months.join('|')})(?: (?<monthYear>20\\d\\d))?`,
    '(?<year>20\\d\\d)',
  ].join('|'),
  'giu',
)

interface Due {
  readonly at: number
  readonly end: number
  readonly due: string
}

function dueOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { iso, quarter, quarterWord, quarterYear, yearFirst, quarterLast, date, month, monthYear, year } = groups
  const two = (value: string | number) => String(value).padStart(2, '0')
  if (iso) return iso
  if (quarterLast) return `${yearFirst}-Q${quarterLast}`
  if (quarter || quarterWord) return `${quarterYear ?? ''}-Q${quarter ?? quarterWord}`
  if (month)
    return `${monthYear ?? ''}-${two((months as readonly string[]).indexOf(month.toLowerCase()) + 1)}${date ? `-${two(date)}` : ''}`
  return year ?? ''
}

const duesIn = (text: string): Due[] =>
  [...text.matchAll(day)].map((hit) => ({
    at: hit.index,
    end: hit.index + hit[0].length,
    due: dueOf(hit.groups ?? {}),
  }))

const number = String.raw`(\d{1,3}(?: \d{3})+|\d+)(,\d+)?`
const kinds: readonly (readonly [ReadDemand['kind'], RegExp])[] = [
  ['secret', /sekretess enligt/giu],
  ['answer', /\bja ?\/ ?nej\b/giu],
  ['rank', /\bbland (?:de |landets |länets )?(?:\p{L}+ )?(?:främsta|bästa|högst rankade)/giu],
  ['change', new RegExp(`${demandWords.change}${number}${demandWords.unit}`, 'giu')],
  ['at-least', new RegExp(`${demandWords.atLeast}${number}${demandWords.unit}`, 'giu')],
  ['at-most', new RegExp(`${demandWords.atMost}${number}${demandWords.unit}`, 'giu')],
  ['equals', new RegExp(String.raw`(?<![\d,])${number} ?(%|procent\b)`, 'giu')],
]

/** In the order they stand. A number that a wider expression holds is told once. */
export function demandsIn(text: string): ReadDemand[] {
  const plain = text.replaceAll(/[\u00a0\u2009\u202f\s]/g, ' ')
  const dues = duesIn(plain)
  const found: (ReadDemand & { readonly at: number; readonly end: number })[] = []
  for (const [kind, shape] of kinds)
    for (const hit of plain.matchAll(shape)) {
      const at = hit.index
      const end = at + hit[0].length
      const isTaken = [...found, ...(kind === 'secret' ? [] : dues.filter((one) => one.at === at))].some(
        (one) => at < one.end && end > one.at,
      )
      if (isTaken) continue
      const [sign, parts] =
        kind === 'change'
          ? [/^(minska|sänk|sjunk|reducer)/i.test(hit[1] ?? '') ? -1 : 1, hit.slice(2)]
          : [1, hit.slice(1)]
      const isNumber = kind !== 'secret' && kind !== 'answer' && kind !== 'rank'
      found.push({
        kind,
        printed: hit[0].trim(),
        value: isNumber
          ? sign * Number(`${(parts[0] ?? '').replaceAll(' ', '')}${(parts[1] ?? '').replace(',', '.')}`)
          : null,
        unit: isNumber ? (parts[2] ?? '').replace(/^procent$/i, '%') : '',
        due: null,
        at,
        end,
      })
    }
  const ordered = found.toSorted((a, b) => a.at - b.at)
  const told = ordered.map(({ at, end, ...demand }, index): ReadDemand => {
    const next = ordered[index + 1]?.at ?? plain.length
    const after = dues.find((one) => one.at >= end && one.at < next)
    return { ...demand, due: (after ?? dues.findLast((one) => one.end <= at))?.due ?? null }
  })
  const [first] = dues
  const isMilestone =
    told.length === 0 && first && /(?<!\p{L})(?:senast|till|vid|under|klar\p{L}*|är)(?!\p{L})/iu.test(plain)
  return isMilestone
    ? [{ kind: 'milestone', printed: plain.slice(first.at, first.end), value: null, unit: '', due: first.due }]
    : told
}
