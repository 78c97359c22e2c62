import { createHash } from 'node:crypto'
import { type Context, newId, type Read } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type BudgetVersionId, getBudgetVersion, mayReadBudgetVersion } from '../budget/index.ts'
import { getRound, type RoundId } from '../follow-up/index.ts'
import { canonical } from './content-hash.ts'
import { readFacts } from './facts.service.ts'
import { hindrancesOf } from './hindrances.ts'
import { manuscriptOf } from './manuscript.service.ts'
import * as parts from './part.store.ts'
import * as store from './publication.store.ts'
import type { Part, PartId, Publication, PublicationId, TextId } from './publication.ts'
import * as rules from './publication.ts'
import type { NewPublication } from './publications.contract.ts'
import { mayEditPublications } from './publications.policy.ts'
import { templateOf } from './template.service.ts'
import { readUnits } from './units.service.ts'

/**
 * Begins a publication with the chapters the municipality has chosen for its kind, else the standard ones.
 * @throws NotFound, Refusal publication.key-taken, publication.report-needs-round
 */
export function createPublication(ctx: Context, order: NewPublication): Promise<Publication> {
  const id = newId<'publication'>() as PublicationId
  return ctx.write('publication.create', id, async (tx) => {
    const units = await readUnits(tx, ctx.today())
    ctx.must(mayEditPublications, units)
    const version = await getBudgetVersion(tx, order.budgetVersion as BudgetVersionId)
    if (!mayReadBudgetVersion(ctx.actor, { municipality: units.municipality, version })) throw new NotFound('budget')
    const round = order.round === null ? null : await getRound(tx, order.round as RoundId)
    const publication = rules.begin({
      ...order,
      id,
      budgetVersion: version.id,
      round: order.kind === 'budget-book' ? null : (round?.id ?? null),
      year: version.budget.year,
    })
    await store.insertPublication(tx, publication)
    await parts.insertParts(tx, await firstParts(ctx, tx, publication, units.municipality as UnitId))
    return [null, publication]
  })
}

async function firstParts(ctx: Context, tx: Read, publication: Publication, municipality: UnitId): Promise<Part[]> {
  const { chapters } = await templateOf(tx, publication.kind, ctx.locale)
  return chapters.map(({ title, content, role, unit }, position) => ({
    id: newId<'publication-part'>() as PartId,
    publication: publication.id,
    position,
    title,
    content,
    role,
    unit: unit ?? municipality,
    status: 'not-begun',
    revision: 1,
  }))
}

/**
 * Publishes: figures, words and their identity are frozen with a hash and the day. An older number gives way.
 * @throws Refusal publication.not-draft and the first hindrance; StaleVersion
 */
export async function publishPublication(ctx: Context, id: PublicationId, revision: number): Promise<Publication> {
  const publisher = await showMunicipality(ctx)
  return ctx.write('publication.publish', id, async (tx) => {
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    const before = await store.getPublication(tx, id)
    if (before.revision !== revision) throw new StaleVersion('publication', before, { revision })
    const own = await parts.partsOf(tx, id)
    const facts = await readFacts(tx, { ...before, notes: await parts.notesOf(tx, id) }, publisher)
    const manuscript = await manuscriptOf(tx, before, own, facts)
    const round = before.round === null ? null : await getRound(tx, before.round)
    const found = hindrancesOf(before, own, manuscript, round?.status ?? null)
    const contentHash = createHash('sha256').update(canonical(manuscript)).digest('hex')
    const after = rules.publish(before, own, found, { on: ctx.today(), contentHash })
    await store.replaceOlder(tx, before.key, before.number)
    return [before, await store.savePublished(tx, before, after, manuscript)]
  })
}

/**
 * Begins a corrected number of what is published, with the words that say what was wrong.
 * @throws Refusal publication.not-published, publication.correction-needs-words, publication.key-taken
 */
export function correctPublication(ctx: Context, id: PublicationId, words: string): Promise<Publication> {
  const fresh = newId<'publication'>() as PublicationId
  return ctx.write('publication.correct', fresh, async (tx) => {
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    const before = await store.getPublication(tx, id)
    const after = rules.correct(before, fresh, before.number + 1, words)
    await store.insertPublication(tx, after)
    for (const part of await parts.partsOf(tx, id)) {
      const copy = { ...part, id: newId<'publication-part'>() as PartId, publication: fresh, revision: 1 }
      await parts.insertParts(tx, [{ ...copy, status: 'ready' }])
      const texts = await parts.textsOf(tx, [part.id])
      const copies = texts.map((text) => ({ ...text, id: newId<'publication-text'>() as TextId, part: copy.id }))
      await parts.insertTexts(
        tx,
        copies.map((text) => ({ ...text, revision: 1 })),
      )
    }
    await parts.saveNotes(tx, fresh, await parts.notesOf(tx, id))
    return [before, after]
  })
}

/** Takes away a draft that is not wanted. @throws Refusal publication.not-draft */
export const removePublication = (ctx: Context, id: PublicationId): Promise<null> =>
  ctx.write('publication.remove', id, async (tx) => {
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    const before = await store.getPublication(tx, id)
    rules.mustBeDraft(before)
    await store.deleteDraft(tx, id)
    return [before, null]
  })
