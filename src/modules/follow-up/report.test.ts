import { describe, expect, it } from 'vitest'
import { aProposal, aReport, aRound, aRoundPlan, december } from './follow-up.fixture.ts'
import {
  acceptReport,
  approveReport,
  nextStep,
  type Report,
  reportStatuses,
  sendBackReport,
  sendReport,
  writeDraft,
} from './report.ts'
import { closeRound, dueOf, openRound, planRound } from './round.ts'

const round = aRound()
const draft = {
  comment: 'Tre planer sågs över.',
  assessedStatus: 'on-way' as const,
  assessment: 'Vi hinner.',
  reporter: null,
  proposal: aProposal(),
}
const written = (parts: Partial<Report> = {}) => aReport({ ...draft, ...parts })

describe('a round', () => {
  it('has its steps in the order of the work', () => {
    const early = aRoundPlan({ approveDueOn: aRoundPlan().opensOn })
    expect(() => planRound(round.id, early)).toThrow('round.days-out-of-order')
  })

  it('cannot be finished before its period is', () => {
    const plan = aRoundPlan({ periodEnd: december })
    expect(() => planRound(round.id, plan)).toThrow('round.ends-before-period')
  })

  it('goes from planned to open to closed, each once', () => {
    const planned = planRound(round.id, aRoundPlan())
    expect(() => closeRound(planned)).toThrow('round.not-open')
    const open = openRound(planned)
    expect(() => openRound(open)).toThrow('round.not-planned')
    expect(closeRound(open).status).toBe('closed')
    expect(() => closeRound(closeRound(open))).toThrow('round.not-open')
  })

  it('has a due day for each step', () => {
    expect([dueOf(round, 'report'), dueOf(round, 'approve'), dueOf(round, 'accept')]).toEqual([
      '2026-09-11',
      '2026-09-18',
      '2026-10-06',
    ])
  })
})

describe('a report', () => {
  it('goes from the reporter by the manager to the committee', () => {
    const sent = sendReport(written(), round)
    const approved = approveReport(sent, round)
    expect([sent.status, approved.status, acceptReport(approved, round).status]).toEqual([
      'reported',
      'approved',
      'accepted',
    ])
  })

  it('cannot be sent without a person’s own judgement and words, whatever the system proposes', () => {
    expect(() => sendReport(written({ assessedStatus: null }), round)).toThrow('report.assessment-missing')
    expect(() => sendReport(written({ assessment: '  \n' }), round)).toThrow('report.assessment-text-missing')
  })

  it('keeps the proposal beside the judgement when they differ', () => {
    const sent = sendReport(writeDraft(aReport(), round, { ...draft, assessedStatus: 'met' }), round)
    expect([sent.proposal?.status, sent.assessedStatus]).toEqual(['on-way', 'met'])
  })

  it('is sent back all the way to the reporter, and only with a reason', () => {
    const sent = sendReport(written(), round)
    expect(() => sendBackReport(sent, round, ' ')).toThrow('report.reason-missing')
    expect(sendBackReport(sent, round, 'Texten säger inte varför.').status).toBe('to-report')
    expect(sendBackReport(approveReport(sent, round), round, 'Fel period.').status).toBe('to-report')
  })

  it('that is accepted can be sent back while the round is open, for it must then be accepted anew', () => {
    expect(sendBackReport(written({ status: 'accepted' }), round, 'Fel period.').status).toBe('to-report')
    expect(() => sendBackReport(written({ status: 'accepted' }), aRound({ status: 'closed' }), 'x')).toThrow(
      'report.round-closed',
    )
  })

  it('that lies with the reporter has nothing to send back', () => {
    expect(() => sendBackReport(written(), round, 'x')).toThrow('report.nothing-to-send-back')
  })

  it('takes no step before its time', () => {
    expect(() => approveReport(written(), round)).toThrow('report.not-reported')
    expect(() => acceptReport(sendReport(written(), round), round)).toThrow('report.not-approved')
    expect(() => sendReport(sendReport(written(), round), round)).toThrow('report.already-sent')
  })

  it('cannot be written in while a manager has it before the eyes', () => {
    expect(() => writeDraft(sendReport(written(), round), round, draft)).toThrow('report.already-sent')
  })

  it('in a closed round is locked, and in a planned round not yet open', () => {
    const deeds = [
      (where: typeof round) => writeDraft(written(), where, draft),
      (where: typeof round) => sendReport(written(), where),
      (where: typeof round) => approveReport(written({ status: 'reported' }), where),
      (where: typeof round) => acceptReport(written({ status: 'approved' }), where),
      (where: typeof round) => sendBackReport(written({ status: 'reported' }), where, 'x'),
    ]
    for (const deed of deeds) {
      expect(() => deed(aRound({ status: 'closed' }))).toThrow('report.round-closed')
      expect(() => deed(aRound({ status: 'planned' }))).toThrow('report.round-not-open')
    }
  })

  it('waits for one step at a time until the committee has it', () => {
    expect(reportStatuses.map(nextStep)).toEqual(['report', 'approve', 'accept', null])
  })
})
