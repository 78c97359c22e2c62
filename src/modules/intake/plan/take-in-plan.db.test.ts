import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../platform/testing/database.ts'
import type { Actor } from '../../../shared/actor.ts'
import { InvalidInput, NotAllowed, Refusal } from '../../../shared/failure.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { contextIn, seated } from '../../follow-up/followed-up-town.fixture.ts'
import { fivePerspectives, insertedPlan, savedGoal } from '../../goals/goals.fixture.ts'
import {
  type Goal,
  goalsOfVersion,
  listPlanVersions,
  type SteeringModel,
  saveSteeringModel,
} from '../../goals/index.ts'
import { anOrganisation } from '../../organisation/organisation.fixture.ts'
import { beginDraft, saveDraft, showDraft, takeIn } from '../draft.service.ts'
import { originsOf } from '../draft.store.ts'
import type { IntakeDraft } from '../draft.ts'
import type { PlanChoices } from './plan-choices.ts'
import type { PlanDraft } from './plan-draft.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
let units: Record<string, UnitId>
let controller: Actor
let manager: Actor
let model: SteeringModel
let water: Goal

beforeAll(async () => {
  units = await anOrganisation(ctx())
  controller = await seated(test, 'controller', units.kf!, 'Controller')
  manager = await seated(test, 'manager', units.ks!, 'Chef')
  model = await saveSteeringModel(ctx(), fivePerspectives())
  const council = await insertedPlan(ctx(), { unit: units.kf!, kind: 'council', key: 'kf-2027', model })
  water = await savedGoal(ctx(), council, { level: 'inriktningsmal', title: 'Alla kan lita på vattnet' })
})

const file = {
  name: 'verksamhetsplan.txt',
  bytes: readFileSync(join(import.meta.dirname, '../../../../examples/intake/verksamhetsplan.txt')),
}

const begun = (actor = controller) => beginDraft(ctx(actor), file, 'plan') as Promise<IntakeDraft<PlanDraft>>

/** All that a person must say about the example. */
const placed = (key: string, change: Record<string, string> = {}): FormData => {
  const form = new FormData()
  const fields = {
    'into.title': 'Verksamhetsplan',
    'into.key': key,
    'into.unit': units.ks!,
    'into.model': model.id,
    'goal.2.heading': '0',
    'indicator.6.goal': '3',
    'heading.0.becomes': water.id,
    'heading.1.becomes': 'none',
    ...change,
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const versionOf = async (key: string) => (await ctx().read((tx) => listPlanVersions(tx, key)))[0]
const goalsIn = async (key: string): Promise<Goal[]> => {
  const version = await versionOf(key)
  return version ? ctx().read((tx) => goalsOfVersion(tx, version.id)) : []
}

describe('a plan that is taken in', () => {
  it('becomes goals with indicators, targets and actions where a person placed them', async () => {
    const draft = await begun()
    const taken = await takeIn(ctx(controller), draft.id, placed('ny-2027', { 'area.0.unit': units.ks! }), 1)
    expect(taken.taken?.links).toEqual([{ label: 'Verksamhetsplan', href: '/arbete/planer/ny-2027' }])
    expect(await versionOf('ny-2027')).toMatchObject({ status: 'draft', plan: { firstYear: 2027, kind: 'committee' } })
    const goals = await goalsIn('ny-2027')
    expect(goals.map(({ answerableRole, parent, level }) => [answerableRole, parent, level])).toEqual([
      ['VA-chef', water.id, 'styrelsemal'],
      ['Kvalitetschef', water.id, 'styrelsemal'],
      ['Säkerhetschef', water.id, 'styrelsemal'],
      ['Gatuchef', null, 'styrelsemal'],
    ])
    expect(goals[0]?.focusUnits).toEqual([units.ks])
    expect(goals[0]?.actions).toHaveLength(2)
    expect(goals[3]?.indicators.map(({ name, source }) => [name.slice(0, 12), source])).toEqual([
      ['Andel gator ', 'Belysningsregistret'],
      ['Antal bänkar', ''],
    ])
    expect(goals[1]?.indicators[1]?.targets).toMatchObject([
      { due: '2027-06-30', demand: { type: 'answer', answer: 'yes' } },
    ])
  })

  it('tells where each thing stands, found by its goal', async () => {
    const { id } = await begun()
    await takeIn(ctx(controller), id, placed('platser-2027'), 1)
    const [goal] = await goalsIn('platser-2027')
    const found = await ctx().read((tx) => originsOf(tx, 'goal', goal?.id ?? ''))
    expect(found.map(({ line, printed }) => [line, printed.slice(0, 20)])).toEqual([
      [14, 'Läckaget i ledningsn'],
      [16, 'Andel vatten som läc'],
      [16, 'högst 12 %'],
      [21, 'Byta ledningar i tre'],
      [23, 'Sätta upp larm vid v'],
    ])
    expect((await showDraft(ctx(controller), id)).origins).toHaveLength(4 + 7 + 9 + 3)
  })

  it('holds a secret target by its provision alone, and no word of the plan is in the log of the draft', async () => {
    const { id } = await begun()
    await takeIn(ctx(controller), id, placed('hemlig-2027'), 1)
    const [, , guarded] = await goalsIn('hemlig-2027')
    expect(guarded?.indicators[1]?.targets).toMatchObject([
      { due: '2027-08-31', demand: null, secrecy: { provision: '18:13' } },
      { due: '2027-12-31', demand: null, secrecy: { provision: '18:13' } },
    ])
    const { rows } = await test.owner.query(
      "select row_to_json(a)::text as row from audit_entry a where deed like 'intake.%'",
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { row } of rows) for (const word of ['Vattentorn', '18:13']) expect(row).not.toContain(word)
  })

  it('makes goals of the level above of headings where the plan has one', async () => {
    const { id } = await begun()
    const form = placed('fullmaktige-2027', {
      'into.kind': 'council',
      'into.unit': units.kf!,
      'heading.0.title': 'Vattnet är rent',
      'heading.0.becomes': 'new',
      'heading.1.becomes': 'new',
    })
    await takeIn(ctx(controller), id, form, 1)
    const goals = await goalsIn('fullmaktige-2027')
    const [upper, other, ...lower] = goals
    expect([upper?.title, other?.title]).toEqual(['Vattnet är rent', 'Ett kvarter att trivas i'])
    expect([upper?.level, lower[0]?.level]).toEqual(['vision', 'inriktningsmal'])
    expect(lower.map(({ parent }) => parent)).toEqual([upper?.id, upper?.id, upper?.id, other?.id])
  })

  it('adds to a draft that is there, and follows the order a person gave', async () => {
    const version = await insertedPlan(ctx(), { unit: units.ks!, key: 'finns-2027', model })
    const { id } = await begun()
    const choices = (await showDraft(ctx(controller), id)).choices as PlanChoices
    expect(choices.versions.map(({ value }) => value)).toContain(version.id)
    expect(choices.suggested[0]).toBe(water.id)
    await takeIn(ctx(controller), id, placed('x', { 'into.version': version.id, 'goal.3.order': '0,5' }), 1)
    expect((await goalsIn('finns-2027')).map(({ answerableRole }) => answerableRole)[0]).toBe('Gatuchef')
  })
})

describe('a plan that is not taken in', () => {
  const nothingIn = async (key: string) => expect(await versionOf(key)).toBeUndefined()

  it('is refused while something that is marked has no place, by name', async () => {
    const { id } = await begun()
    const form = placed('olagd-2027', { 'goal.2.heading': '', 'indicator.6.goal': '' })
    await expect(takeIn(ctx(controller), id, form, 1)).rejects.toMatchObject({
      code: 'intake.plan-unplaced',
      facts: { names: expect.stringMatching(/Vattentornen.*Antal bänkar/) },
    })
    await nothingIn('olagd-2027')
    const kept = (await showDraft(ctx(controller), id)).draft as IntakeDraft<PlanDraft>
    expect(kept).toMatchObject({ taken: null, revision: 2 })
    expect(kept.content.into.key).toBe('olagd-2027')
  })

  it('may leave an indicator out, and then nothing is missing', async () => {
    const { id } = await begun()
    await takeIn(ctx(controller), id, placed('utan-2027', { 'indicator.6.goal': 'out' }), 1)
    expect((await goalsIn('utan-2027'))[3]?.indicators).toHaveLength(1)
  })

  it('names the field of what cannot be read, and keeps what was typed', async () => {
    const { id } = await begun()
    const form = placed('fel-2027', {
      'indicator.0.target.0.due': 'snart',
      'indicator.0.target.0.in': 'true',
      'indicator.0.target.0.value': 'tolv',
      'heading.0.becomes': '',
    })
    const failure = await takeIn(ctx(controller), id, form, 1).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(InvalidInput)
    expect(Object.keys((failure as InvalidInput).fields).toSorted()).toEqual([
      'heading.0.becomes',
      'indicator.0.target.0.due',
      'indicator.0.target.0.value',
    ])
    const kept = (await showDraft(ctx(controller), id)).draft as IntakeDraft<PlanDraft>
    expect(kept.content.indicators[0]?.targets[0]).toMatchObject({ due: 'snart', value: 'tolv' })
    await nothingIn('fel-2027')
  })

  it('names the fields of the new plan, and leaves no plan when its goals are refused', async () => {
    const { id } = await begun()
    await expect(takeIn(ctx(controller), id, placed('Fel nyckel', { 'into.unit': '' }), 1)).rejects.toMatchObject({
      fields: { 'into.key': expect.any(String), 'into.unit': expect.any(String) },
    })
    await expect(takeIn(ctx(controller), id, placed('halv-2027', { 'heading.0.becomes': 'new' }), 2)).rejects.toThrow(
      refused('intake.plan-no-level-above'),
    )
    await nothingIn('halv-2027')
    await expect(
      takeIn(ctx(controller), id, placed('halv-2027', { 'into.level': 'enhetsmal' }), 3),
    ).rejects.toMatchObject({ fields: { 'into.level': expect.any(String) } })
    await nothingIn('halv-2027')
  })

  it('is refused when no goal is marked', async () => {
    const { id } = await begun()
    const titles = Object.fromEntries([0, 1, 2, 3].map((at) => [`goal.${at}.title`, 'Ett mål']))
    await expect(takeIn(ctx(controller), id, placed('ingen-2027', titles), 1)).rejects.toThrow(
      refused('intake.plan-nothing'),
    )
  })

  it('is refused who may not write the plan, and leaves nothing', async () => {
    const { id } = await begun(manager)
    await expect(takeIn(ctx(manager), id, placed('chefens-2027'), 1)).rejects.toThrow(NotAllowed)
    await nothingIn('chefens-2027')
    await expect(takeIn(ctx(controller), id, placed('annans-2027'), 2)).rejects.toThrow(NotAllowed)
    await nothingIn('annans-2027')
  })

  it('is not taken in twice', async () => {
    const { id } = await begun()
    await takeIn(ctx(controller), id, placed('en-gang-2027'), 1)
    await expect(takeIn(ctx(controller), id, placed('tva-ganger-2027'), 3)).rejects.toThrow(refused('intake.taken-in'))
    await expect(saveDraft(ctx(controller), id, new FormData(), 3)).rejects.toThrow(refused('intake.taken-in'))
    await nothingIn('tva-ganger-2027')
  })
})

/** The real documents that describe the system, where they lie beside the project; none of them is part of it. */
const folder = join(process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../../shared'), 'sources')

describe.skipIf(!existsSync(folder))('the plan that lies beside the project', () => {
  it('comes in with twenty-five goals under their five headings once a person has placed five of them', async () => {
    const council = await insertedPlan(ctx(), { unit: units.kf!, kind: 'council', key: 'kf-fem', model })
    const headings: Goal[] = []
    for (const at of [1, 2, 3, 4, 5])
      headings.push(await savedGoal(ctx(), council, { level: 'inriktningsmal', title: `Inriktningsmål ${at}` }))
    const name = readdirSync(folder).find((one) => one.startsWith('001')) ?? ''
    const { id } = await beginDraft(ctx(controller), { name, bytes: readFileSync(join(folder, name)) }, 'plan')
    const form = new FormData()
    const fields = {
      'into.key': 'tjugofem',
      'into.unit': units.ks!,
      'into.model': model.id,
      ...Object.fromEntries(headings.map((goal, at) => [`heading.${at}.becomes`, goal.id])),
      ...Object.fromEntries(
        Object.entries({ 8: 1, 15: 3, 16: 3, 17: 3, 20: 4 }).map(([at, to]) => [`goal.${at}.heading`, String(to)]),
      ),
    }
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    await takeIn(ctx(controller), id, form, 1)
    const goals = await goalsIn('tjugofem')
    expect(headings.map((one) => goals.filter(({ parent }) => parent === one.id).length)).toEqual([4, 5, 6, 5, 5])
    expect(goals.filter(({ answerableRole }) => answerableRole === '')).toHaveLength(1)
    expect(goals.every(({ indicators }) => indicators.length > 0)).toBe(true)
  })
})
