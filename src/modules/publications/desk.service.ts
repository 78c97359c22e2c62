import type { Context, Read } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import { yearOf } from '../../shared/local-date.ts'
import { mayReadBudgetVersion, versionsOfYear } from '../budget/index.ts'
import { getRound, listRounds } from '../follow-up/index.ts'
import { readFacts } from './facts.service.ts'
import { type Figure, figureBook } from './figure.ts'
import { hindrancesOf } from './hindrances.ts'
import { manuscriptOf } from './manuscript.service.ts'
import * as parts from './part.store.ts'
import * as store from './publication.store.ts'
import type { Hindrance, Part, PartStatus, Publication, TextBlock } from './publication.ts'
import { isLocking, nextSteps } from './publication.ts'
import type { Printed } from './publication-file.service.ts'
import { mayEditPublications, mayLockPart, mayReadDrafts, mayWritePart } from './publications.policy.ts'
import { documentOf } from './published.service.ts'
import { amountText } from './shown-amount.ts'
import { readUnits, type UnitWorld } from './units.service.ts'

/** The desk where publications are made: what there is, and one of them with all that stands between it and the press. */

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface PublicationShelf {
  readonly publications: readonly (Publication & { readonly done: number; readonly total: number })[]
  readonly mayCreate: boolean
  readonly versions: readonly Choice[]
  readonly rounds: readonly Choice[]
}

export async function showShelf(ctx: Context): Promise<PublicationShelf> {
  ctx.must(mayReadDrafts, undefined)
  const rounds = await listRounds(ctx)
  return ctx.read(async (tx) => {
    const units = await readUnits(tx, ctx.today())
    const mayCreate = mayEditPublications(ctx.actor, units)
    const now = yearOf(ctx.today())
    const versions = (await Promise.all([now + 1, now, now - 1].map((year) => versionsOfYear(tx, year)))).flat()
    const found = await store.listPublications(tx)
    return {
      publications: await Promise.all(found.map((one) => withProgress(tx, one))),
      mayCreate,
      versions: versions
        .filter((version) => mayReadBudgetVersion(ctx.actor, { municipality: units.municipality, version }))
        .map((version) => ({
          value: version.id,
          label: `${version.budget.title}, ${version.name} (${version.number})`,
        })),
      rounds: rounds.filter((round) => round.coversForecast).map((round) => ({ value: round.id, label: round.name })),
    }
  })
}

/** What the actor may read: drafts too for those who work here, else what is or was published. */
export const listReadable = (ctx: Context): Promise<readonly Publication[]> =>
  ctx.read(async (tx) => {
    const found = await store.listPublications(tx)
    return mayReadDrafts(ctx.actor) ? found : found.filter((one) => one.status !== 'draft')
  })

async function withProgress(tx: Read, publication: Publication) {
  const own = await parts.partsOf(tx, publication.id)
  return { ...publication, total: own.length, done: own.filter((part) => part.status === 'locked').length }
}

export interface DeskPart extends Part {
  readonly unitName: string
  readonly texts: readonly TextBlock[]
  readonly mayWrite: boolean
  readonly steps: readonly PartStatus[]
}

export interface PublicationDesk {
  readonly publication: Publication
  readonly numbers: readonly Publication[]
  readonly parts: readonly DeskPart[]
  readonly hindrances: readonly Hindrance[]
  /** Every figure a text may hold, with its value as it is printed. */
  readonly figures: readonly (Figure & { readonly shown: string })[]
  readonly units: readonly Choice[]
  readonly may: { readonly edit: boolean }
}

/** @throws NotFound */
export async function showDesk(ctx: Context, key: string, number?: number): Promise<PublicationDesk> {
  ctx.must(mayReadDrafts, undefined)
  const publisher = await showMunicipality(ctx)
  return ctx.read(async (tx) => {
    const units = await readUnits(tx, ctx.today())
    const publication = await store.getPublicationByKey(tx, key, number)
    const own = await parts.partsOf(tx, publication.id)
    const isDraft = publication.status === 'draft'
    const manuscript = isDraft
      ? await draftOf(tx, publication, own, publisher)
      : await store.frozenOf(tx, publication.id)
    const round = publication.round === null ? null : await getRound(tx, publication.round)
    const texts = await parts.textsOf(
      tx,
      own.map((part) => part.id),
    )
    const scale = { unit: publication.unit, decimals: publication.decimals }
    return {
      publication,
      numbers: await store.numbersOf(tx, key),
      parts: own.map((part) => deskPart(ctx, part, texts, units, isDraft)),
      hindrances: isDraft ? hindrancesOf(publication, own, manuscript, round?.status ?? null) : [],
      figures: [...figureBook(manuscript.facts).values()].map((figure) => ({
        ...figure,
        shown: `${amountText(figure.amount, scale, ctx.locale)}\u00A0${scale.unit}`,
      })),
      units: units.facts.flatMap((unit) => {
        const value = units.idOf(unit.key)
        return value ? [{ value, label: unit.name }] : []
      }),
      may: { edit: mayEditPublications(ctx.actor, units) },
    }
  })
}

async function draftOf(
  tx: Read,
  publication: Publication,
  own: readonly Part[],
  publisher: { readonly name: string; readonly isDemo: boolean },
) {
  const facts = await readFacts(tx, { ...publication, notes: await parts.notesOf(tx, publication.id) }, publisher)
  return manuscriptOf(tx, publication, own, facts)
}

function deskPart(ctx: Context, part: Part, texts: readonly TextBlock[], units: UnitWorld, isDraft: boolean): DeskPart {
  const key = units.keyOf(part.unit)
  const mayWrite = isDraft && mayWritePart(ctx.actor, part)
  const mayLock = isDraft && mayLockPart(ctx.actor, part)
  return {
    ...part,
    unitName: units.facts.find((unit) => unit.key === key)?.name ?? '',
    texts: texts.filter((text) => text.part === part.id),
    mayWrite: mayWrite && part.status !== 'locked',
    steps: nextSteps(part.status).filter((to) => (isLocking(part.status, to) ? mayLock : mayWrite)),
  }
}

/** A draft or a published number as it is printed. @throws NotFound, Refusal publication.figure-unknown */
export async function previewPublication(ctx: Context, key: string, number?: number): Promise<Printed> {
  ctx.must(mayReadDrafts, undefined)
  const publisher = await showMunicipality(ctx)
  return ctx.read(async (tx) => {
    const publication = await store.getPublicationByKey(tx, key, number)
    const own = await parts.partsOf(tx, publication.id)
    const manuscript =
      publication.status === 'draft'
        ? await draftOf(tx, publication, own, publisher)
        : await store.frozenOf(tx, publication.id)
    return { manuscript, document: documentOf(ctx, publication, manuscript) }
  })
}
