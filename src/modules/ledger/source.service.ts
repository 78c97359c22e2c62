import type { Context, Read, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { type DimensionChoice, foldedName } from './code-part.ts'
import { demandKeeper, isKeeper } from './keeper.service.ts'
import { mayReadLedger } from './ledger.policy.ts'
import { checkedSource, guessedCounterparts, keyOfName, type LedgerSource, type SourceWish } from './ledger-source.ts'
import * as store from './source.store.ts'

/** Where ledger files come from, and what is to be known of each place. */

export const showSources = (ctx: Context) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const files = await store.countFiles(tx)
    const sources = (await store.listSources(tx)).map((one) => ({ ...one, files: files.get(one.id) ?? 0 }))
    return { sources, may: { keep: await isKeeper(ctx, tx) } }
  })

/** @throws NotAllowed, Refusal ledger-source.unknown */
export const showSource = (ctx: Context, key: string) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const source = await knownSource(tx, key)
    return { source, dimensions: await store.listChoices(tx, source.id), may: { keep: await isKeeper(ctx, tx) } }
  })

/** @throws Refusal ledger-source.unknown */
export const knownSource = async (tx: Read, key: string): Promise<LedgerSource> =>
  (await store.findSource(tx, key)) ?? refuse('ledger-source.unknown', { key })

/** A municipality's first source is made when it is first named. @throws Refusal ledger-source.unknown */
export async function sourceToKeep(tx: Write, key: string): Promise<LedgerSource> {
  if (key !== store.standardSource) return knownSource(tx, key)
  const known = await store.findSource(tx, key)
  return known ?? store.insertSource(tx, { ...unsaid, key, name: 'Ekonomisystemet' })
}

const unsaid = { organisationNumber: null, internalCounterparts: guessedCounterparts, isReviewed: false }

/** What is left out: number to be learnt, counterparts as guessed, dimensions by their standard names. */
export type NewSourceWish = Pick<SourceWish, 'name'> & Partial<SourceWish> & { readonly key?: string }

/**
 * Adds a place that ledger files come from.
 * @param wish `key` follows from the name when left out
 * @throws NotAllowed, Refusal ledger-source.name-missing, .name-taken, .key-taken, .number-form, .number-check, .counterpart-form,
 * .dimension-twice
 */
export const addSource = (ctx: Context, wish: NewSourceWish) =>
  ctx.write('ledger-source.add', wish.key ?? keyOfName(wish.name), async (tx) => {
    await demandKeeper(ctx, tx)
    const { organisationNumber = '', internalCounterparts = guessedCounterparts, dimensions = [] } = wish
    const checked = checkedSource(
      { name: wish.name, organisationNumber, internalCounterparts, dimensions },
      await store.listSources(tx),
    )
    const source = await store.insertSource(tx, {
      key: wish.key ?? keyOfName(checked.name),
      name: checked.name,
      organisationNumber: checked.organisationNumber || null,
      internalCounterparts: checked.internalCounterparts,
      isReviewed: wish.internalCounterparts !== undefined,
    })
    await store.saveChoices(tx, source.id, checked.dimensions)
    return [null, { ...source, dimensions: checked.dimensions }]
  })

/**
 * Says anew what a source is. Files already in stay as they were read; sums without internal postings follow the counterparts at once.
 * @throws NotAllowed, StaleVersion, Refusal ledger-source.unknown, .name-missing, .name-taken, .number-form, .number-check,
 * .counterpart-form, .dimension-twice
 */
export const changeSource = (ctx: Context, key: string, wish: SourceWish & { readonly revision: number }) =>
  ctx.write('ledger-source.save', key, async (tx) => {
    await demandKeeper(ctx, tx)
    const before = await knownSource(tx, key)
    const dimensions = await store.listChoices(tx, before.id)
    const others = (await store.listSources(tx)).filter((one) => one.id !== before.id)
    const checked = checkedSource(wish, others, before.organisationNumber)
    const after: LedgerSource = {
      ...before,
      name: checked.name,
      organisationNumber: checked.organisationNumber || null,
      internalCounterparts: checked.internalCounterparts,
      isReviewed: true,
      revision: wish.revision,
    }
    await store.saveSource(tx, after, before)
    await store.replaceChoices(tx, before.id, checked.dimensions)
    return [
      { ...before, dimensions },
      { ...after, revision: after.revision + 1, dimensions: checked.dimensions },
    ]
  })

/**
 * Says what dimensions of a source are. The next file is read by it; what is in already is read in again to follow.
 * @throws NotAllowed, Refusal ledger-source.unknown
 */
export const saveDimensions = (ctx: Context, key: string, choices: readonly DimensionChoice[]) =>
  ctx.write('ledger-source.save', key, async (tx) => {
    await demandKeeper(ctx, tx)
    const source = await sourceToKeep(tx, key)
    const before = await store.listChoices(tx, source.id)
    const folded = choices.map(({ name, part }) => ({ name: foldedName(name), part }))
    await store.saveChoices(tx, source.id, folded)
    return [{ dimensions: before }, { source: source.key, dimensions: await store.listChoices(tx, source.id) }]
  })
