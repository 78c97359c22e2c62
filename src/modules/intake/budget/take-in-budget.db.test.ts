import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../platform/testing/database.ts'
import type { Actor } from '../../../shared/actor.ts'
import { InvalidInput, NotAllowed, Refusal } from '../../../shared/failure.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { mkr } from '../../budget/budget.fixture.ts'
import { createBudget, framesOf, knownVersions } from '../../budget/index.ts'
import { contextIn, seated } from '../../follow-up/followed-up-town.fixture.ts'
import { anOrganisation, type FixtureKey } from '../../organisation/organisation.fixture.ts'
import { saveFigures, showStatements } from '../../statements/index.ts'
import { beginDraft, saveDraft, showDraft, takeIn } from '../draft.service.ts'
import { originsOf } from '../draft.store.ts'
import { placesOfFigures } from '../index.ts'
import { printedBudget, sentForm } from './budget.fixture.ts'
import type { BudgetChoices, BudgetDraft } from './budget-draft.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let units: Record<FixtureKey, UnitId>
let controller: Actor
let elsewhere: Actor

beforeAll(async () => {
  units = await anOrganisation(ctx())
  controller = await seated(test, 'controller', units.kommun, 'Controller')
  elsewhere = await seated(test, 'controller', units.bn, 'Nämndens controller')
})
beforeEach(async () => {
  await test.owner.query('truncate intake_draft, budget, budget_version, frame_line, statement_set cascade')
})

const file = { name: 'budget.txt', bytes: new TextEncoder().encode(printedBudget) }
const begun = (actor = controller) => beginDraft(ctx(actor), file, 'budget')
const fresh = sentForm({ target: 'new-budget', year: '2027', title: 'Budget 2027', versionName: 'Ur trycket' })
const contentOf = async (id: Awaited<ReturnType<typeof begun>>['id']) =>
  (await showDraft(ctx(controller), id)).draft.content as BudgetDraft

describe('a budget that is taken in', () => {
  it('becomes tables of a new version, each figure with its place in the document', async () => {
    const { id } = await begun()
    const { taken } = await takeIn(ctx(controller), id, fresh, 1)
    const shown = await showStatements(ctx(controller), '2027', 1)
    expect(shown.version).toMatchObject({ name: 'Ur trycket', status: 'draft', number: 1 })
    expect(shown.tables.map(({ key }) => key)).toEqual(['frames', 'income'])
    const figure = shown.figures.find((one) => one.table === 'income' && one.row === 'tax' && one.year === 2028)
    expect(figure).toMatchObject({ kind: 'plan', amount: mkr(405) })
    const origins = await ctx().read((tx) => originsOf(tx, 'statement-figure', `${shown.version.id}/income/tax/`))
    expect(
      origins.map(({ subject, document, page, line, printed }) => [
        subject.split('/').at(-1),
        document,
        page,
        line,
        printed,
      ]),
    ).toContainEqual(['2028.plan', 'budget.txt', 1, 17, '405,0'])
    expect(shown.outcomes.map(({ equation, state }) => `${equation} ${state}`)).toContain('income.result holds')
    expect(shown.outcomes.filter(({ state }) => state === 'broken')).toEqual([])
    expect(taken?.links[1]?.label).toMatch(/stämmer, 0 stämmer inte/)
  })

  it('tells the place of each figure to those who ask for it', async () => {
    const { id } = await begun()
    await takeIn(ctx(controller), id, fresh, 1)
    const { version, figures } = await showStatements(ctx(controller), '2027', 1)
    const places = await ctx().read((tx) => placesOfFigures(tx, version.id))
    expect(places).toHaveLength(figures.length)
    expect(places).toContainEqual({
      ...{ table: 'income', row: 'tax', year: 2027, kind: 'budget' },
      ...{ document: 'budget.txt', page: 1, line: 17, printed: '400,0' },
    })
  })

  it('takes a row of a body by its name, so that bodies are added up', async () => {
    const { id } = await begun()
    const { choices } = await showDraft(ctx(controller), id)
    expect((choices as BudgetChoices).found['0.1']).toBe(`unit:${units.bn}`)
    await takeIn(ctx(controller), id, fresh, 1)
    const { tables, outcomes } = await showStatements(ctx(controller), '2027', 1)
    expect(tables[0]?.rows.map(({ key, group }) => [key, group])).toEqual([
      ['ks', 'bodies'],
      ['bn', 'bodies'],
      ['committees', undefined],
    ])
    expect(outcomes.filter(({ equation }) => equation === 'frames.committees').map(({ state }) => state)).toEqual(
      Array(4).fill('holds'),
    )
  })

  it('leaves a column without a year outside until a person says which it is', async () => {
    const { id } = await begun()
    expect((await contentOf(id)).tables[0]?.columns[2]).toMatchObject({ year: null, take: false, doubt: 'no-year' })
    const table = (await contentOf(id)).tables[0]
    const form = sentForm({
      'table.0.take': 'true',
      'table.0.title': table?.title ?? '',
      'table.0.role': 'frames',
      'table.0.unit': 'mkr',
      'table.0.column.2.year': '2027',
      'table.0.column.2.kind': 'change',
    })
    await saveDraft(ctx(controller), id, form, 1)
    await takeIn(ctx(controller), id, fresh, 2)
    const { figures } = await showStatements(ctx(controller), '2027', 1)
    expect(figures.filter(({ kind }) => kind === 'change').map(({ year, amount }) => [year, amount])).toEqual(
      expect.arrayContaining([
        [2027, mkr(-4)],
        [2027, mkr(-10.5)],
      ]),
    )
  })

  it('makes the frames what is printed when that is asked for, with the place as the reason', async () => {
    const { id } = await begun()
    const form = sentForm({
      ...Object.fromEntries(fresh as unknown as Iterable<[string, string]>),
      'table.0.take': 'true',
      'table.0.title': 'Ramar',
      'table.0.role': 'frames',
      'table.0.unit': 'mkr',
      'table.0.asFrames': 'true',
    })
    await takeIn(ctx(controller), id, form, 1)
    const { version, outcomes } = await showStatements(ctx(controller), '2027', 1)
    const frames = await ctx().read((tx) => framesOf(tx, version.id, 'decided'))
    expect(frames.filter(({ unit }) => unit === units.bn).map(({ year, amount }) => [year, amount])).toEqual([
      [2027, mkr(-410.5)],
      [2028, mkr(-415)],
      [2029, mkr(-421)],
    ])
    const { rows } = await test.owner.query('select reason from frame_line where kind = $1 and unit_id = $2', [
      'other',
      units.bn,
    ])
    expect(rows.map(({ reason }) => reason)).toContain('Ur budget.txt, s. 1, rad 9')
    expect(outcomes.filter(({ state }) => state === 'broken')).toEqual([])
    const origins = await ctx().read((tx) => originsOf(tx, 'frame', `${version.id}/${units.bn}/`))
    expect(origins).toHaveLength(3)
  })

  it('never writes over figures that stand without being told to, and then leaves none of the old', async () => {
    const first = await begun()
    await takeIn(ctx(controller), first.id, fresh, 1)
    const { version, revision, figures } = await showStatements(ctx(controller), '2027', 1)
    const tax = figures.find(({ table, row, year }) => table === 'income' && row === 'tax' && year === 2027)
    await saveFigures(ctx(controller), version.id, { revision, figures: [{ ...tax!, amount: mkr(999) }] })
    const second = await begun()
    const into = { target: `version:${version.id}` }
    await expect(takeIn(ctx(controller), second.id, sentForm(into), 1)).rejects.toMatchObject({
      fields: {
        'table.0.overHeld': expect.stringContaining('ersättas'),
        'table.1.overHeld': expect.stringContaining('ersättas'),
      },
    })
    const { choices, draft } = await showDraft(ctx(controller), second.id)
    expect((choices as BudgetChoices).held.toSorted()).toEqual(['frames', 'income'])
    const said = (at: number, title: string, overHeld: string) => ({
      [`table.${at}.take`]: 'true',
      [`table.${at}.title`]: title,
      [`table.${at}.role`]: at === 0 ? 'frames' : 'income',
      [`table.${at}.unit`]: 'mkr',
      [`table.${at}.overHeld`]: overHeld,
    })
    const form = sentForm({ ...into, ...said(0, 'Ramar', 'leave-out'), ...said(1, 'Resultat', 'replace') })
    await takeIn(ctx(controller), second.id, form, draft.revision)
    const after = await showStatements(ctx(controller), '2027', 1)
    expect(after.tables.map(({ title }) => title)).toEqual(['Nämndernas ramar', 'Resultat'])
    expect(
      after.figures.find(({ table, row, year }) => table === 'income' && row === 'tax' && year === 2027)?.amount,
    ).toBe(mkr(400))
    expect(after.figures).toHaveLength(figures.length)
  })

  it('is not in by half when it is refused, and what was typed is kept', async () => {
    await createBudget(ctx(), { year: 2027, title: 'Budget 2027', name: 'Första' })
    const { id } = await begun()
    await expect(takeIn(ctx(controller), id, fresh, 1)).rejects.toThrow(Refusal)
    expect((await ctx().read(knownVersions)).map(({ name }) => name)).toEqual(['Första'])
    expect(await contentOf(id)).toMatchObject({ versionName: 'Ur trycket', target: { to: 'new-budget' } })
    const { rows } = await test.owner.query('select 1 from intake_origin')
    expect(rows).toEqual([])
  })

  it('becomes a further version of a budget that is there', async () => {
    await createBudget(ctx(), { year: 2027, title: 'Budget 2027', name: 'Första' })
    const { id } = await begun()
    const form = sentForm({ target: 'new-version:2027', versionName: 'Ur trycket' })
    await takeIn(ctx(controller), id, form, 1)
    expect((await ctx().read(knownVersions)).map(({ name, number }) => [number, name])).toEqual([
      [2, 'Ur trycket'],
      [1, 'Första'],
    ])
  })

  it('is refused to one who may not write in budgets, and nothing is in', async () => {
    const { id } = await begun(elsewhere)
    await expect(takeIn(ctx(elsewhere), id, fresh, 1)).rejects.toThrow(NotAllowed)
    expect(await ctx().read(knownVersions)).toEqual([])
    await expect(showDraft(ctx(controller), id)).rejects.toThrow(NotAllowed)
  })

  it('is taken in once', async () => {
    const { id } = await begun()
    await takeIn(ctx(controller), id, fresh, 1)
    await expect(takeIn(ctx(controller), id, fresh, 3)).rejects.toMatchObject({ code: 'intake.taken-in' })
    expect(await ctx().read(knownVersions)).toHaveLength(1)
  })

  it('says at each field what is not said', async () => {
    const { id } = await begun()
    const form = sentForm({ 'table.0.take': 'true', 'table.0.title': '', 'table.0.role': 'income', 'table.0.unit': '' })
    const refused = takeIn(ctx(controller), id, form, 1)
    await expect(refused).rejects.toThrow(InvalidInput)
    await expect(refused).rejects.toMatchObject({
      fields: {
        target: 'Välj vart utkastet ska.',
        'table.0.title': expect.any(String),
        'table.0.unit': 'Välj vilken enhet talen har.',
        'table.1.role': expect.stringContaining('Två tabeller'),
      },
    })
  })

  it('refuses a figure that is none at its field, and keeps the draft as it was', async () => {
    const { id } = await begun()
    const form = sentForm({
      'table.1.title': 'Resultat',
      'table.1.row.1.label': 'Skatteintäkter',
      'table.1.row.1.figure.1': '4oo',
    })
    await expect(saveDraft(ctx(controller), id, form, 1)).rejects.toMatchObject({
      fields: { 'table.1.row.1.figure.1': expect.stringContaining('Skriv ett tal') },
    })
    expect((await contentOf(id)).tables[1]?.rows[1]?.figures[1]).toMatchObject({ digits: 4000, decimals: 1 })
  })

  it('refuses to take in nothing', async () => {
    const { id } = await begun()
    const off = (at: number) => ({ [`table.${at}.title`]: 'Ingen', [`table.${at}.unit`]: 'mkr' })
    const form = sentForm({
      ...Object.fromEntries(fresh as unknown as Iterable<[string, string]>),
      ...off(0),
      ...off(1),
    })
    await expect(takeIn(ctx(controller), id, form, 1)).rejects.toMatchObject({ code: 'intake.budget-nothing-taken' })
  })
})
