import { beforeAll, describe, expect, test } from 'vitest'
import { readSpreadsheet } from '../../../platform/spreadsheet/spreadsheet.ts'
import { writeWorkbook } from '../../../platform/spreadsheet/workbook-writer.ts'
import { actorWith, theSystem, useTestDatabase } from '../../../platform/testing/database.ts'
import { citizen } from '../../../shared/actor.ts'
import { NotAllowed, NotFound, Refusal } from '../../../shared/failure.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { day } from '../../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from '../../organisation/organisation.fixture.ts'
import type { Goal } from '../goal.ts'
import type { IndicatorDraft } from '../goal-draft.ts'
import { adoptedPlan, aGoal, anAction, anIndicator, aTarget, insertedPlan, savedGoal } from '../goals.fixture.ts'
import { goalsOfVersion } from '../goals-reading.service.ts'
import { draftNewVersion } from '../plan.service.ts'
import type { PlanVersion } from '../plan.ts'
import { listSteeringModels } from '../steering-model.service.ts'
import { exportFormats, exportPlan, planTemplate } from './plan-export.service.ts'
import { importPlan } from './plan-import.service.ts'

const database = useTestDatabase()
const system = () => database.as(theSystem)
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const dry = { dryRun: true, skipFaulty: false }
const wet = { dryRun: false, skipFaulty: false }
let units: Record<FixtureKey, UnitId>
let council: PlanVersion
let above: Goal

beforeAll(async () => {
  units = await anOrganisation(system())
  council = await insertedPlan(system(), { unit: units.kf, kind: 'council', key: 'kf-2026' })
  above = await savedGoal(system(), council, { ref: 'trygg', level: 'inriktningsmal', title: 'Trygg kommun' })
  await adoptedPlan(system(), council, units.kf)
})

let made = 0
async function aPlan(): Promise<PlanVersion> {
  const model = (await listSteeringModels(system())).find((one) => one.id === council.plan.model)
  made += 1
  return insertedPlan(system(), { unit: units.ks, key: `plan-${made}`, ...(model ? { model } : {}) })
}

const goalsIn = (version: PlanVersion) => system().read((tx) => goalsOfVersion(tx, version.id))

const demands: Partial<IndicatorDraft>[] = [
  {
    name: 'Andel',
    kind: 'share',
    unit: '%',
    targets: [aTarget({ demand: { type: 'change', by: -2.5, measure: 'percentage-points' } })],
  },
  {
    name: '=1+1',
    kind: 'rank',
    unit: '',
    baseline: null,
    frequency: null,
    targets: [aTarget({ demand: { type: 'rank-at-most', rank: 3, among: 'länets kommuner' } })],
  },
  {
    name: 'Svar "klart"; ja',
    kind: 'answer',
    unit: '',
    direction: 'keep',
    targets: [aTarget({ demand: { type: 'answer', answer: 'partly' } })],
  },
  {
    name: 'Milstolpe',
    kind: 'milestone',
    unit: '',
    splitBySex: true,
    targets: [aTarget({ demand: { type: 'milestone', by: day('2026-06-30') } })],
  },
  {
    name: 'Hemlig',
    targets: [
      aTarget({
        demand: { type: 'at-least', value: 471147114 },
        secrecy: { provision: 'OSL 18:13', note: 'Skyddsvärt' },
      }),
    ],
  },
]

/** Everything a plan can hold, with texts that spreadsheets stumble on. */
async function aFullPlan(): Promise<PlanVersion> {
  const version = await aPlan()
  await savedGoal(system(), version, {
    ref: 'allt',
    parent: above.id,
    title: '@Trygghet – 100 % av alla',
    description: '-Rad ett\r\n"Rad" två; med, tecken\n=SUM(A1)',
    focusUnits: [units.ekonomi, units.hr],
    perspectives: ['ekonomi', 'invanare'],
    globalGoals: [3, 16],
    indicators: demands.map((change) => anIndicator(change)),
    actions: [
      anAction(),
      anAction({
        title: '+46 ring',
        starts: null,
        ends: null,
        status: 'under-way',
        budget: 123_456_78,
        actual: 0,
        budgetKind: 'capital',
      }),
    ],
  })
  await savedGoal(system(), version, {
    ref: 'litet',
    title: '2038',
    indicators: [],
    actions: [],
    perspectives: [],
    globalGoals: [],
  })
  return version
}

describe('a plan taken out and read back', () => {
  test.each(['xlsx', 'csv'] as const)('changes nothing, as %s', async (format) => {
    const version = await aFullPlan()
    const { bytes } = await exportPlan(system(), version.plan.key, { format })
    expect(await importPlan(system(), version.plan.key, bytes, dry)).toMatchObject({
      faults: [],
      added: [],
      changed: [],
      unchanged: 2,
    })
    const before = await goalsIn(version)
    expect(await importPlan(system(), version.plan.key, bytes, wet)).toMatchObject({ stored: false })
    expect(await goalsIn(version)).toEqual(before)
  })

  test('changes nothing either when the next version is begun in between, or the language is another', async () => {
    const version = await aFullPlan()
    const { bytes } = await exportPlan({ ...system(), locale: 'en' }, version.plan.key, { format: 'xlsx' })
    await adoptedPlan(system(), version, units.ks)
    await draftNewVersion(system(), version.plan.key, { reason: 'Ändring' })
    expect(await importPlan(system(), version.plan.key, bytes, dry)).toMatchObject({
      faults: [],
      changed: [],
      unchanged: 2,
      version: 2,
    })
  })

  test('carries the provision of what is secret and never its content, whoever takes it out', async () => {
    const version = await aFullPlan()
    const controller = database.as(actorWith('controller', units.ks))
    for (const ctx of [system(), controller])
      for (const format of exportFormats) {
        const { bytes } = await exportPlan(ctx, version.plan.key, { format })
        const read = format === 'json' ? undefined : await readSpreadsheet(bytes)
        const text = read ? JSON.stringify(read) : new TextDecoder().decode(bytes)
        expect(text).toContain('OSL 18:13')
        expect(text).not.toContain('471147114')
      }
  })

  test('holds no cell that a spreadsheet would run', async () => {
    const version = await aFullPlan()
    const read = await readSpreadsheet((await exportPlan(system(), version.plan.key, { format: 'csv' })).bytes)
    const texts =
      'sheets' in read ? read.sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string') : []
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => /^[=+@\t\r]|^-(?!\d+(?:,\d+)?$)/.test(text))).toEqual([])
  })

  test('of a draft is not there for a citizen, of what is decided it is', async () => {
    const version = await aFullPlan()
    const ctx = database.as(citizen)
    await expect(exportPlan(ctx, version.plan.key, { format: 'xlsx' })).rejects.toThrow(NotFound)
    expect((await exportPlan(ctx, 'kf-2026', { format: 'csv' })).name).toBe('kf-2026-v1.csv')
  })
})

const heading = ['Beteckning', 'Nivå', 'Målets rubrik', 'Överordnat mål']
const csv = (...rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode([heading, ...rows].map((row) => row.join(';')).join('\n'))

describe('a file read into a draft', () => {
  test('is shown first and stored as one deed in the log', async () => {
    const version = await aPlan()
    const file = csv(['ett', 'Styrelsemål', 'Första', 'kf-2026/trygg'], ['tva', 'Styrelsemål', 'Andra', ''])
    expect(await importPlan(system(), version.plan.key, file, dry)).toMatchObject({
      stored: false,
      added: [{ ref: 'ett' }, { ref: 'tva' }],
    })
    expect(await goalsIn(version)).toEqual([])
    expect(await importPlan(system(), version.plan.key, file, wet)).toMatchObject({ stored: true })
    const goals = await goalsIn(version)
    expect(goals.map(({ ref, parent, title }) => [ref, parent, title])).toEqual([
      ['ett', above.id, 'Första'],
      ['tva', null, 'Andra'],
    ])
    const { rows } = await database.owner.query('select deed from audit_entry where target = $1 order by at', [
      version.id,
    ])
    expect(rows.at(-1)).toEqual({ deed: 'goal.import' })
    expect(await importPlan(system(), version.plan.key, file, wet)).toMatchObject({ stored: false, unchanged: 2 })
  })

  test('with a fault stores nothing, unless faulty rows may be skipped', async () => {
    const version = await aPlan()
    const file = csv(['ett', 'Styrelsemål', 'Första', ''], ['tva', 'Okänd', 'Andra', ''])
    await expect(importPlan(system(), version.plan.key, file, wet)).rejects.toEqual(refused('plan.import-faulty'))
    expect(await goalsIn(version)).toEqual([])
    const done = await importPlan(system(), version.plan.key, file, { dryRun: false, skipFaulty: true })
    expect(done).toMatchObject({ stored: true, skippedRows: 1, faults: [{ sheet: 'Mål', row: 3, column: 'Nivå' }] })
    expect((await goalsIn(version)).map(({ ref }) => ref)).toEqual(['ett'])
  })

  test('that cannot be read is told on trial and refused in earnest', async () => {
    const version = await aPlan()
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)
    expect((await importPlan(system(), version.plan.key, picture, dry)).faults).toMatchObject([
      { code: 'file-not-a-table', place: '' },
    ])
    await expect(importPlan(system(), version.plan.key, picture, { ...wet, skipFaulty: true })).rejects.toEqual(
      refused('plan.import-faulty'),
    )
  })

  test('keeps a secret target as it is', async () => {
    const version = await aFullPlan()
    const { bytes } = await exportPlan(system(), version.plan.key, { format: 'csv' })
    const changed = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('Skyddsvärt', 'Ny anmärkning'))
    expect(await importPlan(system(), version.plan.key, changed, wet)).toMatchObject({
      stored: true,
      changed: [{ parts: ['indicators'] }],
    })
    const kept = await database.owner.query('select demand from secret_demand where version_id = $1', [version.id])
    expect(kept.rows).toEqual([{ demand: { type: 'at-least', value: 471147114 } }])
  })

  test('the template filled in by hand is read', async () => {
    const version = await aPlan()
    const template = await readSpreadsheet((await planTemplate({ locale: 'sv' })).bytes)
    if ('fault' in template) throw new Error(template.fault)
    const bytes = await writeWorkbook(
      template.sheets.map(({ name, rows }) => ({
        name,
        columns: (rows[0] ?? []).map((cell) => ({ name: String(cell), width: 10 })),
        rows:
          name === 'Mål' ? [['ett', 'Styrelsemål', null, 'Första']] : name === 'Åtgärder' ? [['ett', 'Gör något']] : [],
      })),
    )
    expect(await importPlan(system(), version.plan.key, bytes, wet)).toMatchObject({ faults: [], stored: true })
    expect(await goalsIn(version)).toMatchObject([{ ref: 'ett', actions: [{ title: 'Gör något' }] }])
  })

  test('needs a draft', async () => {
    await expect(importPlan(system(), 'kf-2026', csv(), dry)).rejects.toEqual(refused('plan.no-draft'))
  })

  test('is the business of those who write the plan, also on trial', async () => {
    const version = await aPlan()
    const reach = [units.ks, units.ksf, units.ekonomi]
    for (const role of ['administrator', 'manager', 'reporter', 'secretary', 'politician', 'auditor'] as const)
      await expect(
        importPlan(database.as(actorWith(role, units.ks, reach)), version.plan.key, csv(), dry),
      ).rejects.toThrow(NotAllowed)
    await expect(importPlan(database.as(citizen), version.plan.key, csv(), dry)).rejects.toThrow(NotFound)
    const elsewhere = actorWith('controller', units.bn)
    await expect(importPlan(database.as(elsewhere), version.plan.key, csv(), dry)).rejects.toThrow(NotAllowed)
    expect(
      await importPlan(database.as(actorWith('controller', units.ks)), version.plan.key, csv(), dry),
    ).toMatchObject({ faults: [] })
  })

  test('a thousand goals are read in within seconds', async () => {
    const version = await aPlan()
    const rows = Array.from({ length: 1000 }, (_, n) => [`g${n}`, 'Styrelsemål', aGoal().title, 'kf-2026/trygg'])
    const start = performance.now()
    expect((await importPlan(system(), version.plan.key, csv(...rows), wet)).added).toHaveLength(1000)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
