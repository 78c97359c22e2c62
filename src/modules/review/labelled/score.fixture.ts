import { checkMeasurability } from '../../goals/measurability/index.ts'
import { families } from '../checks/register.ts'
import type { ReviewFinding } from '../finding.ts'
import { kindOf } from '../kind.ts'
import { readDocument } from '../reading/read-lines.ts'
import { besideOthers, review } from '../review.ts'
import { type LabelledPair, pairs } from './across.fixture.ts'
import { cleanDocuments } from './clean-documents.fixture.ts'
import { cleanTables } from './clean-tables.fixture.ts'
import { cleanTexts } from './clean-texts.fixture.ts'
import { faultyFigures } from './faulty-figures.fixture.ts'
import { faultySums } from './faulty-sums.fixture.ts'
import { faultyWords } from './faulty-words.fixture.ts'
import { type LabelledDocument, type Style, textIn } from './labelled.fixture.ts'
import { last } from './last.fixture.ts'
import { later } from './later.fixture.ts'
import { minutes } from './minutes.fixture.ts'
import { laterMinutes } from './minutes-later.fixture.ts'
import { plansAndWords } from './plans-and-words.fixture.ts'
import { unseen } from './unseen.fixture.ts'

/** How the rules did against the labels, over every document in every way it is written out. */

const documents: readonly LabelledDocument[] = [
  ...faultySums,
  ...faultyFigures,
  ...faultyWords,
  ...cleanTables,
  ...cleanDocuments,
  ...cleanTexts,
  ...later,
  ...last,
  ...plansAndWords,
  ...unseen,
  ...minutes,
  ...laterMinutes,
]

export const faulty: readonly LabelledDocument[] = documents.filter(({ labels }) => labels.length > 0)
export const clean: readonly LabelledDocument[] = documents.filter(({ labels }) => labels.length === 0)

export interface Score {
  readonly name: string
  readonly right: number
  /** `document style: code figure`. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

export const labelOf = ({ code, quoted }: ReviewFinding): string => `${code} ${quoted[0].printed}`

export const findingsIn = (one: LabelledDocument, style: Style): readonly ReviewFinding[] =>
  review(readDocument(one.name, textIn(one, style)), { measureGoals: checkMeasurability }).findings

/** What the first of two says otherwise than the second; what each says of itself is no matter here. */
export const findingsBeside = ({ own, other }: LabelledPair, style: Style): readonly ReviewFinding[] => {
  const held = (one: LabelledDocument) => {
    const document = readDocument(one.name, textIn(one, style))
    const { kind } = kindOf(document)
    return { document, kind: kind === 'other' ? null : kind }
  }
  return besideOthers(held(own), [held(other)])
}

interface Told {
  readonly at: string
  readonly label: string
  readonly isContradiction: boolean
  readonly isFound: boolean
  readonly isLabelled: boolean
}

/** Labels do not say how grave a finding is; what is missed counts as grave when its code can be. */
const canContradict = new Set([
  'sum-differs',
  'change-differs',
  'same-quantity-differs',
  'opening-differs',
  'balance-differs',
  'investment-differs',
  'prose-differs',
  'prose-arithmetic',
  'prose-share',
  'goal-targets-differ',
])

function told(one: LabelledDocument, style: Style, findings: readonly ReviewFinding[]): Told[] {
  const found = new Map(findings.map((finding) => [labelOf(finding), finding]))
  return [...new Set([...found.keys(), ...one.labels])].map((label) => ({
    at: `${one.name} ${style}`,
    label,
    isContradiction: found.has(label)
      ? found.get(label)?.severity === 'contradiction'
      : canContradict.has(label.split(' ')[0] ?? ''),
    isFound: found.has(label),
    isLabelled: one.labels.includes(label),
  }))
}

function score(name: string, all: readonly Told[]): Score {
  const where = ({ at, label }: Told) => `${at}: ${label}`
  return {
    name,
    right: all.filter(({ isFound, isLabelled }) => isFound && isLabelled).length,
    wrong: all.filter(({ isLabelled }) => !isLabelled).map(where),
    missed: all.filter(({ isFound }) => !isFound).map(where),
  }
}

/** Each family that has labels or findings, then the contradictions, then everything. */
export function scores(): Score[] {
  const all = [
    ...[...faulty, ...clean].flatMap((one) => one.styles.flatMap((style) => told(one, style, findingsIn(one, style)))),
    ...pairs.flatMap((pair) => pair.own.styles.flatMap((style) => told(pair.own, style, findingsBeside(pair, style)))),
  ]
  const each = families.map(({ key, codes }) =>
    score(
      key,
      all.filter(({ label }) => (codes as readonly string[]).includes(label.split(' ')[0] ?? '')),
    ),
  )
  return [
    ...each.filter(({ right, wrong, missed }) => right + wrong.length + missed.length > 0),
    score(
      'contradictions',
      all.filter(({ isContradiction }) => isContradiction),
    ),
    score('all findings', all),
  ]
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
export const precisionOf = ({ right, wrong }: Score): number => share(right, right + wrong.length)
export const recallOf = ({ right, missed }: Score): number => share(right, right + missed.length)

/** The table as it stands in the README. */
export const scoreTable = (all: readonly Score[]): string =>
  [
    '| family | labelled | found | right | precision | recall |',
    '|---|---:|---:|---:|---:|---:|',
    ...all.map((one) => {
      const { right, wrong, missed } = one
      const shares = [precisionOf(one).toFixed(2), recallOf(one).toFixed(2)]
      return `| ${[one.name, right + missed.length, right + wrong.length, right, ...shares].join(' | ')} |`
    }),
  ].join('\n')
