import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { getMeetingBody } from '../meetings/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import type { Section } from './compose.ts'
import { listExtracts } from './extract.store.ts'
import type { MinutesParagraph } from './minutes.ts'
import * as store from './paragraph.store.ts'
import { linksOf, type ParagraphLink } from './paragraph-links.service.ts'
import { publicFilePath } from './print.service.ts'
import { sectionRange } from './section-range.ts'

/** Approved §§ as everybody reads them, whoever is signed in: of a secret one, its number and its provision. */

const root = '/protokoll'

export interface YearOfBody {
  readonly bodyName: string
  readonly year: number
  readonly href: string
  readonly count: number
}

export interface MinutesIndex {
  /** How many there are in all, or that have the words. */
  readonly total: number
  readonly years: readonly YearOfBody[]
  readonly latest: readonly ParagraphRow[]
}

export interface ParagraphRow {
  readonly paragraph: MinutesParagraph
  readonly bodyName: string
}

interface Page {
  readonly offset: number
  readonly size: number
}

const latestShown = 20
const mostFound = 200

/** Which bodies have approved minutes of which years, and the latest §§ or those that have all the words. */
export const showMinutesIndex = (ctx: Context, words: string, page?: Page): Promise<MinutesIndex> =>
  ctx.read(async (tx) => {
    const [all, names] = await Promise.all([
      store.listParagraphs(tx, { order: 'newest' }, store.everybody),
      unitNamesOn(tx, ctx.today()),
    ])
    const row = (paragraph: MinutesParagraph): ParagraphRow => ({
      paragraph,
      bodyName: names.get(paragraph.body) ?? '',
    })
    const wanted = words.toLocaleLowerCase('sv').split(/\s+/u).filter(Boolean)
    const found = all.filter((one) => hasWords(one, wanted))
    const { offset, size } = page ?? { offset: 0, size: wanted.length === 0 ? latestShown : mostFound }
    return {
      years: yearsOf(all, names),
      latest: found.slice(offset, offset + size).map(row),
      total: found.length,
    }
  })

const hasWords = (paragraph: MinutesParagraph, wanted: readonly string[]): boolean => {
  const text = [
    paragraph.title,
    paragraph.caseNumber,
    `§ ${paragraph.number}`,
    ...paragraph.clauses.map((one) => one.text),
  ]
    .join(' ')
    .toLocaleLowerCase('sv')
  return wanted.every((word) => text.includes(word))
}

function yearsOf(all: readonly MinutesParagraph[], names: ReadonlyMap<UnitId, string>): YearOfBody[] {
  const found = new Map<string, YearOfBody>()
  for (const one of all) {
    const href = one.publicPath.replace(/\/[^/]*$/u, '')
    const before = found.get(href)
    found.set(href, { bodyName: names.get(one.body) ?? '', year: one.year, href, count: (before?.count ?? 0) + 1 })
  }
  return [...found.values()].toSorted(
    (one, other) => other.year - one.year || one.bodyName.localeCompare(other.bodyName, 'sv'),
  )
}

export interface MinutesDay {
  readonly day: string
  readonly paragraphs: readonly MinutesParagraph[]
  /** The sealed papers, each with the §§ it holds: `§§ 86–93`. */
  readonly files: readonly { readonly range: string; readonly href: string }[]
}

export interface MinutesYear {
  readonly bodyName: string
  readonly year: number
  /** One row for each meeting, latest first. */
  readonly meetings: readonly MinutesDay[]
}

/** @throws NotFound when the body has no approved minutes of the year */
export const showMinutesYear = (ctx: Context, body: string, year: string): Promise<MinutesYear> =>
  ctx.read(async (tx) => {
    const paragraphs = await store.listParagraphs(
      tx,
      { below: `${root}/${body}/${year}/`, order: 'oldest' },
      store.everybody,
    )
    const [first] = paragraphs
    if (!first) throw new NotFound('minutes')
    const names = await unitNamesOn(tx, ctx.today())
    const days = [...new Set(paragraphs.map((one) => one.decidedOn))].toSorted().toReversed()
    return {
      bodyName: names.get(first.body) ?? '',
      year: first.year,
      meetings: days.map((day) => {
        const ofDay = paragraphs.filter((one) => one.decidedOn === day)
        return { day, paragraphs: ofDay, files: filesOf(ofDay) }
      }),
    }
  })

const filesOf = (paragraphs: readonly MinutesParagraph[]): MinutesDay['files'] =>
  [...Map.groupBy(paragraphs, (one) => one.minutes)].map(([minutes, held]) => ({
    range: sectionRange(held.map((one) => one.number)),
    href: publicFilePath(minutes),
  }))

export interface PublicParagraph extends ParagraphRow {
  /** None of a secret §. */
  readonly sections: readonly Section[]
  /** There is an attested paper of it for everybody. */
  readonly hasExtract: boolean
  readonly before: string | null
  readonly after: string | null
  readonly links: readonly ParagraphLink[]
  /** The body a proposal goes on to; null when this one decides. */
  readonly nextBody: string | null
}

/** @throws NotFound */
export const showPublicParagraph = (
  ctx: Context,
  body: string,
  year: string,
  number: string,
): Promise<PublicParagraph> =>
  ctx.read(async (tx) => {
    const [paragraph] = await store.listParagraphs(
      tx,
      { path: `${root}/${body}/${year}/${number}`, order: 'oldest' },
      store.everybody,
    )
    if (!paragraph) throw new NotFound('minutes')
    const text = await store.findParagraphText(tx, paragraph.id, store.everybody)
    const names = await unitNamesOn(tx, ctx.today())
    const beside = async (step: number) =>
      (
        await store.listParagraphs(
          tx,
          { path: `${root}/${body}/${year}/${paragraph.number + step}`, order: 'oldest' },
          store.everybody,
        )
      )[0]?.publicPath ?? null
    return {
      paragraph,
      bodyName: names.get(paragraph.body) ?? '',
      sections: text?.sections ?? [],
      hasExtract: text !== undefined && (await listExtracts(tx, [paragraph.id])).length > 0,
      before: await beside(-1),
      after: await beside(1),
      links: await linksOf(ctx, tx, paragraph),
      nextBody: await nextBodyOf(tx, paragraph, names),
    }
  })

async function nextBodyOf(
  tx: Read,
  paragraph: MinutesParagraph,
  names: ReadonlyMap<UnitId, string>,
): Promise<string | null> {
  if (paragraph.outcome !== 'proposed') return null
  const { proposesTo } = await getMeetingBody(tx, paragraph.body)
  return proposesTo === null ? null : (names.get(proposesTo) ?? null)
}
