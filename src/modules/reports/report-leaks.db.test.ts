import { RouterContextProvider } from 'react-router'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { makeReportFile } from '../../platform/document/document-file.ts'
import { press } from '../../platform/pdf/press.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { requestContext } from '../../platform/web/request-context.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { dataCatalogue, datasetCsv, datasetJson } from './open-data.service.ts'
import { datasetNames } from './open-data.ts'
import * as goalsPage from './pages/GoalsPage.tsx'
import * as openDataPage from './pages/OpenDataPage.tsx'
import * as openDataFile from './pages/open-data-file.ts'
import * as goalPage from './pages/PublicGoalPage.tsx'
import * as planPage from './pages/PublicPlanPage.tsx'
import * as listPage from './pages/ReportListPage.tsx'
import * as reportPage from './pages/ReportPage.tsx'
import * as startPage from './pages/StartPage.tsx'
import {
  listReports,
  readGoal,
  readPlan,
  readPlansInForce,
  readRound,
  showPlanReport,
  showRoundReport,
} from './reports.service.ts'
import { unzipped } from './unzip.fixture.ts'

/** Plants words and figures that nobody outside may see, and reads every output of the module for them. */

const canaries = {
  secretTarget: '918273645',
  secretValue: '777123999',
  unmarkedValueOfSecretTarget: '555444333',
  valueInOpenRound: '333222111',
  draftPlan: 'KANARIEDRAFT',
  draftOfAdopted: 'KANARIENEXT',
  unsentAssessment: 'KANARIEUNSENT',
  comment: 'KANARIECOMMENT',
  unacceptedNote: 'KANARIENOTE',
} as const
const secrets = [canaries.secretTarget, canaries.secretValue, canaries.unmarkedValueOfSecretTarget]

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const database = useTestDatabase()
let units: Record<string, UnitId>

const insert = (table: string, row: Record<string, unknown>) => {
  const columns = Object.keys({ tenant_id: 1, ...row })
  const marks = columns.map((_, i) => `$${i + 1}`).join(', ')
  const values = Object.values({ tenant_id: 1, ...row }).map((value) =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  )
  return database.owner.query(`insert into ${table} (${columns.join(', ')}) values (${marks})`, values)
}

const decision = { decided_on: '2025-11-25', paragraph: '§ 41', case_number: 'KS 1' }

async function plantPlan(n: number, key: string, status: string, title: string): Promise<void> {
  await insert('plan', {
    plan_id: id(n),
    key,
    kind: 'committee',
    title,
    unit_id: units.ks,
    model_id: id(1),
    first_year: 2026,
    last_year: 2027,
  })
  await plantVersion(n + 1, n, 1, status)
}

const plantVersion = (version: number, plan: number, number: number, status: string) =>
  insert('plan_version', {
    version_id: id(version),
    plan_id: id(plan),
    number,
    status,
    ...(status === 'adopted' ? { decision_body_id: units.ks, ...decision } : {}),
  })

const plantGoal = (version: number, goal: number, title: string) =>
  insert('goal', { version_id: id(version), goal_id: id(goal), level: 'committee', title, description: title })

const plantIndicator = (n: number, goal: number) =>
  insert('indicator', {
    version_id: id(11),
    indicator_id: id(n),
    goal_id: id(goal),
    name: 'Share',
    kind: 'number',
    unit: 'st',
    direction: 'up',
  })

const plantValue = (n: number, indicator: number, on: string, value: number | null, more: object = {}) =>
  insert('measurement', {
    measurement_id: id(n),
    indicator_id: id(indicator),
    period_end: on,
    sex: 'total',
    status: 'final',
    value,
    source: 'count',
    ...more,
  })

async function plant(): Promise<void> {
  const levels = [{ key: 'committee', kind: 'committee', name: 'Goal', plural: 'Goals' }]
  await insert('steering_model', {
    model_id: id(1),
    key: 'm',
    name: 'M',
    valid_from_year: 2024,
    valid_to_year: 2027,
    levels,
    perspectives: '[]',
    value_words: '[]',
  })
  await plantPlan(10, 'ks', 'adopted', 'Plan')
  await insert('goal_identity', { goal_id: id(20), plan_id: id(10), ref: '1' })
  await plantGoal(11, 20, 'Open goal')
  await plantIndicator(30, 20)
  await insert('target', {
    version_id: id(11),
    target_id: id(40),
    indicator_id: id(30),
    due_on: '2026-08-31',
    secrecy_provision: 'OSL 18:13',
    secrecy_note: 'protection',
  })
  await insert('secret_demand', {
    version_id: id(11),
    target_id: id(40),
    demand: { type: 'at-least', value: Number(canaries.secretTarget) },
  })
  await plantValue(50, 30, '2024-12-31', null, { status: 'secret', secrecy_provision: 'OSL 18:13' })
  await insert('secret_measurement', {
    measurement_id: id(50),
    content: { status: 'final', content: { kind: 'number', value: Number(canaries.secretValue) } },
  })
  await plantValue(51, 30, '2023-12-31', Number(canaries.unmarkedValueOfSecretTarget))
  await plantIndicator(31, 20)
  await plantValue(52, 31, '2025-12-31', 4242)
  await plantValue(53, 31, '2026-08-31', Number(canaries.valueInOpenRound))
  await plantPlan(60, 'draft', 'draft', canaries.draftPlan)
  await plantVersion(12, 10, 2, 'draft')
  await plantGoal(12, 20, canaries.draftOfAdopted)
  await plantRounds()
}

async function plantRounds(): Promise<void> {
  const round = (n: number, key: string, end: string, status: string) =>
    insert('follow_up_round', {
      round_id: id(n),
      key,
      name: key,
      kind: 'interim',
      period_end: end,
      covers_goals: true,
      covers_forecast: false,
      opens_on: end,
      report_due_on: end,
      approve_due_on: end,
      accept_due_on: end,
      status,
    })
  await round(70, '2025-12', '2025-12-31', 'closed')
  await round(71, '2026-08', '2026-08-31', 'open')
  const report = (n: number, of: number, status: string, assessment: string) =>
    insert('goal_report', {
      report_id: id(n),
      round_id: id(of),
      goal_id: id(20),
      version_id: id(11),
      status,
      comment: canaries.comment,
      assessed_status: 'met',
      assessment,
    })
  await report(80, 70, 'accepted', 'Open assessment')
  await report(81, 71, 'reported', canaries.unsentAssessment)
  await plantAction()
}

async function plantAction(): Promise<void> {
  const action = { action_id: id(90), goal_id: id(20), title: 'Open action', ends_on: '2025-10-31' }
  await insert('action', { version_id: id(11), ...action, status: 'planned', budget: 7_000_000 })
  const told = (round: number, report: number, note: string) =>
    insert('action_progress', {
      ...{ round_id: id(round), action_id: id(90), report_id: id(report) },
      ...{ status: 'under-way', actual: 6_161_600, note },
    })
  await told(70, 80, 'Open note')
  await told(71, 81, canaries.unacceptedNote)
}

beforeAll(async () => {
  units = await anOrganisation(database.as(theSystem))
  await plant()
})
afterAll(() => press.close())

const everywhere = () => Object.values(units)
const readers: Record<string, () => Actor> = {
  citizen: () => citizen,
  auditor: () => actorWith('auditor', units.kommun!, everywhere()),
  politician: () => actorWith('politician', units.ks!, everywhere()),
  controller: () => actorWith('controller', units.kommun!, everywhere()),
}

/** Figures are written with thin spaces; a canary must be found however it is set. */
const squeezed = (text: string) => text.replaceAll(/[\s\u00A0\u202F.,]/g, '')

function expectNone(output: string, wanted: readonly string[], where: string): void {
  for (const canary of wanted) expect(squeezed(output).includes(canary), `${canary} in ${where}`).toBe(false)
}

async function filesOf(ctx: Context): Promise<readonly [string, string][]> {
  const out: [string, string][] = []
  for (const report of [await showPlanReport(ctx, { plan: 'ks' }), await showRoundReport(ctx, '2025-12')]) {
    out.push(['document', JSON.stringify(report)])
    out.push(['html', new TextDecoder().decode(await makeReportFile(report, 'html'))])
    const pdf = await makeReportFile(report, 'pdf')
    const text = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })
    out.push(['pdf', text.text], ['pdf bytes', Buffer.from(pdf).toString('latin1')])
    for (const [name, xml] of unzipped(await makeReportFile(report, 'docx'))) out.push([`docx ${name}`, xml])
  }
  return out
}

async function pagesOf(ctx: Context): Promise<readonly [string, string][]> {
  const context = new RouterContextProvider()
  context.set(requestContext, ctx)
  const at = (path: string, params: Record<string, string> = {}) =>
    ({
      context,
      params,
      request: new Request(`http://localhost${path}`),
      url: new URL(`http://localhost${path}`),
      pattern: path,
    }) as never
  const loads: [string, Promise<unknown>][] = [
    ['/', startPage.loader(at('/'))],
    ['/mal', goalsPage.loader(at('/mal'))],
    ['/mal/ks', planPage.loader(at('/mal/ks', { plan: 'ks' }))],
    ['/mal/ks/1', goalPage.loader(at('/mal/ks/1', { plan: 'ks', ref: '1' }))],
    ['/rapporter', listPage.loader(at('/rapporter'))],
    ['/rapporter/ks/verksamhetsplan', reportPage.loader(at('/rapporter/ks/verksamhetsplan'))],
    ['/rapporter/2025-12/delarsrapport', reportPage.loader(at('/rapporter/2025-12/delarsrapport'))],
    ['/oppna-data', Promise.resolve(openDataPage.loader(at('/oppna-data')))],
    ...datasetNames.map((name): [string, Promise<unknown>] => [
      `/oppna-data/${name}.csv`,
      openDataFile.loader(at(`/oppna-data/${name}.csv`, { file: `${name}.csv` })).then((reply) => reply.text()),
    ]),
  ]
  return Promise.all(loads.map(async ([name, load]): Promise<[string, string]> => [name, JSON.stringify(await load)]))
}

async function dataOf(ctx: Context): Promise<readonly [string, string][]> {
  const out: [string, string][] = [
    ['shelf', JSON.stringify(await listReports(ctx))],
    ['plan', JSON.stringify(await readPlan(ctx, { plan: 'ks' }))],
    ['plans', JSON.stringify(await readPlansInForce(ctx))],
    ['goal', JSON.stringify(await readGoal(ctx, { plan: 'ks', ref: '1' }))],
    ['round', JSON.stringify(await readRound(ctx, '2025-12'))],
    ['catalogue', JSON.stringify(await dataCatalogue(ctx, 'http://localhost'))],
  ]
  for (const name of datasetNames)
    out.push([`${name} csv`, await datasetCsv(ctx, name)], [`${name} json`, await datasetJson(ctx, name)])
  return out
}

describe.each(Object.keys(readers))('what a %s gets in public', (reader) => {
  test('holds nothing secret and nothing undecided, in any format', async () => {
    const ctx = database.as(readers[reader]!())
    const outputs = [...(await dataOf(ctx)), ...(await filesOf(ctx)), ...(await pagesOf(ctx))]
    expect(outputs.length).toBeGreaterThan(40)
    for (const [where, output] of outputs) expectNone(output, Object.values(canaries), where)
    const all = outputs.map(([, output]) => output).join()
    for (const shown of ['4242', 'OSL', '18:13', 'Open goal', 'Open assessment', 'Open note'])
      expect(all).toContain(shown)
  })
})

test('a citizen asking for a draft, a proposal or an unaccepted round is told that it does not exist', async () => {
  const ctx = database.as(citizen)
  await expect(readPlan(ctx, { plan: 'draft' })).rejects.toThrow(NotFound)
  await expect(readPlan(ctx, { plan: 'draft', version: 1 })).rejects.toThrow(NotFound)
  await expect(readPlan(ctx, { plan: 'ks', version: 2 })).rejects.toThrow(NotFound)
  await expect(readPlan(ctx, { plan: 'draft', version: 1, audience: 'staff' })).rejects.toThrow(NotFound)
  await expect(readRound(ctx, '2026-08')).rejects.toThrow(NotFound)
  await expect(readRound(ctx, '2026-08', 'staff')).rejects.toThrow(NotFound)
})

test('a controller reads the draft as a report, still without anything secret', async () => {
  const ctx = database.as(readers.controller!())
  const draft = await showPlanReport(ctx, { plan: 'ks', version: 2, audience: 'staff' })
  expect(JSON.stringify(draft)).toContain(canaries.draftOfAdopted)
  const round = await showRoundReport(ctx, '2026-08', 'staff')
  for (const report of [draft, round])
    expectNone(
      JSON.stringify(report),
      [...secrets, canaries.comment, canaries.unsentAssessment, canaries.unacceptedNote],
      'staff report',
    )
})

test('a value of an open round becomes public when the committee has accepted the report', async () => {
  await database.owner.query(`update goal_report set status = 'accepted' where report_id = $1`, [id(81)])
  const ctx = database.as(citizen)
  expect(squeezed(await datasetCsv(ctx, 'measurements'))).toContain(canaries.valueInOpenRound)
  expect(JSON.stringify(await readRound(ctx, '2026-08'))).toContain(canaries.unsentAssessment)
  expect(JSON.stringify(await readGoal(ctx, { plan: 'ks', ref: '1' }))).toContain(canaries.unacceptedNote)
  await database.owner.query(`update goal_report set status = 'reported' where report_id = $1`, [id(81)])
})

test('an action is told of in the report and on the page of its goal as the committee accepted it', async () => {
  const ctx = database.as(citizen)
  const { goal } = await readGoal(ctx, { plan: 'ks', ref: '1' })
  expect(goal.actions).toMatchObject([
    { status: 'planned', progress: { on: '2025-12-31', status: 'under-way', isLate: true, actual: 6_161_600 } },
  ])
  const report = JSON.stringify(await showRoundReport(ctx, '2025-12'))
  for (const words of ['Open action', 'Open note', 'Försenad: skulle ha varit klar']) expect(report).toContain(words)
  expect(JSON.stringify(await showPlanReport(ctx, { plan: 'ks' }))).not.toContain('Open note')
})

test('another municipality sees none of it', async () => {
  const ctx = database.as(citizen, 2)
  expect(await listReports(ctx)).toEqual({ plans: [], rounds: [] })
  for (const name of datasetNames) expect((await datasetCsv(ctx, name)).trim().split('\r\n')).toHaveLength(1)
})

test('spreadsheets never run a formula from a title', async () => {
  await database.owner.query(`update goal set title = '=HYPERLINK("http://x";"y")' where version_id = $1`, [id(11)])
  const csv = await datasetCsv(database.as(citizen), 'goals')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""http://x"";""y"")"`)
  await database.owner.query(`update goal set title = 'Open goal' where version_id = $1`, [id(11)])
})
