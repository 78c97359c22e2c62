import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { listMailTo } from '../../platform/mail/outbox.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor, Role } from '../../shared/actor.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import {
  adoptedPlan,
  anIndicator,
  aTarget as aTargetDraft,
  fivePerspectives,
  insertedPlan,
  savedGoal,
} from '../goals/goals.fixture.ts'
import type { Goal } from '../goals/index.ts'
import { saveSteeringModel } from '../goals/steering-model.service.ts'
import { showIndicatorSeries } from '../indicators/index.ts'
import { giveSeat, reachOn, unitsIn } from '../organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { addFile, addLink, readEvidenceFile, removeEvidence } from './evidence.service.ts'
import { aRoundPlan } from './follow-up.fixture.ts'
import { listReminders, sendReminders } from './reminder.service.ts'
import { acceptReport, approveReport, saveReport, sendBackReport, sendReport } from './report.service.ts'
import type { Report } from './report.ts'
import { showReporting } from './reporting.service.ts'
import { addTasks, closeRound, openRound, planRound } from './round.service.ts'
import type { Round } from './round.ts'
import { countOpenTasks, showRound, showRounds } from './round-overview.service.ts'
import { showStartPage } from './start-page.service.ts'
import { saveTrend, showTrends } from './trend.service.ts'

const test = useTestDatabase()
const ctx = (actor: Actor = theSystem, now = '2026-09-08T08:00:00Z') => test.as(actor, 1, now)

let units: Record<FixtureKey, UnitId>
let goal: Goal
let secretGoal: Goal
let round: Round
const slug = () => `ks-2026.${goal.ref}`

async function seated(role: Role, unit: UnitId, name: string, scope: 'read' | 'write' = 'write'): Promise<Actor> {
  const person = newId<'person'>() as PersonId
  await test.owner.query('insert into person (tenant_id, person_id, name, email) values (1, $1, $2, $3)', [
    person,
    name,
    `${person}@ekby.se`,
  ])
  await giveSeat(ctx(), { person, unit, role, from: day('2020-01-01') })
  const reach = await ctx().read(async (tx) => reachOn(await unitsIn(tx), unit, day('2026-09-08')))
  return { ...actorWith(role, unit, reach, person), name, scope }
}

let reporter: Actor
let manager: Actor
let secretary: Actor
let controller: Actor
let auditor: Actor

beforeAll(async () => {
  units = await anOrganisation(ctx())
  reporter = await seated('reporter', units.staben, 'Rapportör')
  manager = await seated('manager', units.ksf, 'Förvaltningschef')
  secretary = await seated('secretary', units.ks, 'Nämndsekreterare')
  controller = await seated('controller', units.kommun, 'Controller')
  auditor = await seated('auditor', units.kommun, 'Revisor', 'read')
  const model = await saveSteeringModel(ctx(), fivePerspectives())
  const version = await insertedPlan(ctx(), { unit: units.ks, model })
  const above = await insertedPlan(ctx(), { unit: units.kf, model, kind: 'council', key: 'kf-2026' })
  goal = await savedGoal(ctx(), version, { ref: 'planer', focusUnits: [units.staben] })
  secretGoal = await savedGoal(ctx(), version, {
    ref: 'skydd',
    title: 'Skyddet är starkare',
    focusUnits: [units.staben],
    indicators: [
      anIndicator({
        targets: [
          aTargetDraft({ demand: { type: 'at-least', value: 77123 }, secrecy: { provision: 'OSL 18:13', note: '' } }),
        ],
      }),
    ],
  })
  await savedGoal(ctx(), above, { ref: 'riktning', level: 'inriktningsmal', title: 'En trygg kommun' })
  await adoptedPlan(ctx(), above, units.kf)
  await adoptedPlan(ctx(), version, units.ks)
  const planned = await planRound(ctx(), aRoundPlan())
  round = await openRound(ctx(), planned.id, planned.revision)
})

const reportOf = async (ref: string): Promise<Report> => {
  const { lines } = await showRound(ctx(), round.key)
  return lines.find((line) => line.goal.ref === ref)!.report
}

const save = async (actor: Actor, parts: Partial<Parameters<typeof saveReport>[2]> = {}, ref = 'planer') => {
  const report = await reportOf(ref)
  return saveReport(ctx(actor), report.id, {
    revision: report.revision,
    comment: 'Fem planer är översedda.',
    assessedStatus: 'met',
    assessment: 'Arbetet går som planerat.',
    readings: [],
    ...parts,
  })
}

const reading = (value: number, of: Goal = goal) => ({
  indicator: of.indicators[0]!.id,
  status: 'final' as const,
  content: { kind: 'number' as const, value },
  source: 'Planregistret',
})

describe('a round', () => {
  it('opens one task for each goal of the adopted plan, and none for a strategic goal', async () => {
    const { lines, total } = await showRound(ctx(), round.key)
    expect(lines.map((line) => line.goal.ref).toSorted()).toEqual(['planer', 'skydd'])
    expect(total).toBe(2)
    expect(lines[0]).toMatchObject({ unitName: 'Staben', isLate: false, task: { step: 'report', due: '2026-09-11' } })
    expect(lines[0]?.asked.map((one) => one.name)).toEqual(['Rapportör'])
  })

  it('cannot be opened twice, nor planned twice under one name', async () => {
    await expect(openRound(ctx(), round.id, round.revision)).rejects.toThrow('round.not-planned')
    await expect(planRound(ctx(), aRoundPlan())).rejects.toThrow('round.key-taken')
  })

  it('gives no goal a second task when goals are added later', async () => {
    expect(await addTasks(ctx(), round.id)).toEqual({ tasks: 0 })
  })
})

describe('a report', () => {
  it('carries its values, the proposal and the person’s own judgement through all steps', async () => {
    let report = await save(reporter, { readings: [reading(5)] })
    expect(report).toMatchObject({
      proposal: { status: 'met', why: 'all-met' },
      assessedStatus: 'met',
      reporter: reporter.person,
    })
    const { series } = await showIndicatorSeries(ctx(citizen), goal.indicators[0]!.id)
    expect(series).toMatchObject([{ periodEnd: '2026-08-31', content: { kind: 'number', value: 5 }, status: 'final' }])
    report = await sendReport(ctx(reporter), report.id, report)
    report = await approveReport(ctx(manager), report.id, report)
    report = await sendBackReport(ctx(secretary), report.id, {
      revision: report.revision,
      reason: 'Säg vad som återstår.',
    })
    expect(report.status).toBe('to-report')
    report = await save(reporter, { assessment: 'Tre planer återstår.' })
    report = await sendReport(ctx(reporter), report.id, report)
    report = await approveReport(ctx(manager), report.id, report)
    report = await acceptReport(ctx(secretary), report.id, report)
    const { steps, may } = await showReporting(ctx(auditor), round.key, slug())
    expect(steps.map((step) => step.step)).toEqual(['report', 'approve', 'send-back', 'report', 'approve', 'accept'])
    expect(steps[2]).toMatchObject({ reason: 'Säg vad som återstår.', personName: 'Nämndsekreterare' })
    expect(Object.values(may)).toEqual([false, false, false, false, false])
  })

  it('saved in two tabs keeps the first and tells the second', async () => {
    const report = await reportOf('skydd')
    const order = { revision: report.revision, comment: '', assessedStatus: null, assessment: '', readings: [] }
    await saveReport(ctx(reporter), report.id, { ...order, comment: 'första' })
    await expect(saveReport(ctx(reporter), report.id, { ...order, comment: 'andra' })).rejects.toThrow(StaleVersion)
    expect((await reportOf('skydd')).comment).toBe('första')
  })

  it('with a value that cannot be true keeps nothing of it', async () => {
    const before = await reportOf('skydd')
    await expect(save(reporter, { comment: 'halvt', readings: [reading(1.5, secretGoal)] }, 'skydd')).rejects.toThrow(
      'measurement.not-whole',
    )
    expect(await reportOf('skydd')).toEqual(before)
  })
})

describe('a secret target', () => {
  it('makes the value secret, is judged for those who may, and stands nowhere else', async () => {
    const report = await save(reporter, { readings: [reading(88456, secretGoal)] }, 'skydd')
    expect(report.proposal).toMatchObject({ status: 'cannot-judge', verdicts: [{ why: 'secret', facts: {} }] })
    const mine = await showReporting(ctx(manager), round.key, 'ks-2026.skydd')
    expect(mine.proposal.status).toBe('cannot-judge')
    const theirs = await showReporting(ctx(controller), round.key, 'ks-2026.skydd')
    expect(theirs.proposal).toMatchObject({ status: 'met', why: 'all-met' })
    const log = await test.owner.query(
      'select coalesce(before::text, $1) || coalesce(after::text, $1) as row from audit_entry',
      [''],
    )
    const stored = await test.owner.query('select row_to_json(m)::text as row from measurement m')
    const told = await showReporting(ctx(auditor), round.key, 'ks-2026.skydd')
    const all = JSON.stringify([log.rows, stored.rows, told, await showRound(ctx(auditor), round.key), report])
    expect(all).not.toMatch(/77123|88456/)
    expect(all).toContain('OSL 18:13')
  })
})

describe('evidence', () => {
  it('is a link or a file, can be read by those who work here and taken away by the reporter', async () => {
    const report = await reportOf('skydd')
    const link = await addLink(ctx(reporter), report.id, { title: 'Rapport', link: 'https://ekby.se/a' })
    const content = new TextEncoder().encode('a;b\n1;2')
    const file = await addFile(ctx(reporter), report.id, { title: '', name: '../x/lista.csv', content })
    expect(await readEvidenceFile(ctx(auditor), report.id, file.id)).toMatchObject({
      name: 'lista.csv',
      mediaType: 'text/csv',
    })
    await expect(readEvidenceFile(ctx(citizen), report.id, file.id)).rejects.toThrow(NotSignedIn)
    await removeEvidence(ctx(reporter), report.id, link.id)
    const { evidence } = await showReporting(ctx(reporter), round.key, 'ks-2026.skydd')
    expect(evidence.map((one) => one.title)).toEqual(['lista.csv'])
    await expect(addLink(ctx(manager), report.id, { title: 'x', link: 'javascript:alert(1)' })).rejects.toThrow(
      'evidence.not-https',
    )
  })
})

describe('the start page', () => {
  it('shows a person what waits, and another nothing of it', async () => {
    expect((await showStartPage(ctx(reporter))).tasks.map((line) => line.goal.ref)).toEqual(['skydd'])
    expect((await showStartPage(ctx(secretary))).tasks).toEqual([])
    expect((await showStartPage(ctx(controller))).picture?.counts.met).toBe(1)
  })
})

describe('the late list', () => {
  it('names what is past its day, who is waited for, and who has never reported', async () => {
    const silent = await seated('reporter', units.staben, 'Tyst rapportör')
    const late = await showRounds(ctx(controller, '2026-09-14T08:00:00Z'))
    expect(late.late.map((line) => [line.goal.ref, line.isLate])).toEqual([['skydd', true]])
    expect(late.neverReported).toEqual([{ person: silent.person, name: 'Tyst rapportör', tasks: 1 }])
    expect((await showRounds(ctx(reporter, '2026-09-14T08:00:00Z'))).late).toEqual([])
  })
})

describe('reminders', () => {
  it('go out once for each day, with a link to the very field', async () => {
    const now = '2026-09-10T04:00:00Z'
    expect(await listReminders(ctx(theSystem, now))).toHaveLength(2)
    expect(await sendReminders(ctx(theSystem, now))).toBe(2)
    expect(await sendReminders(ctx(theSystem, now))).toBe(0)
    const [mail] = await ctx().read((tx) => listMailTo(tx, reporter.person as PersonId, '2026-01-01'))
    expect(mail).toMatchObject({
      subject: 'Dags att rapportera: Skyddet är starkare',
      link: `/arbete/uppfoljning/2026-08/ks-2026.skydd#indikator-${secretGoal.indicators[0]!.id}`,
    })
    expect(await sendReminders(ctx(theSystem, '2026-09-12T04:00:00Z'))).toBe(2)
  })
})

describe('a unit that closes with open tasks', () => {
  it('is counted before, and its tasks pass to the manager above and say so', async () => {
    const today = ctx().today
    expect(await ctx().read((tx) => countOpenTasks({ today }, tx, units.staben))).toBe(1)
    const late = '2027-02-01T08:00:00Z'
    await test.owner.query(`update unit_period set valid_until = '2027-01-01' where unit_id = $1`, [units.staben])
    const { lines } = await showRound(ctx(controller, late), round.key)
    const line = lines.find((one) => one.goal.ref === 'skydd')
    expect(line).toMatchObject({ unitName: 'Kommunstyrelseförvaltningen', passedFrom: 'Staben' })
    expect(line?.asked.map((one) => one.name)).toEqual(['Förvaltningschef'])
    await test.owner.query(`update unit_period set valid_until = null where unit_id = $1`, [units.staben])
  })
})

describe('the trend of a strategic goal', () => {
  it('is described once a year by the controller, and changed only by who saw the last words', async () => {
    const [strategic] = await showTrends(ctx(controller), 2026)
    expect(strategic).toMatchObject({ goal: { ref: 'riktning' }, may: { describe: true }, descriptions: [] })
    const order = { year: 2026, direction: 'unchanged' as const, description: 'Ingen säker rörelse.', revision: 0 }
    await saveTrend(ctx(controller), strategic!.goal.id, order)
    await expect(saveTrend(ctx(controller), strategic!.goal.id, order)).rejects.toThrow(StaleVersion)
    expect((await showTrends(ctx(auditor), 2026))[0]?.descriptions).toMatchObject([
      { year: 2026, direction: 'unchanged' },
    ])
  })
})

describe('who may', () => {
  const outsider = () => actorWith('manager', units.bf)
  const deeds: Record<string, (actor: Actor) => Promise<unknown>> = {
    'round.plan': (actor) => planRound(ctx(actor), aRoundPlan({ key: `r-${newId().slice(0, 8)}` })),
    'round.close': (actor) => closeRound(ctx(actor), round.id, 0),
    'report.save': async (actor) =>
      saveReport(ctx(actor), (await reportOf('skydd')).id, {
        revision: 0,
        comment: '',
        assessedStatus: null,
        assessment: '',
        readings: [],
      }),
    'report.send': async (actor) => sendReport(ctx(actor), (await reportOf('skydd')).id, { revision: 0 }),
    'report.approve': async (actor) => approveReport(ctx(actor), (await reportOf('skydd')).id, { revision: 0 }),
    'report.accept': async (actor) => acceptReport(ctx(actor), (await reportOf('skydd')).id, { revision: 0 }),
    'report.send-back': async (actor) =>
      sendBackReport(ctx(actor), (await reportOf('skydd')).id, { revision: 0, reason: 'x' }),
    'trend.save': async (actor) =>
      saveTrend(ctx(actor), goal.id, { year: 2030, direction: 'unchanged', description: 'x', revision: 9 }),
    'round.read': (actor) => showRound(ctx(actor), round.key),
  }
  const table: Record<string, Record<string, boolean>> = {
    'round.plan': { controller: true },
    'round.close': { controller: true },
    'report.save': { reporter: true, manager: true },
    'report.send': { reporter: true, manager: true },
    'report.approve': { manager: true },
    'report.accept': { secretary: true, controller: true },
    'report.send-back': { manager: true },
    'trend.save': { controller: true },
    'round.read': { reporter: true, manager: true, secretary: true, controller: true, auditor: true, outsider: true },
  }
  const actors = () => ({ reporter, manager, secretary, controller, auditor, outsider: outsider(), citizen })

  for (const [deed, allowed] of Object.entries(table)) {
    it(`does ${deed}: ${Object.keys(allowed).join(', ')}, nobody else`, async () => {
      const may: Record<string, boolean> = {}
      for (const [name, actor] of Object.entries(actors())) {
        // Past the policy every order is stale or done: only the two refusals of access count as no.
        const outcome = await deeds[deed]!(actor).catch((error: unknown) => error)
        if (!(outcome instanceof NotAllowed || outcome instanceof NotSignedIn)) may[name] = true
      }
      expect(may).toEqual(allowed)
    })
  }
})

describe('a closed round', () => {
  it('locks its reports', async () => {
    const current = (await showRound(ctx(), round.key)).round
    await closeRound(ctx(controller), round.id, current.revision)
    await expect(save(reporter, {}, 'skydd')).rejects.toThrow('report.round-closed')
    expect((await showStartPage(ctx(reporter))).tasks).toEqual([])
  })
})
