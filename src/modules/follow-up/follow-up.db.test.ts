import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { listMailTo } from '../../platform/mail/outbox.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { Goal } from '../goals/index.ts'
import { recordMeasurement, showIndicatorSeries } from '../indicators/index.ts'
import { addFile, addLink, readEvidenceFile, removeEvidence } from './evidence.service.ts'
import type { EvidenceId } from './evidence.ts'
import { aRoundPlan } from './follow-up.fixture.ts'
import { aFollowedUpTown, contextIn, type FollowedUpTown, seated } from './followed-up-town.fixture.ts'
import { listReminders, sendReminders } from './reminder.service.ts'
import { acceptReport, approveReport, saveReport, sendBackReport, sendReport } from './report.service.ts'
import { showReporting } from './reporting.service.ts'
import { addTasks, closeRound, openRound, planRound } from './round.service.ts'
import { countOpenTasks, showRound, showRounds } from './round-overview.service.ts'
import { showStartPage } from './start-page.service.ts'
import { saveTrend, showTrends } from './trend.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)

let { units, goal, secretGoal, round, reportOf, save } = {} as FollowedUpTown
let { reporter, manager, secretary, controller, auditor } = {} as FollowedUpTown
const slug = () => `ks-2026.${goal.ref}`

beforeAll(async () => {
  const town = await aFollowedUpTown(test)
  ;({ units, goal, secretGoal, round, reportOf, save } = town)
  ;({ reporter, manager, secretary, controller, auditor } = town)
})

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
    const seenBy = async (actor: Actor) => (await showReporting(ctx(actor), round.key, 'ks-2026.skydd')).proposal.status
    expect([await seenBy(controller), await seenBy(manager), await seenBy(reporter)]).toEqual(['met', 'met', 'met'])
    expect([await seenBy(secretary), await seenBy(auditor)]).toEqual(['cannot-judge', 'cannot-judge'])
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
    const silent = await seated(test, 'reporter', units.staben, 'Tyst rapportör')
    const late = await showRounds(ctx(controller, '2026-09-14T08:00:00Z'))
    expect(late.late.map((line) => [line.goal.ref, line.isLate])).toEqual([['skydd', true]])
    expect(late.neverReported).toEqual([{ person: silent.person, name: 'Tyst rapportör', tasks: 1 }])
    expect((await showRounds(ctx(reporter, '2026-09-14T08:00:00Z'))).late).toEqual([])
  })
})

describe('reminders', () => {
  const mailTo = (person: Actor) =>
    ctx().read(async (tx) => (await listMailTo(tx, person.person as PersonId, '2026-01-01'))[0])

  it('go out once for each day, with a link to the very field', async () => {
    const now = '2026-09-10T04:00:00Z'
    expect(await listReminders(ctx(theSystem, now))).toHaveLength(2)
    expect(await sendReminders(ctx(theSystem, now))).toBe(2)
    expect(await sendReminders(ctx(theSystem, now))).toBe(0)
    expect(await mailTo(reporter)).toMatchObject({
      subject: 'Dags att rapportera: Skyddet är starkare',
      link: `/arbete/uppfoljning/2026-08/ks-2026.skydd#indikator-${secretGoal.indicators[0]!.id}`,
    })
    expect(await sendReminders(ctx(theSystem, '2026-09-12T04:00:00Z'))).toBe(2)
  })

  it('are one mail for all goals of a person, with a link to the field of each', async () => {
    const done = await reportOf('planer')
    await sendBackReport(ctx(secretary), done.id, { revision: done.revision, reason: 'Säg mer.' })
    expect(await sendReminders(ctx(theSystem, '2026-09-18T04:00:00Z'))).toBe(2)
    const mail = await mailTo(reporter)
    expect(mail).toMatchObject({ subject: '2 mål är försenade', link: '/arbete' })
    for (const [ref, of] of [
      ['planer', goal],
      ['skydd', secretGoal],
    ] as const)
      expect(mail?.body).toContain(`\n/arbete/uppfoljning/2026-08/ks-2026.${ref}#indikator-${of.indicators[0]!.id}`)
    let again = await sendReport(ctx(reporter), done.id, await reportOf('planer'))
    again = await approveReport(ctx(manager), done.id, again)
    await acceptReport(ctx(secretary), done.id, again)
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
    'round.open': (actor) => openRound(ctx(actor), round.id, 0),
    'round.add-tasks': (actor) => addTasks(ctx(actor), round.id),
    'round.close': (actor) => closeRound(ctx(actor), round.id, 0),
    'report.remind': (actor) => sendReminders(ctx(actor, '2026-10-20T04:00:00Z')),
    'measurement.record': (actor) =>
      recordMeasurement(ctx(actor), {
        ...{ indicator: goal.indicators[0]!.id, periodEnd: day('2026-08-31'), sex: 'total', source: '', isDemo: false },
        ...{ status: 'missing', content: null, secrecy: null, seenRevision: 999 },
      }),
    'evidence.add': async (actor) =>
      addLink(ctx(actor), (await reportOf('skydd')).id, { title: 'x', link: 'http://ekby.se' }),
    'evidence.remove': async (actor) =>
      removeEvidence(ctx(actor), (await reportOf('skydd')).id, newId<'evidence'>() as EvidenceId),
    'evidence.read': async (actor) =>
      readEvidenceFile(ctx(actor), (await reportOf('skydd')).id, newId<'evidence'>() as EvidenceId),
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
  const signedIn = { reporter: true, manager: true, secretary: true, controller: true, auditor: true, outsider: true }
  const table: Record<string, Record<string, boolean>> = {
    'round.plan': { controller: true },
    'round.open': { controller: true },
    'round.add-tasks': { controller: true },
    'round.close': { controller: true },
    'report.remind': {},
    'measurement.record': { reporter: true, manager: true, controller: true },
    'evidence.add': { reporter: true, manager: true },
    'evidence.remove': { reporter: true, manager: true },
    'evidence.read': signedIn,
    'report.save': { reporter: true, manager: true },
    'report.send': { reporter: true, manager: true },
    'report.approve': { manager: true },
    'report.accept': { secretary: true, controller: true },
    'report.send-back': { manager: true },
    'trend.save': { controller: true },
    'round.read': signedIn,
  }
  const actors = () => ({ reporter, manager, secretary, controller, auditor, outsider: outsider(), citizen })

  for (const [deed, allowed] of Object.entries(table)) {
    it(`does ${deed}: ${Object.keys(allowed).join(', ') || 'no person'}, nobody else`, async () => {
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
