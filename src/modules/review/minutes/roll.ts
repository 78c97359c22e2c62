import type { Line } from '../document.ts'
import type { Person } from './minutes.ts'
import { bareName, type Found, peopleIn, peopleListed } from './people.ts'

/** Votes by name, a member on each line: a mark in a column, or the answer after the name. */

export type AnswerKind = 'yes' | 'no' | 'abstain'

export interface Roll {
  readonly votes: readonly { readonly person: Person; readonly answer: AnswerKind }[]
  /** What its last row counts; null where it has none. */
  readonly totals: { readonly yes: number; readonly no: number; readonly abstain: number | null } | null
  /** Every row with a mark was read. */
  readonly isWhole: boolean
  readonly line: Line
  /** The heads of its columns, or the first of its answers. */
  readonly printed: string
  readonly used: ReadonlySet<Line>
}

interface Column {
  readonly answer: AnswerKind | 'absent'
  readonly at: number
  readonly printed: string
}

type Known = readonly Pick<Person, 'name' | 'party'>[]

const head =
  /(?<![\p{L}-])(?:(?<yes>ja)|(?<no>nej)|(?<abstain>avst(?:år|od|\.)?)|(?<absent>frånv(?:arande|\.)?))(?![\p{L}-])/giu
const mark = /(?<=\s)[Xx×✓✔•](?=\s|$)/u
const answered = /[\s–:-]\s*(?:(?<yes>ja)|(?<no>nej)|(?<abstain>avstår|avstod))\s*$/iu

/** Every list of votes among the lines. */
export function rollsIn(lines: readonly Line[], known: Known): Roll[] {
  const rolls: Roll[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const columns = columnsIn(lines[index]?.text ?? '')
    const roll = columns ? marked(lines.slice(index), columns, known) : said(lines.slice(index), known)
    if (!roll) continue
    rolls.push(roll)
    index += lines.slice(index).findLastIndex((line) => roll.used.has(line))
  }
  return rolls
}

function columnsIn(text: string): Column[] | undefined {
  if (text.length > 160 || /[.;\d]\s*$|[?!]/u.test(text.replace(/avst\.|frånv\./iu, ''))) return undefined
  const columns = [...text.matchAll(head)].map(({ index, groups, 0: printed }): Column => {
    const answer = groups?.yes ? 'yes' : groups?.no ? 'no' : groups?.abstain ? 'abstain' : 'absent'
    return { answer, at: index + printed.length / 2, printed }
  })
  // Where one space parts the heads, the marks below have lost their places too.
  if (!/ja\s{2,}nej(?!\p{L})/iu.test(text)) return undefined
  const [first, second] = columns
  return first?.answer === 'yes' &&
    second?.answer === 'no' &&
    new Set(columns.map(({ answer }) => answer)).size === columns.length
    ? columns
    : undefined
}

function marked(lines: readonly Line[], columns: readonly Column[], known: Known): Roll | undefined {
  const [first] = lines
  if (!first) return undefined
  const used = new Set([first])
  const votes: Roll['votes'][number][] = []
  let isWhole = true
  let totals: Roll['totals'] = null
  for (const line of lines.slice(1)) {
    if (line.text.trim() === '') continue
    const counted = /^\s*(?:summa|totalt|antal|resultat|röster)\p{L}*:?\s+(\d+)\s+(\d+)(?:\s+(\d+))?/iu.exec(line.text)
    const hit = mark.exec(line.text)
    if (!counted && !hit) break
    used.add(line)
    if (counted) {
      totals = {
        yes: Number(counted[1]),
        no: Number(counted[2]),
        abstain: counted[3] && columns.some(({ answer }) => answer === 'abstain') ? Number(counted[3]) : null,
      }
      break
    }
    const at = hit?.index ?? 0
    const near = columns.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
    const person = voterIn(line.text.slice(0, at), line, known)
    if (!near || !person || Math.abs(near.at - at) > 12) isWhole = false
    else if (near.answer !== 'absent') votes.push({ person, answer: near.answer })
  }
  if (votes.length < 2) return undefined
  return { votes, totals, isWhole, line: first, printed: columns.map(({ printed }) => printed).join(' · '), used }
}

/** `N N (X) – Ja`, line after line. */
function said(lines: readonly Line[], known: Known): Roll | undefined {
  const used = new Set<Line>()
  const votes: Roll['votes'][number][] = []
  let printed = ''
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const hit = line.text.length > 200 ? null : answered.exec(line.text)
    const person = hit ? voterIn(line.text.slice(0, hit.index), line, known) : undefined
    if (!hit || !person) break
    used.add(line)
    printed ||= hit[0].replace(/^[\s–:-]+/u, '').trim()
    votes.push({ person, answer: hit.groups?.yes ? 'yes' : hit.groups?.no ? 'no' : 'abstain' })
  }
  const [first] = used
  return first && votes.length >= 3 ? { votes, totals: null, isWhole: true, line: first, printed, used } : undefined
}

/** The one whose row it is; a substitute's name after the member's is the one who votes. */
function voterIn(text: string, line: Line, known: Known): Person | undefined {
  const found: readonly Found[] = peopleIn(text, line, () => line, known)
  const person = found.at(-1) ?? peopleListed(text, line).at(-1) ?? bareName(text, line)
  return person ? { name: person.name, party: person.party, line } : undefined
}
