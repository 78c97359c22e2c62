import { type Day, day } from '../../shared/local-date.ts'
import type { Baseline, Demand, Target, TargetId } from '../goals/index.ts'
import { aMeasurement } from '../indicators/measurement.fixture.ts'
import type { Content, Measurement } from '../indicators/measurement.ts'
import type { JudgedIndicator } from './assessment.ts'
import type { Proposal } from './proposal.ts'
import { newReport, type Report, type ReportId } from './report.ts'
import type { Round, RoundId, RoundPlan } from './round.ts'

export const august = day('2026-08-31')
export const december = day('2026-12-31')

export const aRoundPlan = (parts: Partial<RoundPlan> = {}): RoundPlan => ({
  key: '2026-08',
  name: 'Delårsrapport augusti 2026',
  kind: 'interim',
  periodEnd: august,
  coversGoals: true,
  coversForecast: true,
  coversMeasures: true,
  opensOn: day('2026-08-24'),
  reportDueOn: day('2026-09-11'),
  approveDueOn: day('2026-09-18'),
  acceptDueOn: day('2026-10-06'),
  ...parts,
})

export const aRound = (parts: Partial<Round> = {}): Round => ({
  ...aRoundPlan(),
  id: 'c0000000-0000-4000-8000-000000000001' as RoundId,
  status: 'open',
  revision: 1,
  ...parts,
})

export const aTarget = (demand: Demand | null, due: Day = august, parts: Partial<Target> = {}): Target => ({
  id: 'd0000000-0000-4000-8000-000000000001' as TargetId,
  due,
  demand,
  secrecy: demand === null ? { provision: 'OSL 18:13', note: '' } : null,
  ...parts,
})

export const aBaseline = (value: number, on = '2025-12-31'): Baseline => ({ value, on: day(on), source: 'Räkning' })

export const judged = (parts: Partial<JudgedIndicator> = {}): JudgedIndicator => ({
  direction: 'up',
  baseline: null,
  frequency: 'round',
  targets: [],
  ...parts,
})

export const aValue = (content: Content, parts: Partial<Measurement> = {}): Measurement =>
  aMeasurement({ content, ...parts })

export const aNumber = (value: number, parts: Partial<Measurement> = {}): Measurement =>
  aValue({ kind: 'number', value }, parts)

export const aProposal = (parts: Partial<Proposal> = {}): Proposal => ({
  status: 'on-way',
  why: 'worst',
  preliminary: false,
  verdicts: [],
  deciding: 1,
  counted: 1,
  ...parts,
})

export const aReport = (parts: Partial<Report> = {}): Report => ({
  ...newReport(
    'e0000000-0000-4000-8000-000000000001' as ReportId,
    aRound().id,
    'f0000000-0000-4000-8000-000000000001' as Report['goal'],
    'f0000000-0000-4000-8000-000000000002' as Report['version'],
  ),
  ...parts,
})
