import { Status, type StatusKind } from '../../../ui/status.tsx'
import type { Judgement } from '../assessment.ts'
import type { ReportStatus } from '../report.ts'
import type { TrendDirection } from '../trend.ts'
import { judgementWord, statusWord, trendWord } from './words.ts'

/** Judgements, steps and trends by the design system's word, shape and colour. */

export const JudgementMark = ({ judgement }: { judgement: Judgement }) => (
  <Status kind={judgement} label={judgementWord[judgement]()} />
)

const ofStatus: Readonly<Record<ReportStatus, StatusKind>> = {
  'to-report': 'open',
  reported: 'sent',
  approved: 'on-way',
  accepted: 'ok',
}

export const ReportMark = ({ status }: { status: ReportStatus }) => (
  <Status kind={ofStatus[status]} label={statusWord[status]()} />
)

const ofTrend: Readonly<Record<TrendDirection, StatusKind>> = {
  improving: 'ok',
  unchanged: 'closed',
  worsening: 'not-met',
  'cannot-judge': 'cannot-judge',
}

export const TrendMark = ({ direction }: { direction: TrendDirection }) => (
  <Status kind={ofTrend[direction]} label={trendWord[direction]()} />
)
