import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../reading/lines.ts'
import { readDocument } from '../reading/read-lines.ts'
import { review } from '../review.ts'
import type { Person, ReadParagraph } from './minutes.ts'
import { readMinutes } from './read-minutes.ts'

/**
 * Minutes of a city board and a council, a § at a time, with what a third party marked in them; they lie beside the project and
 * are no part of it. Nothing of them is written here but counts.
 */
const shared = process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const folder = join(shared, 'data/minutes/goteborg-ks-2024')
const isThere = existsSync(folder)
const title = isThere ? 'the marked minutes' : `skipped, for there are no marked minutes in ${folder}`

interface Marked {
  readonly paragrafNr: string
  readonly fulltext: string
  readonly yrkanden: readonly { readonly namn: string }[]
  readonly reservationer: readonly string[]
  readonly beslut?: string
  readonly votering?: { readonly ja: number; readonly nej: number }
  readonly [key: string]: unknown
}
interface Attendee {
  readonly namn: string
  readonly parti: string
  readonly roll: string
}
interface Node {
  readonly typ: string
  readonly data: Marked & { readonly datum: string; readonly [key: string]: unknown }
}

const meetings = () =>
  readdirSync(folder).map((name) => {
    const { nodes } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly nodes: readonly Node[] }
    return {
      head: nodes.find(({ typ }) => typ === 'möte')?.data,
      marked: nodes.flatMap(({ typ, data }) => (typ === 'paragraf' ? [data] : [])),
    }
  })

class Agreement {
  both = 0
  onlyRead = 0
  onlyMarked = 0
  add(read: number, marked: number): void {
    const both = Math.min(read, marked)
    this.both += both
    this.onlyRead += read - both
    this.onlyMarked += marked - both
  }
  get precision(): number {
    return this.both / (this.both + this.onlyRead)
  }
  get recall(): number {
    return this.both / (this.both + this.onlyMarked)
  }
}

const kinds = [
  'paragraphs',
  'case numbers',
  'decisions',
  'tabled',
  'proposals',
  'votes',
  'dissents',
  'conflicts',
] as const
type Kind = (typeof kinds)[number]

function measured(): Record<Kind, Agreement> {
  const all = Object.fromEntries(kinds.map((kind) => [kind, new Agreement()])) as Record<Kind, Agreement>
  for (const { marked } of meetings()) {
    const { paragraphs } = readMinutes({ lines: linesOf(marked.map(({ fulltext }) => fulltext).join('\n\n')) })
    const read = new Map(paragraphs.map((one) => [one.number, one]))
    const numbers = new Set(marked.map(({ paragrafNr }) => Number(paragrafNr)))
    all.paragraphs.add([...read.keys()].filter((one) => numbers.has(one)).length, numbers.size)
    all.paragraphs.add(paragraphs.filter(({ number }) => !numbers.has(number)).length, 0)
    for (const one of marked) compare(all, one, read.get(Number(one.paragrafNr)))
  }
  return all
}

function compare(all: Record<Kind, Agreement>, marked: Marked, read: ReadParagraph | undefined): void {
  const is = (yes: boolean | undefined) => (yes ? 1 : 0)
  const number = read?.caseNumber ?? undefined
  all['case numbers'].add(is(number !== undefined && number !== marked.ärendeNr), 0)
  all['case numbers'].add(is(number !== undefined && number === marked.ärendeNr), is(marked.ärendeNr !== undefined))
  all.decisions.add(is(read !== undefined && read.outcome !== null), is(marked.beslut !== undefined))
  all.tabled.add(is(read?.outcome === 'tabled'), is(marked.beslut === 'bordläggning'))
  // A proposal agrees when the mark names somebody that was read as its mover.
  const left = [...(read?.proposals ?? [])]
  for (const { namn } of marked.yrkanden) {
    const at = left.findIndex(({ by }) =>
      by.some((person: Person) => namn.includes(person.name.split(' ').at(-1) ?? '?')),
    )
    if (at >= 0) left.splice(at, 1)
    all.proposals.add(is(at >= 0), 1)
  }
  all.proposals.add(left.length, 0)
  const { votering } = marked
  const vote = read?.votes.some(({ yes, no }) => yes === votering?.ja && no === votering.nej)
  all.votes.add(votering ? is(vote) : (read?.votes.length ?? 0), is(votering !== undefined))
  // Some marks hold a page's head instead of the dissent that stands below it.
  all.dissents.add(read?.dissents.length ?? 0, marked.reservationer.filter((text) => text.includes('reserver')).length)
  const conflicts = marked.jäv
  all.conflicts.add(read?.conflicts.length ?? 0, Array.isArray(conflicts) ? conflicts.length : 0)
}

describe.skipIf(!isThere)(title, () => {
  test('agree with the marks; what is read beyond them stands in the text, for the marks leave much out', () => {
    const all = measured()
    for (const kind of kinds) {
      const { both, onlyRead, onlyMarked, precision, recall } = all[kind]
      const share = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3))
      console.info(
        `${kind}: both ${both}, only read ${onlyRead}, only marked ${onlyMarked}, precision ${share(precision)}, recall ${share(recall)}`,
      )
    }
    for (const kind of kinds.filter((one) => one !== 'conflicts')) expect(all[kind].recall, kind).toBeGreaterThan(0.99)
    for (const kind of ['paragraphs', 'case numbers', 'tabled'] as const) expect(all[kind].precision, kind).toBe(1)
    expect(all.decisions.precision).toBeGreaterThan(0.95)
    expect(all.votes.precision).toBeGreaterThan(0.95)
    expect(all.proposals.precision).toBeGreaterThan(0.84)
  })

  test('no contradiction and no error is said of them, with the list of those who were there', () => {
    const wrong = meetings().flatMap(({ head, marked }) => {
      const there = (head?.närvarande ?? []) as readonly Attendee[]
      const of = (role: string) =>
        there.filter(({ roll }) => roll === role).map(({ namn, parti }) => `${namn} (${parti})`)
      const text = [
        `Protokoll\nSammanträdesdatum: ${head?.datum}\n\nNärvarande\n`,
        ...['Ledamot', 'Tjänstgörande ersättare', 'Övriga ersättare'].flatMap((role) => [
          '',
          role === 'Ledamot' ? 'Ledamöter' : role,
          ...of(role),
        ]),
        '',
        ...marked.map(({ fulltext }) => `${fulltext}\n`),
      ].join('\n')
      const said = review(readDocument('prov', text))
      expect(said.kind.kind).toBe('minutes')
      return said.findings.filter(({ severity }) => severity === 'contradiction' || severity === 'error')
    })
    expect(wrong.map(({ code }) => code)).toEqual([])
  })
})
