import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkMeasurability } from '../goals/measurability/index.ts'
import { labelledGoals } from '../goals/measurability/labelled-goals.fixture.ts'
import { checkGoals } from './checks/goals.ts'
import { asLabels, asNumbered, type PlainGoal, sound } from './plans/plan-text.fixture.ts'
import { readDocument } from './reading/read-lines.ts'

const said = (lines: readonly string[]) =>
  checkGoals(readDocument('plan', lines.join('\n')), checkMeasurability).map(
    ({ code, severity, quoted }) => `${severity} ${code} ${quoted.map(({ line }) => line.number).join(' ')}`,
  )

const spoilt = (at: number, change: Partial<PlainGoal>): readonly PlainGoal[] =>
  sound.map((goal, index) => (index === at ? { ...goal, ...change } : goal))

const more: readonly PlainGoal[] = [
  ...sound,
  {
    title: 'Lokaltidningens läsare ska vara minst 5 000 senast december 2027',
    indicators: ['Läsare är minst 5 000 senast december 2027'],
    responsible: 'Tidningschef',
  },
  {
    title: 'Museet ska ha minst 12 000 besök under 2027',
    indicators: ['Besök är minst 12 000 under 2027'],
    responsible: 'Museichef',
  },
]

describe('goals of a plan that someone else wrote', () => {
  test('a plan that can be measured gives no finding, however it is written', () => {
    expect(said(asLabels(sound))).toEqual([])
    expect(said(asNumbered(sound))).toEqual([])
    expect(said(asLabels(more).map((line) => line.replace(/Område \d/, 'Kultur och fritid')))).toEqual([])
  })

  test('a share that changes by percent lacks its base and may mean points', () => {
    expect(said(asLabels(spoilt(1, { title: 'Sjukfrånvaron ska minska med 2 % senast december 2027' })))).toEqual([
      'error target-without-base 13',
      'error target-percent 13',
    ])
    expect(
      said(asLabels(spoilt(1, { title: 'Sjukfrånvaron ska minska från 7 till högst 5 procent senast december 2027' }))),
    ).toEqual([])
  })

  test('a goal that nothing measures is an error where most goals are measured', () => {
    expect(said(asNumbered(spoilt(2, { indicators: [] })))).toEqual(['error goal-without-indicator 11'])
    expect(said(asNumbered(sound.map((goal, index) => (index > 0 ? { ...goal, indicators: [] } : goal))))).toEqual([])
  })

  test('an indicator that is work, and a count in percent', () => {
    expect(said(asLabels(spoilt(0, { indicators: ['Kartläggning och sammanställning av processer'] })))).toEqual([
      'note goal-activity 6',
    ])
    expect(said(asLabels(spoilt(0, { indicators: ['Antal nöjda besökare (minst 80 % 2027)'] })))).toEqual([
      'error count-with-percent 6',
    ])
  })

  test('a goal without anyone to answer is a note when the others have someone', () => {
    const goals = more.map((goal, index) =>
      index === 3 ? { title: goal.title, indicators: goal.indicators ?? [] } : goal,
    )
    expect(said(asNumbered(goals))).toEqual(['note goal-without-responsible 16'])
    expect(said(asNumbered(more.map(({ title, indicators = [] }) => ({ title, indicators }))))).toEqual([])
  })

  test('a group cannot be asked', () => {
    expect(said(asNumbered(spoilt(2, { responsible: 'Projektets styrgrupp' })))).toEqual([
      'note responsible-unclear 14',
    ])
  })

  test('the same goal in other words is told with the goal it repeats', () => {
    const twin = {
      title: 'Simhallen ska senast december 2027 ha tagit emot minst 90 000 badande',
      indicators: ['Badande är minst 90 000 under 2027'],
      responsible: 'Fritidschef',
    }
    expect(said(asNumbered([...sound, twin]))).toEqual(['error goal-repeated 16 11'])
    // Two units may have the same goal, each for itself.
    const ofAnother = { ...twin, responsible: 'Idrottschef' }
    expect(said(asNumbered([...sound, ofAnother]))).toEqual(['note goal-repeated 16 11'])
  })

  test('the same goal with two targets is a contradiction, but not that of another unit or another year', () => {
    const twice = (change: Partial<PlainGoal>) => {
      const twin = { ...sound[2], title: 'Simhallen ska ta emot minst 95 000 badande under 2027', ...change }
      return said(asNumbered([...sound, twin as PlainGoal])).filter((one) => one.startsWith('contradiction'))
    }
    expect(twice({})).toEqual(['contradiction goal-targets-differ 16 11'])
    expect(twice({ responsible: 'Idrottschef' })).toEqual([])
    expect(twice({ title: 'Simhallen ska ta emot minst 95 000 badande under 2028' })).toEqual([])
  })

  test('a goal without a day, and one that only names a direction, are notes', () => {
    const undated = { title: 'Minst 80 procent av besökarna ska vara nöjda', indicators: ['Andel nöjda besökare'] }
    expect(said(asNumbered(spoilt(0, undated)))).toEqual([])
    expect(
      said(asNumbered(spoilt(0, { title: 'Besökarna ska bli mer nöjda', indicators: ['Nöjda besökare'] }))),
    ).toEqual(['note goal-without-date 1', 'note goal-vague 1'])
  })

  test('indicators under an area without a goal are a note where the other areas have goals', () => {
    const lost = ['Fokusområde: Parker', '', 'Indikator: Antal träd är minst 400 under 2027', '']
    expect(said([...asLabels(sound), ...lost])).toEqual(['note indicator-without-goal 33 31'])
    expect(said([...asLabels(sound.slice(0, 2)), ...lost])).toEqual([])
  })

  test('someone who answers for what the plan does not speak of is a note', () => {
    const all = more.map((goal, index) => (index === 4 ? { ...goal, responsible: 'Räddningschef' } : goal))
    const known = ['bibliotek', 'musikskola', 'fritid', 'tidning'].join(' och ')
    expect(said([`Planen gäller ${known}.`, '', ...asLabels(all)])).toEqual(['note responsible-unknown 51'])
    expect(said([`Planen gäller ${known} och räddningstjänst.`, '', ...asLabels(all)])).toEqual([])
  })

  test('headings out of order and inside a goal are notes', () => {
    const [first = [], second = [], third = []] = sound.map((goal) => asLabels([goal]))
    const heading = (number: number) => [`Inriktningsmål ${number} – Riktning nummer ${number}`, '']
    expect(said([...heading(1), ...first, ...heading(2), ...second, ...heading(3), ...third])).toEqual([])
    expect(said([...heading(1), ...first, ...heading(3), ...second, ...heading(2), ...third])).toEqual([
      'note heading-order 25 13',
    ])
    const split = [...second.slice(0, 4), ...heading(2), ...second.slice(4)]
    expect(said([...heading(1), ...first, ...split, ...heading(3), ...third])).toEqual([
      'note heading-splits-goal 17 15',
    ])
  })
})

/** Codes of the goals module with the code that a review calls them by. */
const called = {
  'duplicate-goals': 'goal-repeated',
  'activity-not-effect': 'goal-activity',
  'percent-or-percentage-points': 'target-percent',
  'change-without-base': 'target-without-base',
  'count-with-percent-target': 'count-with-percent',
  'no-direction-or-vague': 'goal-vague',
} as const

test('of the goals labelled by hand, printed as a plan and read again, nearly all is found and nearly nothing else', () => {
  const day = (iso: string) => `senast ${iso}`
  const plan = labelledGoals.map((goal): PlainGoal => {
    const indicators = goal.indicators.map(({ name, unit, targets = [] }) => {
      const told = targets.flatMap(({ due, type, value }) => {
        if (type === 'at-least') return [`minst ${value} ${unit} ${day(due)}`]
        if (type === 'at-most') return [`högst ${value} ${unit} ${day(due)}`]
        return type === 'yes' ? [`Ja/Nej ${day(due)}`] : type === 'secret' ? ['Sekretess enligt 18:13'] : []
      })
      return told.length > 0 ? `${name} (${told.join(', ')})` : name
    })
    return { title: goal.title, indicators, ...(goal.role ? { responsible: goal.role } : {}) }
  })
  const lines = asLabels(plan)
  const starts = lines.flatMap((line, index) => (line.startsWith('Mål: ') ? [index + 1] : []))
  const goalAt = (line: number) => starts.findLastIndex((start) => start <= line)
  const document = readDocument('plan', lines.join('\n'))
  const codes = new Set<string>(Object.values(called))
  const found = new Set(
    checkGoals(document, checkMeasurability)
      .filter(({ code }) => codes.has(code))
      .map(({ code, quoted }) => `${goalAt(quoted[0].line.number)} ${code}`),
  )
  const labels = new Set(
    labelledGoals.flatMap((goal, index) =>
      goal.labels.flatMap((label) => {
        const code = called[label.split(' ')[0] as keyof typeof called]
        return code ? [`${index} ${code}`] : []
      }),
    ),
  )
  const right = found.intersection(labels).size
  expect({ found: found.size, labelled: labels.size, right }).toEqual({ found: 32, labelled: 31, right: 31 })
})

const shared = process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../shared')
const folder = join(shared, 'sources')

test.skipIf(!existsSync(folder))('the operational plan that lies beside the project', () => {
  const file = readdirSync(folder).find((name) => name.startsWith('001')) ?? ''
  const all = said(readFileSync(join(folder, file), 'utf8').split('\n'))
  expect(all.filter((one) => !one.startsWith('note'))).toEqual([
    'error target-without-base 306',
    'error target-percent 306',
    'error target-without-base 458',
    'error target-percent 458',
    'error goal-repeated 506 495',
    'error count-with-percent 530',
    'error count-with-percent 715',
  ])
  expect(all).toContain('note goal-activity 286')
  expect(all).toContain('note goal-without-responsible 518')
  expect(all.filter((one) => one.includes('heading-splits-goal'))).toEqual([
    'note heading-splits-goal 447 428',
    'note heading-splits-goal 601 593',
    'note heading-splits-goal 700 697',
  ])
})
