import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import { anAssignment, aParagraph, board } from './assignment.fixture.ts'
import { amend, close, confirm, dismiss, isLate, proveCondition, report } from './assignment.ts'
import { contradictions, likeness } from './contradiction.ts'
import { motionOf, reportedMotions, yearOfReport } from './motion.ts'
import { reminderOn } from './reminder.ts'
import { referenceOf, suggest } from './suggestion.ts'

const refusal = (deed: () => unknown): string | undefined => {
  try {
    deed()
    return undefined
  } catch (failure) {
    return failure instanceof Refusal ? failure.code : String(failure)
  }
}
const terms = { title: 'look into it', actor: 'Direktören', unit: null, lastDay: day('2026-06-30'), reportTo: '' }
const on = day('2026-02-01')
const decision = { body: board, decidedOn: day('2026-03-10'), paragraph: '§ 12', caseNumber: 'KS473-25 005' }
const condition = { words: 'Grannby decides the same', sameDecisionBy: 'Grannby', proof: '', provedOn: null }

describe('an assignment', () => {
  it('is not closed without a final report or a decision', () => {
    const active = anAssignment()
    expect(refusal(() => close(active, { words: '', decision: null }, on))).toBe(
      'assignment.neither-report-nor-decision',
    )
    const progress = report(active, 'Half way', false)
    expect(refusal(() => close(progress, { words: '', decision: null }, on))).toBe(
      'assignment.neither-report-nor-decision',
    )
    expect(close(report(active, 'Done', true), { words: '', decision: null }, on)).toMatchObject({
      status: 'closed',
      closing: { by: 'report', on },
    })
    expect(close(active, { words: 'Stopped', decision }, on)).toMatchObject({ closing: { by: 'decision', decision } })
  })
  it('is not closed by a decision older than itself', () => {
    const old = { ...decision, decidedOn: day('2025-01-01') }
    expect(refusal(() => close(anAssignment(), { words: '', decision: old }, on))).toBe(
      'assignment.closed-before-given',
    )
  })
  it('rests until its condition is shown, and cannot be reported before', () => {
    const dormant = confirm(anAssignment({ status: 'suggested', condition }), terms)
    expect(dormant.status).toBe('dormant')
    expect(refusal(() => report(dormant, 'Done', true))).toBe('assignment.waits-for-condition')
    expect(refusal(() => proveCondition(dormant, ' ', on))).toBe('assignment.proof-missing')
    expect(proveCondition(dormant, 'Grannby § 9', on)).toMatchObject({ status: 'active', condition: { provedOn: on } })
  })
  it('has somebody to do it, something to do, and no day before its decision', () => {
    const suggested = anAssignment({ status: 'suggested' })
    expect(refusal(() => confirm(suggested, { ...terms, actor: ' ' }))).toBe('assignment.nobody-to-do-it')
    expect(refusal(() => confirm(suggested, { ...terms, title: '' }))).toBe('assignment.title-missing')
    expect(refusal(() => confirm(suggested, { ...terms, lastDay: day('2025-01-01') }))).toBe(
      'assignment.day-before-decision',
    )
  })
  it('is settled once, and a dismissal has a reason', () => {
    expect(refusal(() => confirm(anAssignment(), terms))).toBe('assignment.already-settled')
    expect(refusal(() => dismiss(anAssignment({ status: 'suggested' }), ''))).toBe('assignment.reason-missing')
    expect(refusal(() => dismiss(anAssignment(), 'x'))).toBe('assignment.already-settled')
  })
  it('is changed while it is open, and not afterwards', () => {
    const closed = close(anAssignment(), { words: '', decision }, on)
    expect(refusal(() => amend(closed, terms))).toBe('assignment.not-open')
    expect(refusal(() => report(closed, 'more', false))).toBe('assignment.not-open')
    expect(refusal(() => close(closed, { words: '', decision }, on))).toBe('assignment.not-open')
    expect(refusal(() => proveCondition(anAssignment(), 'x', on))).toBe('assignment.no-condition-waits')
    expect(refusal(() => report(anAssignment(), ' ', false))).toBe('assignment.report-empty')
  })
  it('is late the day after its last day, and not when it has been reported', () => {
    const due = anAssignment({ lastDay: day('2026-02-01') })
    expect([isLate(due, day('2026-02-01')), isLate(due, day('2026-02-02'))]).toEqual([false, true])
    expect(isLate(report(due, 'Done', true), day('2026-03-01'))).toBe(false)
  })
})

describe('what a § suggests', () => {
  const nobody = () => null
  it('is one assignment for each clause that gives a task, with the condition and the report that belong to it', () => {
    const { assignments, effects } = suggest(
      aParagraph([
        'Beslutet om inköp stoppas och IT-chefen får i uppdrag att förlänga avtalet',
        'Avsatta medel flyttas till nästa år',
        'Styrelsen är positiv till samarbete',
        'Direktören får i uppdrag att leda arbetet. Beslutet gäller förutsatt att Grannby kommun fattar ett likalydande beslut.',
        'Uppdraget redovisas till kommunstyrelsen senast under 2026',
      ]),
      nobody,
    )
    expect(assignments.map((one) => [one.actor, one.title, one.reportTo, one.lastDay])).toEqual([
      ['IT-chefen', 'förlänga avtalet', '', null],
      ['Direktören', 'leda arbetet', 'kommunstyrelsen', '2026-12-31'],
    ])
    expect(assignments[1]?.condition?.sameDecisionBy).toBe('Grannby kommun')
    expect(effects.map((one) => one.effect)).toEqual(['stops', 'moves-money'])
  })
  it('is nothing while the body only proposes', () => {
    const proposed = aParagraph(['Direktören får i uppdrag att leda arbetet'], { outcome: 'proposed' })
    expect(suggest(proposed, nobody)).toEqual({ assignments: [], effects: [] })
  })
})

describe('a proposal against what stands', () => {
  const standing = {
    decision: referenceOf(aParagraph([])),
    clause: 'Kommunen köper in nytt datacenter enligt offert',
    href: '/protokoll/ks/2025/120',
  }
  it('is warned of when it stops a decision in the same case', () => {
    expect(contradictions(['Beslutet om att köpa in nytt datacenter stoppas'], [standing], on)).toMatchObject([
      { why: 'stops', standing },
    ])
  })
  it('is warned of when the same has been decided already, and not when it is something else', () => {
    expect(contradictions([standing.clause], [standing], on)).toMatchObject([{ why: 'done-already' }])
    expect(contradictions(['Taxan för hamnen antas'], [standing], on)).toEqual([])
    expect(likeness('', standing.clause)).toBe(0)
  })
})

describe('motions', () => {
  const motion = (openedOn: string, status: 'open' | 'decided' = 'open') =>
    motionOf({ openedOn: day(openedOn), status } as Parameters<typeof motionOf>[0], day('2026-11-27'))
  it('are late after a year, until they are decided', () => {
    expect(motion('2025-11-26')).toMatchObject({ age: 366, lastDay: '2026-11-26', isLate: true })
    expect(motion('2025-11-27').isLate).toBe(false)
    expect(motion('2024-01-01', 'decided').isLate).toBe(false)
  })
  it('of earlier years are told before 1 April, oldest first', () => {
    const all = [motion('2026-05-01'), motion('2025-03-01'), motion('2024-03-01'), motion('2023-01-01', 'decided')]
    expect(reportedMotions(all, 2026).map((one) => one.caseFile.openedOn)).toEqual(['2024-03-01', '2025-03-01'])
    expect([yearOfReport(day('2026-03-31')), yearOfReport(day('2026-04-01'))]).toEqual([2026, 2027])
  })
})

describe('a reminder', () => {
  const due = anAssignment({ lastDay: day('2026-06-30') })
  const keys = (days: readonly string[]) => days.map((one) => reminderOn(due, day(one))?.key.slice(-10) ?? null)
  it('comes a month and a week before and on the day, once each', () => {
    expect(keys(['2026-05-30', '2026-05-31', '2026-06-10', '2026-06-23', '2026-06-29', '2026-06-30'])).toEqual([
      null,
      '2026-05-31',
      '2026-05-31',
      '2026-06-23',
      '2026-06-23',
      '2026-06-30',
    ])
  })
  it('comes again each fortnight when it is late', () => {
    expect(keys(['2026-07-01', '2026-07-13', '2026-07-14', '2026-07-27', '2026-07-28'])).toEqual([
      '2026-06-30',
      '2026-06-30',
      '2026-07-14',
      '2026-07-14',
      '2026-07-28',
    ])
  })
  it('is not sent for what waits, is reported or has no day', () => {
    expect(reminderOn(anAssignment(), on)).toBeNull()
    expect(reminderOn({ ...due, status: 'reported' }, day('2026-07-01'))).toBeNull()
  })
})
