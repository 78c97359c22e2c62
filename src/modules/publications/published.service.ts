import type { Context, Read } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import { NotFound } from '../../shared/failure.ts'
import { yearOf } from '../../shared/local-date.ts'
import { adoptedYears, findAdoptedBudget } from '../budget/index.ts'
import { composePublication, type Manuscript } from './compose-publication.ts'
import { type Publisher, readFacts } from './facts.service.ts'
import * as store from './publication.store.ts'
import type { Publication } from './publication.ts'
import type { Printed } from './publication-file.service.ts'
import { chapterTitle, publicationWords } from './publication-language.service.ts'
import { standardChapters } from './standard-chapters.ts'

/** What anybody may read: what is published, and the adopted budget also before a book of it is. */

export interface Shown extends Printed {
  /** Null for the adopted budget as it stands. */
  readonly publication: Publication | null
  readonly year: number
}

const isPublic = (one: Publication): boolean => one.status !== 'draft'

/**
 * The budget of a year: the published book, else the adopted budget itself with the standard chapters.
 * Without a year: this year's, else next year's, else the latest that is published.
 * @throws NotFound while nothing is adopted
 */
export async function showPublicBudget(ctx: Context, asked?: number): Promise<Shown> {
  const publisher = await showMunicipality(ctx)
  return ctx.read(async (tx) => {
    const books = (await store.listPublications(tx)).filter(
      (one) => one.kind === 'budget-book' && one.status === 'published',
    )
    const now = yearOf(ctx.today())
    const years = asked === undefined ? [now, now + 1, ...books.map((book) => book.year)] : [asked]
    for (const year of years) {
      const book = books.find((one) => one.year === year)
      const shown = book ? await frozen(ctx, tx, book) : await adopted(ctx, tx, year, publisher)
      if (shown) return shown
    }
    throw new NotFound('budget')
  })
}

/** Years with a budget anybody may read, the latest first. */
export const listPublicBudgetYears = (ctx: Context): Promise<readonly number[]> =>
  ctx.read(async (tx) => {
    const books = (await store.listPublications(tx)).filter(
      (one) => one.kind === 'budget-book' && one.status === 'published',
    )
    return [...new Set([...books.map((book) => book.year), ...(await adoptedYears(tx))])].sort((a, b) => b - a)
  })

async function frozen(ctx: Context, tx: Read, publication: Publication): Promise<Shown> {
  const manuscript = await store.frozenOf(tx, publication.id)
  return { publication, year: publication.year, manuscript, document: documentOf(ctx, publication, manuscript) }
}

/** @throws Refusal publication.figure-unknown naming part and figure */
export function documentOf(ctx: Context, publication: Publication, manuscript: Manuscript) {
  const { status, number } = publication
  const dated = publication.publishedOn ?? ctx.today()
  return composePublication(manuscript, { status, number, dated }, publicationWords(ctx.locale))
}

async function adopted(ctx: Context, tx: Read, year: number, publisher: Publisher): Promise<Shown | undefined> {
  const version = await findAdoptedBudget(tx, year)
  if (!version?.decision) return undefined
  const facts = await readFacts(tx, { budgetVersion: version.id, round: null, notes: {} }, publisher)
  const manuscript: Manuscript = {
    kind: 'budget-book',
    title: version.budget.title,
    scale: { unit: 'mkr', decimals: 1 },
    correction: '',
    facts,
    parts: standardChapters['budget-book']
      .filter((content) => content !== 'text')
      .map((content) => ({ title: chapterTitle(content, ctx.locale), content, texts: [] })),
  }
  const edition = { status: 'live', number: version.number, dated: version.decision.decidedOn } as const
  return {
    publication: null,
    year,
    manuscript,
    document: composePublication(manuscript, edition, publicationWords(ctx.locale)),
  }
}

/**
 * The published follow-up: of the round asked for, else the latest.
 * @throws NotFound while nothing is published
 */
export async function showPublicFollowUp(ctx: Context, round?: string): Promise<Shown> {
  return ctx.read(async (tx) => {
    const reports = (await store.listPublications(tx)).filter(
      (one) => one.kind !== 'budget-book' && one.status === 'published',
    )
    const shown = await Promise.all(reports.map((report) => frozen(ctx, tx, report)))
    const found = shown
      .filter((one) => round === undefined || one.manuscript.facts.round?.key === round)
      .toSorted((a, b) => endOf(b).localeCompare(endOf(a)))[0]
    if (!found) throw new NotFound('publication')
    return found
  })
}

export interface OtherReport {
  readonly title: string
  readonly round: string
}

/** Every published follow-up, the latest period first. */
export const listPublicFollowUps = (ctx: Context): Promise<readonly OtherReport[]> =>
  ctx.read(async (tx) => {
    const reports = (await store.listPublications(tx)).filter(
      (one) => one.kind !== 'budget-book' && one.status === 'published',
    )
    const shown = await Promise.all(reports.map((report) => frozen(ctx, tx, report)))
    return shown
      .toSorted((a, b) => endOf(b).localeCompare(endOf(a)))
      .map(({ manuscript }) => ({ title: manuscript.title, round: manuscript.facts.round?.key ?? '' }))
  })

const endOf = ({ manuscript }: Shown): string => manuscript.facts.round?.periodEnd ?? ''

/** One number of a publication that is or was published. @throws NotFound also for a draft */
export const showPublished = (ctx: Context, key: string, number?: number): Promise<Shown> =>
  ctx.read(async (tx) => {
    const numbers = (await store.numbersOf(tx, key)).filter(isPublic)
    const found = number === undefined ? numbers[0] : numbers.find((one) => one.number === number)
    if (!found) throw new NotFound('publication')
    return frozen(ctx, tx, found)
  })
