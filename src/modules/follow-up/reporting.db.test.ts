import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { NotAllowed } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import { showIndicatorSeries } from '../indicators/index.ts'
import { actionFieldName } from './action-form.ts'
import { aRoundPlan } from './follow-up.fixture.ts'
import { aFollowedUpTown, contextIn, type FollowedUpTown } from './followed-up-town.fixture.ts'
import { takeIntent } from './pages/reporting-action.ts'
import { pageOf } from './pages/reporting-view.ts'
import { openReports } from './published.service.ts'
import { fieldName } from './reading-form.ts'
import { acceptReport, approveReport, sendBackReport, sendReport } from './report.service.ts'
import { showReporting } from './reporting.service.ts'
import { closeRound, openRound, planRound } from './round.service.ts'
import { showRound } from './round-overview.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
const slug = 'ks-2026.planer'
let town: FollowedUpTown

beforeAll(async () => {
  town = await aFollowedUpTown(test)
})

const shown = (key = town.round.key, now?: string) => showReporting(ctx(town.reporter, now), key, slug)

/** The form as the browser sends it: what the page shows, with what the person changed. */
async function filled(changes: Readonly<Record<string, string>>): Promise<FormData> {
  const page = pageOf(await shown())
  const form = new FormData()
  const set = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).forEach(([name, value]) => {
      form.set(name, value)
    })
  set({ revision: String(page.report.revision), comment: page.report.comment, assessment: page.report.assessment })
  for (const field of page.fields) {
    set({
      [fieldName('value', field.id)]: field.typed,
      [fieldName('seen', field.id)]: field.seen,
      [fieldName('state', field.id)]: field.state,
      [fieldName('source', field.id)]: field.source,
    })
    for (const { sex, typed, seen } of field.parts)
      set({ [fieldName('value', field.id, sex)]: typed, [fieldName('seen', field.id, sex)]: seen })
  }
  for (const { id, status, typedActual, note } of page.actions)
    set({
      [actionFieldName('status', id)]: status,
      [actionFieldName('actual', id)]: typedActual,
      [actionFieldName('note', id)]: note,
    })
  set(changes)
  return form
}

const save = async (changes: Readonly<Record<string, string>>) =>
  takeIntent(ctx(town.reporter), town.round.key, slug, await filled(changes))

describe('a value that is split by sex', () => {
  const split = () => town.goal.indicators[1]!.id
  const kept = async () => {
    const { series } = await showIndicatorSeries(ctx(town.controller), split())
    return series.map(({ sex, status, content }) => [sex, content?.kind === 'number' ? content.value : status])
  }

  it('is asked for all, women and men; an indicator that is not split only for all', async () => {
    const { fields } = pageOf(await shown())
    expect(fields.map((field) => field.parts.map((part) => part.sex))).toEqual([[], ['women', 'men']])
  })

  it('is kept as three values, of which only that of all is needed', async () => {
    await save({ [fieldName('value', split())]: '61,5' })
    expect(await kept()).toEqual([['total', 61.5]])
    await save({ [fieldName('value', split(), 'women')]: '64', [fieldName('value', split(), 'men')]: '59' })
    expect(await kept()).toEqual([
      ['women', 64],
      ['total', 61.5],
      ['men', 59],
    ])
  })

  it('is told with its parts', async () => {
    expect(pageOf(await shown()).fields[1]?.shown).toMatch(/^61,5.%, kvinnor 64.%, män 59.%$/)
  })

  it('that cannot be read is named in its own field, and nothing is kept', async () => {
    const name = fieldName('value', split(), 'men')
    await expect(save({ comment: 'halvt', [name]: 'sextio' })).rejects.toMatchObject({
      fields: { [name]: expect.any(String) },
    })
    expect((await town.reportOf('planer')).comment).toBe('')
  })

  it('emptied is missing', async () => {
    await save({ [fieldName('value', split(), 'men')]: '' })
    expect((await kept()).at(-1)).toEqual(['men', 'missing'])
  })
})

describe('the progress of an action', () => {
  const [first, second] = [() => town.goal.actions[0]!.id, () => town.goal.actions[1]!.id]

  it('is kept for each action of the goal when the report is saved', async () => {
    await save({
      [actionFieldName('status', first())]: 'under-way',
      [actionFieldName('actual', first())]: '125 000',
      [actionFieldName('note', first())]: 'Två planer återstår.',
    })
    const { actions } = await shown()
    expect(actions).toMatchObject([
      { told: 'now', status: 'under-way', actual: 12_500_000, note: 'Två planer återstår.', isLate: true },
      { told: 'now', status: 'planned', actual: null, isLate: false },
    ])
  })

  it('stands in the log with what was before, and is not written again when nothing changed', async () => {
    await save({ [actionFieldName('status', first())]: 'done' })
    const { rows } = await test.owner.query(
      `select before->'actions' as before, after->'actions' as after from audit_entry where deed = 'report.save' order by at desc limit 1`,
    )
    expect(rows[0].before).toMatchObject([{ action: first(), status: 'under-way' }])
    expect(rows[0].after).toMatchObject([{ action: first(), status: 'done', revision: 3 }])
  })

  it('in kronor that cannot be read is named in its field', async () => {
    const name = actionFieldName('actual', first())
    await expect(save({ [name]: 'mycket' })).rejects.toMatchObject({ fields: { [name]: expect.any(String) } })
  })

  it('of an action without a budget has no cost, and of a strange action is not taken', async () => {
    const told = { action: second(), status: 'done' as const, actual: 100, note: '' }
    await expect(town.save(town.reporter, { actions: [told] })).rejects.toThrow('progress.no-budget')
    const strange = { ...told, action: town.secretGoal.actions[0]!.id, actual: null }
    await expect(town.save(town.reporter, { actions: [strange] })).rejects.toThrow('action')
  })

  it('is shown goal by goal in the round, with what is late', async () => {
    await save({ [actionFieldName('status', first())]: 'under-way' })
    const { lines } = await showRound(ctx(town.auditor), town.round.key)
    expect(lines.map((line) => [line.goal.ref, line.actions.filter((one) => one.isLate).length])).toContainEqual([
      'planer',
      1,
    ])
  })

  it('is carried to the next round as its first suggestion', async () => {
    const plan = aRoundPlan({
      key: '2026-12',
      name: 'Årsredovisning',
      periodEnd: day('2026-12-31'),
      opensOn: day('2026-12-20'),
    })
    const late = {
      ...plan,
      reportDueOn: day('2027-01-15'),
      approveDueOn: day('2027-01-22'),
      acceptDueOn: day('2027-02-02'),
    }
    const planned = await planRound(ctx(), late)
    await openRound(ctx(), planned.id, planned.revision)
    const { actions } = await shown('2026-12', '2027-01-08T08:00:00Z')
    expect(actions[0]).toMatchObject({
      told: 'earlier',
      status: 'under-way',
      actual: 12_500_000,
      note: '',
      revision: 0,
    })
  })

  it('is read by documents with the report it was told in', async () => {
    const found = await ctx().read((tx) => openReports(tx, town.round.key))
    const report = await town.reportOf('planer')
    expect(found?.progress.map((one) => [one.action, one.report])).toContainEqual([first(), report.id])
  })
})

describe('a report that the committee has accepted', () => {
  it('can be sent back with a reason by those who registered it, while the round is open', async () => {
    let report = await town.save(town.reporter)
    report = await sendReport(ctx(town.reporter), report.id, report)
    report = await approveReport(ctx(town.manager), report.id, report)
    report = await acceptReport(ctx(town.secretary), report.id, report)
    const order = { revision: report.revision, reason: 'Fel period i texten.' }
    await expect(sendBackReport(ctx(town.manager), report.id, order)).rejects.toThrow(NotAllowed)
    await expect(sendBackReport(ctx(town.secretary), report.id, { ...order, reason: ' ' })).rejects.toThrow(
      'report.reason-missing',
    )
    expect((await showReporting(ctx(town.controller), town.round.key, slug)).may.sendBack).toBe(true)
    expect((await showReporting(ctx(town.manager), town.round.key, slug)).may.sendBack).toBe(false)
    expect(await sendBackReport(ctx(town.controller), report.id, order)).toMatchObject({ status: 'to-report' })
    expect((await showReporting(ctx(town.reporter), town.round.key, slug)).may.write).toBe(true)
  })

  it('stays as it is once the round is closed', async () => {
    let report = await town.reportOf('planer')
    report = await sendReport(ctx(town.reporter), report.id, report)
    report = await approveReport(ctx(town.manager), report.id, report)
    report = await acceptReport(ctx(town.secretary), report.id, report)
    const { round } = await showRound(ctx(), town.round.key)
    await closeRound(ctx(town.controller), round.id, round.revision)
    const order = { revision: report.revision, reason: 'För sent.' }
    await expect(sendBackReport(ctx(town.secretary), report.id, order)).rejects.toThrow('report.round-closed')
  })
})
