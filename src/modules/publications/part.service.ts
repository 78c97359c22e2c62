import { type Context, newId, type Read } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import * as store from './part.store.ts'
import { getPublication } from './publication.store.ts'
import type { Part, PartId, PublicationId, TextBlock, TextId } from './publication.ts'
import * as rules from './publication.ts'
import type {
  ChangedPart,
  FigureNote,
  NewPart,
  PartPlace,
  PartStep,
  PointedPart,
  SaveText,
} from './publications.contract.ts'
import { mayEditPublications, mayLockPart, mayWritePart } from './publications.policy.ts'
import { readUnits } from './units.service.ts'

/** The parts of a publication in their order. */
export const partsIn = (tx: Read, publication: PublicationId): Promise<Part[]> => store.partsOf(tx, publication)

/** A further part, last in the contents. @throws Refusal publication.not-draft */
export function addPart(ctx: Context, publication: PublicationId, order: NewPart): Promise<Part> {
  const id = newId<'publication-part'>() as PartId
  return ctx.write('publication.add-part', id, async (tx) => {
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    rules.mustBeDraft(await getPublication(tx, publication))
    const position = Math.max(-1, ...(await store.partsOf(tx, publication)).map((part) => part.position)) + 1
    const unit = order.unit as UnitId
    const part: Part = { ...order, unit, id, publication, position, status: 'not-begun', revision: 1 }
    await store.insertParts(tx, [part])
    return [null, part]
  })
}

/**
 * Renames a part, prints other data in it or gives it to another unit.
 * @throws Refusal publication.not-draft, publication.part-locked; StaleVersion
 */
export const savePart = (ctx: Context, { part, revision, unit, ...head }: ChangedPart): Promise<Part> =>
  ctx.write('publication.save-part', part, async (tx) => {
    const before = await openPart(tx, part as PartId)
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    if (before.revision !== revision) throw new StaleVersion('part', before, { ...head, revision })
    return [before, await store.savePart(tx, before, rules.described(before, { ...head, unit: unit as UnitId }))]
  })

/** Puts a part at another place in the contents, counted from nought. @throws Refusal publication.not-draft */
export const placePart = (ctx: Context, { part, place }: PartPlace): Promise<{ readonly order: readonly PartId[] }> =>
  ctx.write('publication.place-part', part, async (tx) => {
    const { publication, id } = await openPart(tx, part as PartId)
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    const before = await store.partsOf(tx, publication)
    const after = rules.placed(before, id, place)
    await store.savePositions(tx, after)
    return [{ order: before.map((one) => one.id) }, { order: after.map((one) => one.id) }]
  })

/** Takes a part away with its texts. @throws Refusal publication.not-draft, publication.part-locked; StaleVersion */
export const removePart = (ctx: Context, { part, revision }: PointedPart): Promise<null> =>
  ctx.write('publication.remove-part', part, async (tx) => {
    const before = await openPart(tx, part as PartId)
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    rules.mustBeOpen(before)
    if (before.revision !== revision) throw new StaleVersion('part', before, { revision })
    const texts = await store.textsOf(tx, [before.id])
    await store.deletePart(tx, before)
    return [{ ...before, texts }, null]
  })

/**
 * Moves a part a step on or back; opening and closing its lock is the controller's.
 * @throws Refusal publication.not-draft, publication.part-step; StaleVersion
 */
export const movePart = (ctx: Context, order: PartStep): Promise<Part> =>
  ctx.write('publication.move-part', order.part, async (tx) => {
    const before = await openPart(tx, order.part as PartId)
    ctx.must(rules.isLocking(before.status, order.status) ? mayLockPart : mayWritePart, before)
    if (before.revision !== order.revision) throw new StaleVersion('part', before, order)
    return [before, await store.savePart(tx, before, rules.movedTo(before, order.status))]
  })

/**
 * Saves a text block of a part, a new one when none is named; an empty body takes it away. The first word begins the part.
 * @throws Refusal publication.not-draft, publication.part-locked; StaleVersion
 */
export const saveText = (ctx: Context, order: SaveText): Promise<TextBlock | null> =>
  ctx.write('publication.save-text', order.part, async (tx) => {
    const part = await openPart(tx, order.part as PartId)
    ctx.must(mayWritePart, part)
    const begun = rules.written(part)
    if (begun !== part) await store.savePart(tx, part, begun)
    const before = order.text === null ? undefined : await store.findText(tx, order.text as TextId)
    if (order.text !== null && before?.part !== part.id) throw new NotFound('text')
    if (before && before.revision !== order.revision) throw new StaleVersion('text', before, order)
    if (order.body.trim() === '') {
      if (before) await store.deleteText(tx, before)
      return [before ?? null, null]
    }
    if (before) {
      const after = { ...before, body: order.body, person: ctx.actor.person }
      return [before, await store.saveText(tx, before, after)]
    }
    const position = (await store.textsOf(tx, [part.id])).length
    const id = newId<'publication-text'>() as TextId
    const text: TextBlock = { id, part: part.id, position, body: order.body, person: ctx.actor.person, revision: 1 }
    await store.insertTexts(tx, [text])
    return [null, text]
  })

/** A remark on one figure of a draft, in every place it is printed; an empty note takes it away. @throws Refusal publication.not-draft */
export const noteFigure = (
  ctx: Context,
  publication: PublicationId,
  { figure, note }: FigureNote,
): Promise<FigureNote> =>
  ctx.write('publication.note-figure', publication, async (tx) => {
    ctx.must(mayEditPublications, await readUnits(tx, ctx.today()))
    rules.mustBeDraft(await getPublication(tx, publication))
    const before = (await store.notesOf(tx, publication))[figure]
    await store.saveNotes(tx, publication, { [figure]: note })
    return [
      { figure, note: before ?? '' },
      { figure, note },
    ]
  })

async function openPart(tx: Read, id: PartId): Promise<Part> {
  const part = await store.getPart(tx, id)
  rules.mustBeDraft(await getPublication(tx, part.publication))
  return part
}
