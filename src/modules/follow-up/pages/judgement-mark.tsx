import type { Judgement } from '../assessment.ts'
import type { ReportStatus } from '../report.ts'
import type { TrendDirection } from '../trend.ts'
import { judgementWord, statusWord, trendWord } from './words.ts'

/** A judgement is a word, a shape and a colour: full, half, crossed and open circle stay apart in grey print. */

type Shape = 'full' | 'half' | 'cross' | 'open' | 'up' | 'down' | 'level'

const shapes: Readonly<Record<Shape, string>> = {
  full: 'M10 1a9 9 0 1 0 0 18a9 9 0 0 0 0-18zm-1.2 13L4.6 9.8l1.5-1.5l2.7 2.7l5.1-5.2l1.5 1.5z',
  half: 'M10 1a9 9 0 1 0 0 18a9 9 0 0 0 0-18zm0 2v14a7 7 0 0 1 0-14z',
  cross: 'M10 1a9 9 0 1 0 0 18a9 9 0 0 0 0-18zm4.5 12l-1.5 1.5l-3-3l-3 3L5.5 13l3-3l-3-3L7 5.5l3 3l3-3L14.5 7l-3 3z',
  open: 'M10 1a9 9 0 1 0 0 18a9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14a7 7 0 0 1 0-14z',
  up: 'M10 2l7 8h-4v8H7v-8H3z',
  down: 'M10 18l7-8h-4V2H7v8H3z',
  level: 'M2 7h16v2.5H2zm0 4.5h16V14H2z',
}

type Tone = 'good' | 'way' | 'bad' | 'quiet' | 'info'

const Mark = ({ shape, tone, word }: { shape: Shape; tone: Tone; word: string }) => (
  <span className="status" data-tone={tone}>
    <svg viewBox="0 0 20 20" aria-hidden="true" fill="currentColor" fillRule="evenodd">
      <path d={shapes[shape]} />
    </svg>
    {word}
  </span>
)

const ofJudgement: Readonly<Record<Judgement, readonly [Shape, Tone]>> = {
  met: ['full', 'good'],
  'on-way': ['half', 'way'],
  'not-met': ['cross', 'bad'],
  'cannot-judge': ['open', 'quiet'],
}

export function JudgementMark({ judgement }: { judgement: Judgement }) {
  const [shape, tone] = ofJudgement[judgement]
  return <Mark shape={shape} tone={tone} word={judgementWord[judgement]()} />
}

const ofTrend: Readonly<Record<TrendDirection, readonly [Shape, Tone]>> = {
  improving: ['up', 'good'],
  unchanged: ['level', 'info'],
  worsening: ['down', 'bad'],
  'cannot-judge': ['open', 'quiet'],
}

export function TrendMark({ direction }: { direction: TrendDirection }) {
  const [shape, tone] = ofTrend[direction]
  return <Mark shape={shape} tone={tone} word={trendWord[direction]()} />
}

const ofStatus: Readonly<Record<ReportStatus, readonly [Shape, Tone]>> = {
  'to-report': ['open', 'info'],
  reported: ['half', 'info'],
  approved: ['half', 'way'],
  accepted: ['full', 'good'],
}

export function ReportMark({ status }: { status: ReportStatus }) {
  const [shape, tone] = ofStatus[status]
  return <Mark shape={shape} tone={tone} word={statusWord[status]()} />
}
