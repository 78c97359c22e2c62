import type { Line } from '../document.ts'
import { joined } from '../reading/passages.ts'
import type { Clause, Part, PartKind } from './minutes.ts'
import { bodySays, decidesAlone, opensClauses, partForms } from './words.ts'

/** A § is cut where a line is a heading by itself. */

export function partsIn(lines: readonly Line[]): Part[] {
  const parts: { kind: PartKind; heading: string; lines: Line[] }[] = [{ kind: 'summary', heading: '', lines: [] }]
  for (const line of lines) {
    const text = line.text.trim()
    const open = parts.at(-1)
    const own = headingIn(text, open?.kind)
    if (own === undefined) open?.lines.push(line)
    else parts.push({ ...own, lines: own.rest === '' ? [] : [{ ...line, text: own.rest }] })
  }
  return parts
    .filter(({ heading, lines: own }) => heading !== '' || own.some(({ text }) => text.trim() !== ''))
    .map((part) => ({ ...part, text: joined(part.lines.filter(({ text }) => text.trim() !== '')) }))
}

/** A heading alone on its line, or with what it opens after a colon. */
function headingIn(text: string, open: PartKind | undefined) {
  const kind = text.length <= 90 ? kindOfHeading(text, open) : undefined
  const [, head = '', rest = ''] = /^([^:]{2,60}?)\s*:\s+(\S.*)$/u.exec(text) ?? []
  if (kind !== undefined) return { kind, heading: text, rest: kind === 'dispatch' ? rest : '' }
  const before = rest === '' ? undefined : kindOfHeading(head, open)
  return before && before !== 'recommendation' ? { kind: before, heading: head, rest } : undefined
}

function kindOfHeading(printed: string, open: PartKind | undefined): PartKind | undefined {
  // `Beslutsgång 2`: one of several of its kind.
  const text = printed.replace(/(?<=\p{L})\s+(?:\d{1,2}|[IVX]{1,3})\s*:?$/u, '')
  if (text === '' || /[.!?]$/u.test(text)) return undefined
  const kind = partForms.find(([, form]) => form.test(text))?.[0]
  // `… and proposes that the council decides:` inside a decision goes on with it.
  if (kind === 'decision' && /beslutar/iu.test(text) && open === 'decision' && !decidesAlone.test(text))
    return undefined
  if (kind === 'recommendation' && /^\p{Ll}/u.test(text)) return undefined
  return kind
}

const mark = /^\s*(?:(?<number>\d{1,2}|[a-zåäö])[.)]|[-–•*\uf0b7]|att)\s+(?=\S)/u

/** The clauses of a decision: numbered, marked, or one for each paragraph that ends with a full stop. */
export function clausesIn(parts: readonly Part[]): Clause[] {
  return parts.flatMap(({ kind, lines }) => {
    const groups: { number: string | null; lines: Line[] }[] = []
    let isClosed = true
    for (const line of lines) {
      const text = line.text.trim()
      if (/^[-_–\s]*$/u.test(text)) {
        if (/[.]$/u.test(groups.at(-1)?.lines.at(-1)?.text.trim() ?? '')) isClosed = true
        continue
      }
      const hit = mark.exec(text)
      const isNext = /[.]$/u.test(groups.at(-1)?.lines.at(-1)?.text.trim() ?? '') && bodySays.test(text)
      if (hit || isClosed || isNext) groups.push({ number: hit?.groups?.number ?? null, lines: [] })
      // `att` belongs to the clause, a number or a dash does not.
      groups.at(-1)?.lines.push({ ...line, text: hit && !/^\s*att/u.test(hit[0]) ? text.slice(hit[0].length) : text })
      isClosed = false
    }
    return groups.flatMap(({ number, lines: own }): Clause[] => {
      const [first] = own
      const { text } = joined(own)
      // `The committee decides` alone opens the clauses below it.
      if (!first || opensClauses.test(text)) return []
      return [{ number, text, isProposed: kind === 'recommendation', line: first }]
    })
  })
}

/** Each thing of a list: what begins with a mark, a capital after a full stop, or a new line without one. */
export const itemsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ lines }) => {
    const items: string[] = []
    let goesOn = false
    for (const { text } of lines) {
      const part = text.trim()
      if (/^[-_–\s]*$/u.test(part)) continue
      if (goesOn && /^[\p{Ll}\d]/u.test(part) && !mark.test(part)) items.push(`${items.pop() ?? ''} ${part}`.trim())
      else items.push(part.replace(mark, ''))
      goesOn = !/[.]$/u.test(part)
    }
    return items
  })
