import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import { NotAllowed, NotFound, Refusal, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { beginDraft, discardDraft, forgetOldDrafts, listOwnDrafts, saveDraft, showDraft } from './draft.service.ts'
import { insertOrigins, originsOf, saveTaken } from './draft.store.ts'
import { type IntakeDraftId, keptDays, type Origin } from './draft.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let maker: Actor
let other: Actor

const canary = 'Kanariebacken'
const budget = {
  name: 'budget.txt',
  bytes: new TextEncoder().encode(
    [
      'Budget 2027',
      '',
      `Resultaträkning (mkr)          Budget 2027   Plan 2028`,
      `${canary}s intäkter                 120,0       122,0`,
      'Verksamhetens kostnader           -420,0      -431,0',
      'Verksamhetens nettokostnad        -300,0      -309,0',
    ].join('\n'),
  ),
}

beforeAll(async () => {
  const units: Record<string, UnitId> = await anOrganisation(ctx())
  maker = await seated(test, 'controller', units.ks!, 'Controller')
  other = await seated(test, 'controller', units.ks!, 'Annan controller')
})

const noFields = new FormData()

describe('a draft out of a document', () => {
  it('is shown to its maker and to nobody else, in lists as well', async () => {
    const { id } = await beginDraft(ctx(maker), budget, 'budget')
    expect((await showDraft(ctx(maker), id)).draft).toMatchObject({
      document: 'budget.txt',
      kind: 'budget',
      taken: null,
    })
    expect((await listOwnDrafts(ctx(maker))).map((one) => one.id)).toContain(id)
    expect(await listOwnDrafts(ctx(other))).toEqual([])
    await expect(showDraft(ctx(other), id)).rejects.toThrow(NotAllowed)
    await expect(saveDraft(ctx(other), id, noFields, 1)).rejects.toThrow(NotAllowed)
    await expect(discardDraft(ctx(other), id)).rejects.toThrow(NotAllowed)
  })

  it('leaves no word of what it holds in the log', async () => {
    const { id } = await beginDraft(ctx(maker), budget, 'budget')
    await saveDraft(ctx(maker), id, noFields, 1)
    await discardDraft(ctx(maker), id)
    const { rows } = await test.owner.query(
      'select deed, row_to_json(a)::text as row from audit_entry a where target = $1',
      [id],
    )
    expect(rows.map(({ deed }) => deed).toSorted()).toEqual(['intake.begin', 'intake.discard', 'intake.save'])
    for (const { row } of rows) for (const word of [canary, 'budget.txt', '120']) expect(row).not.toContain(word)
  })

  it('is not saved over what was saved meanwhile', async () => {
    const { id } = await beginDraft(ctx(maker), budget, 'budget')
    await saveDraft(ctx(maker), id, noFields, 1)
    await expect(saveDraft(ctx(maker), id, noFields, 1)).rejects.toThrow(StaleVersion)
  })

  it('is gone when it has been thrown away', async () => {
    const { id } = await beginDraft(ctx(maker), budget, 'budget')
    await discardDraft(ctx(maker), id)
    await expect(showDraft(ctx(maker), id)).rejects.toThrow(NotFound)
  })

  it('that has been taken in is neither saved, thrown away nor forgotten', async () => {
    const { id } = await beginDraft(ctx(maker), budget, 'budget')
    await take(id)
    await expect(saveDraft(ctx(maker), id, noFields, 2)).rejects.toMatchObject({ code: 'intake.taken-in' })
    await expect(discardDraft(ctx(maker), id)).rejects.toThrow(Refusal)
    await test.owner.query("update intake_draft set made_at = '2020-01-01' where draft_id = $1", [id])
    await forgetOldDrafts(ctx())
    expect((await showDraft(ctx(maker), id)).draft.taken?.links).toEqual([{ label: 'Budget', href: '/budget/2027' }])
  })

  it('is forgotten when thirty days have gone, and not before', async () => {
    const [old, young] = [
      await beginDraft(ctx(maker), budget, 'budget'),
      await beginDraft(ctx(maker), budget, 'budget'),
    ]
    const age = (id: IntakeDraftId, at: string) =>
      test.owner.query('update intake_draft set made_at = $2 where draft_id = $1', [id, at])
    const last = Temporal.Instant.from(ctx().now()).subtract({ hours: keptDays * 24 })
    await age(old.id, last.subtract({ minutes: 1 }).toString())
    await age(young.id, last.add({ minutes: 1 }).toString())
    expect(await forgetOldDrafts(ctx())).toBe(1)
    await expect(showDraft(ctx(maker), old.id)).rejects.toThrow(NotFound)
    await showDraft(ctx(maker), young.id)
    await expect(forgetOldDrafts(ctx(maker))).rejects.toThrow(NotAllowed)
  })

  it('is refused when nothing of its kind is found, and when its kind cannot be told', async () => {
    const poem = { name: 'dikt.txt', bytes: new TextEncoder().encode('Vinden går över ängen.\nInget mer.') }
    await expect(beginDraft(ctx(maker), poem)).rejects.toMatchObject({ code: 'intake.kind-unknown' })
    for (const kind of ['minutes', 'plan', 'budget'] as const)
      await expect(beginDraft(ctx(maker), poem, kind)).rejects.toMatchObject({ code: `intake.nothing-found-${kind}` })
    const picture = { name: 'bild.pdf', bytes: new Uint8Array([37, 80, 68, 70, 45, 49, 0, 1, 2]) }
    await expect(beginDraft(ctx(maker), picture)).rejects.toMatchObject({ code: 'review.unreadable' })
  })
})

const subject = newId<'budget-version'>()

async function take(id: IntakeDraftId): Promise<void> {
  const origin: Origin = {
    ...{ subjectKind: 'statement-figure', label: 'Intäkter 2027', page: 1, line: 4, printed: '120,0' },
    subject: `${subject}/income/revenue/2027.budget`,
  }
  await ctx(maker).write('intake.take-in', id, async (tx) => {
    await saveTaken(tx, { id, revision: 1 }, { at: ctx().now(), links: [{ label: 'Budget', href: '/budget/2027' }] })
    await insertOrigins(tx, id, [origin])
    return [null, null]
  })
}

describe('where a thing came from', () => {
  it('is found by the name of the thing, and by nothing that only looks like it', async () => {
    const { id } = await beginDraft(ctx(maker), budget, 'budget')
    const find = (prefix: string) => ctx().read((tx) => originsOf(tx, 'statement-figure', prefix))
    const before = (await find(`${subject}/`)).length
    await take(id)
    expect((await find(`${subject}/`)).length).toBe(before + 1)
    expect(await find(`${subject}/`)).toMatchObject([
      { document: 'budget.txt', page: 1, line: 4, printed: '120,0' },
      {},
    ])
    // The prefix is no pattern.
    expect(await find('%')).toEqual([])
    expect(await ctx().read((tx) => originsOf(tx, 'goal', `${subject}/`))).toEqual([])
  })
})
