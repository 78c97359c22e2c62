import type { Level } from '../steering-model.ts'
import { committeeGoals, councilGoals, labelledRounds } from './labelled.fixture.ts'
import { labelledGoals } from './labelled-goals.fixture.ts'
import { type MeasurabilityCode, measurabilityCodes } from './measurability.ts'
import { checkMeasurability, rules } from './register.ts'

/** How the rules did against the labels: found and labelled, found only, labelled only. */

const levels: readonly Level[] = [
  { key: 'strategic', kind: 'strategic', name: 'Inriktningsmål', plural: 'Inriktningsmål' },
  { key: 'committee', kind: 'committee', name: 'Nämndmål', plural: 'Nämndmål' },
]

export interface Score {
  readonly code: string
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

export function scores(): Score[] {
  const said = checkMeasurability({ goals: committeeGoals, above: councilGoals, levels, rounds: labelledRounds })
  const found = new Set(said.map((one) => `${one.indicator ?? one.ref}|${one.code}`))
  const labelled = new Set(
    labelledGoals.flatMap((goal) =>
      goal.labels.map((label) => {
        const [code, part] = label.split(' ')
        return `${part ? `${goal.ref} ${part}` : goal.ref}|${code}`
      }),
    ),
  )
  return measurabilityCodes.map((code) => {
    const of = (set: ReadonlySet<string>) => new Set([...set].filter((one) => one.endsWith(`|${code}`)))
    const [mine, theirs] = [of(found), of(labelled)]
    return {
      code,
      right: mine.intersection(theirs).size,
      wrong: [...mine.difference(theirs)],
      missed: [...theirs.difference(mine)],
    }
  })
}

const sum = (name: string, some: readonly Score[]): Score => ({
  code: name,
  right: some.reduce((all, one) => all + one.right, 0),
  wrong: some.flatMap((one) => one.wrong),
  missed: some.flatMap((one) => one.missed),
})

const readsLanguage = new Set<string>(rules.filter((rule) => rule.reads === 'language').map((rule) => rule.code))

export const totals = (all: readonly Score[]): Score[] => [
  sum(
    'language rules',
    all.filter((one) => readsLanguage.has(one.code as MeasurabilityCode)),
  ),
  sum('all rules', all),
]

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2))

export const precisionOf = (one: Score): string => share(one.right, one.right + one.wrong.length)
export const recallOf = (one: Score): string => share(one.right, one.right + one.missed.length)

/** The table as it stands in the README. */
export const scoreTable = (all: readonly Score[]): string =>
  [
    '| Code | Reads | Labelled | Found | Right | Precision | Recall |',
    '|---|---|---:|---:|---:|---:|---:|',
    ...[...all, ...totals(all)].map((one) => {
      const reads = one.code.includes(' ') ? '' : readsLanguage.has(one.code) ? 'language' : 'fields'
      const cells = [
        one.right + one.missed.length,
        one.right + one.wrong.length,
        one.right,
        precisionOf(one),
        recallOf(one),
      ]
      return `| ${one.code} | ${reads} | ${cells.join(' | ')} |`
    }),
  ].join('\n')
