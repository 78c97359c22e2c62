import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/local-date.ts'
import type { GoalId } from '../goal.ts'
import {
  above,
  aMeasure,
  anOwnedAction,
  aSoundGoal,
  check,
  codesOf,
  codesWith,
  levels,
  rounds,
  targetsOn,
} from './checked-goal.fixture.ts'
import { registerOfRules } from './explain-finding.service.ts'
import { measurabilityCodes } from './measurability.ts'
import { rules } from './register.ts'
import { roundsOf } from './rounds.ts'

test('a goal with all it needs gives no remark', () => {
  expect(check([aSoundGoal()])).toEqual([])
})

test('every code has one rule, and every rule says what it looks for and what it cannot see', () => {
  expect(rules.map((rule) => rule.code).toSorted()).toEqual([...measurabilityCodes].toSorted())
  for (const locale of ['sv', 'en'] as const)
    for (const line of registerOfRules(locale)) {
      expect(line.title).not.toBe('')
      expect(line.looksFor).not.toBe('')
      expect(line.blindSpot).not.toBe('')
    }
})

describe('fields of an indicator', () => {
  test('a goal without indicators is told, on the level of the vision it is not', () => {
    expect(codesOf({ indicators: [] })).toContain('no-indicator')
    const vision = { key: 'vision', kind: 'vision', name: 'Vision', plural: 'Visioner' } as const
    const goal = aSoundGoal({ level: 'vision', parent: null, indicators: [] })
    expect(check([goal], { levels: [vision, ...levels], above: [] })).toEqual([])
  })

  test('a share, a number, an index and a rank need a baseline, a count does not', () => {
    expect(codesWith({ baseline: null })).toEqual(['no-baseline'])
    expect(codesWith({ baseline: null, kind: 'index', unit: 'index' })).toEqual(['no-baseline'])
    expect(codesWith({ baseline: null, kind: 'count', unit: 'st', name: 'Antal besök' })).toEqual([])
  })

  test('a target is needed at each round; one due since the round before serves it', () => {
    const [august, december] = targetsOn({ type: 'at-least', value: 80 })
    expect(check([aSoundGoal({ indicators: [aMeasure({ targets: [august!] })] })])[0]?.facts).toMatchObject({
      days: '2026-12-31',
    })
    expect(codesWith({ targets: [{ ...august!, due: day('2026-06-30') }, december!] })).toEqual([])
    expect(codesWith({ targets: [] })).toEqual(['no-target-at-round'])
  })

  test('what is judged once a year needs one target only', () => {
    const [, december] = targetsOn({ type: 'at-least', value: 80 })
    expect(codesWith({ targets: [december!], frequency: 'year' })).toEqual([])
    expect(codesWith({ targets: [december!], frequency: 'once' })).toEqual([])
  })

  test('a secret target is a target, though its content is not known', () => {
    const secret = targetsOn({ type: 'at-least', value: 1 }).map((target) => ({
      ...target,
      demand: null,
      secrecy: { provision: 'OSL 18:13', note: '' },
    }))
    expect(codesWith({ targets: secret })).toEqual([])
  })

  test('a number without a unit and a measure without a source are told', () => {
    expect(codesWith({ unit: ' ' })).toEqual(['unit-missing'])
    expect(codesWith({ source: '' })).toEqual(['indicator-without-source'])
    const answer = { kind: 'answer', unit: '', source: '', baseline: null, name: 'Lokalen är öppen' } as const
    expect(codesWith({ ...answer, targets: targetsOn({ type: 'answer', answer: 'yes' }) })).toEqual([])
  })

  test('a count with a target in percent is told, and a share is offered in its place', () => {
    const [finding] = check([
      aSoundGoal({ indicators: [aMeasure({ kind: 'count', name: 'Antal nöjda besökare', unit: '%' })] }),
    ])
    expect(finding).toMatchObject({ code: 'count-with-percent-target', facts: { rewrite: 'Andel nöjda besökare' } })
    expect(codesWith({ kind: 'count', name: 'Antal nöjda besökare', unit: 'st' })).toEqual([])
  })
})

describe('changes', () => {
  test('a share that changes by percent may mean two things', () => {
    expect(codesOf({ title: 'Sjukfrånvaron ska minska med 2 % till december 2026' })).toContain(
      'percent-or-percentage-points',
    )
    expect(codesWith({ name: 'Andelen nöjda ska ha ökat med 10 procent' })).toContain('percent-or-percentage-points')
  })

  test('percentage points, amounts and things that are no share mean one thing', () => {
    expect(codesOf({ title: 'Sjukfrånvaron ska minska med 2 procentenheter till december 2026' })).toEqual([])
    expect(codesWith({ name: 'Andelen nöjda ska ha ökat till 80 procent' })).toEqual([])
    const cost = aMeasure({ kind: 'number', unit: 'kr', name: 'Kostnad', direction: 'down', targets: [] })
    const goal = aSoundGoal({ title: 'Kostnaden ska minska med 2 % till december 2026', indicators: [cost] })
    expect(check([goal]).map(({ code }) => code)).not.toContain('percent-or-percentage-points')
  })

  test('a change with nothing to be counted from is told once, at the indicator if there is one', () => {
    const change = targetsOn({ type: 'change', by: 5, measure: 'percentage-points' })
    expect(codesWith({ baseline: null, targets: change })).toEqual(['change-without-base'])
    expect(codesWith({ targets: change })).toEqual([])
    expect(codesOf({ title: 'Kostnaden ska minska med 5 kr till 2026', indicators: [] })).toContain(
      'change-without-base',
    )
    expect(codesOf({ title: 'Kostnaden ska minska från 40 till 35 kr till 2026', indicators: [] })).not.toContain(
      'change-without-base',
    )
  })

  test('a target on the wrong side of direction or baseline is told', () => {
    expect(codesWith({ targets: targetsOn({ type: 'equals', value: 0 }) })).toEqual(['target-against-direction'])
    expect(codesWith({ targets: targetsOn({ type: 'at-most', value: 80 }) })).toEqual(['target-against-direction'])
    expect(codesWith({ direction: 'down', targets: targetsOn({ type: 'equals', value: 0 }) })).toEqual([])
    expect(codesWith({ targets: targetsOn({ type: 'equals', value: 60 }) })).toEqual(['target-against-direction'])
  })
})

describe('words', () => {
  test.each([
    'Ta fram ett program för kulturen senast 2026',
    'Förvaltningen ska senast Q2 2026 ha kartlagt alla lokaler',
    'En plan ska vara framtagen senast december 2026',
    'Ett kulturråd etableras under 2026',
  ])('a goal that tells what shall be done is told: %s', (title) => {
    expect(codesOf({ title })).toEqual(['activity-not-effect'])
  })

  test.each([
    'Genomföra festivalen i augusti 2026 utan allvarliga tillbud',
    'Programmet ska vara antaget av fullmäktige senast juni 2026',
    'Alla skolor ska ha ett bibliotek senast 2026, genom att ta fram en gemensam plan',
    'Biblioteken ska ha minst 90 000 besök 2026',
  ])('a goal that tells what shall be reached is not: %s', (title) => {
    expect(codesOf({ title })).toEqual([])
  })

  test.each([
    ['Kartläggning av lokaler', 'answer'],
    ['Antal genomförda utbildningar', 'count'],
    ['Andel chefer som har gått utbildning', 'share'],
    ['Förslag till program är framtaget', 'milestone'],
  ] as const)('an indicator that measures work is told: %s', (name, kind) => {
    expect(codesWith({ name, kind })).toContain('activity-not-effect')
  })

  test.each([
    ['Andel lokaler med genomförd brandkontroll', 'share'],
    ['Antal besök', 'count'],
    ['Antal olyckor vid träffar', 'count'],
    ['Avtalet är genomfört', 'answer'],
    ['Riktlinjen är framtagen och fastställd', 'milestone'],
  ] as const)('an indicator that measures a result is not: %s', (name, kind) => {
    expect(codesWith({ name, kind })).not.toContain('activity-not-effect')
  })

  test('a direction without amount is told unless an indicator gives the amount', () => {
    const title = 'Antalet besök ska öka till december 2026'
    expect(codesOf({ title, indicators: [] })).toContain('no-direction-or-vague')
    expect(codesOf({ title })).toEqual([])
  })

  test('words that nobody can judge are told, whatever the indicators say', () => {
    expect(codesOf({ title: 'Verksamheten ska ha en ändamålsenlig ledning 2026' })).toEqual(['no-direction-or-vague'])
  })

  test('the purpose of a goal may be as vague as it likes', () => {
    const title = 'Minst 80 procent är nöjda 2026, för att kommunen ska vara attraktiv'
    expect(codesOf({ title })).toEqual([])
  })

  test('a ska that nothing follows is told', () => {
    expect(
      check([aSoundGoal({ title: 'Avdelningen ska under 2026 strategi och riktlinje i den nya organisationen' })]),
    ).toEqual([expect.objectContaining({ code: 'no-direction-or-vague', reason: 'verb' })])
  })

  test('the council gives directions: its goals are not asked how much', () => {
    const goal = aSoundGoal({
      level: 'strategic',
      parent: null,
      title: 'En attraktiv kommun',
      answerableRole: '',
      actions: [],
    })
    expect(check([goal]).map(({ code }) => code)).toEqual([])
  })

  test('a goal with no day in text or targets is told', () => {
    const title = 'Minst 80 procent ska vara nöjda'
    expect(codesOf({ title, indicators: [aMeasure({ targets: [] })] })).toContain('no-date')
    expect(codesOf({ title })).toEqual([])
    expect(codesOf({ title: `${title}, Q4 2026`, indicators: [aMeasure({ targets: [] })] })).not.toContain('no-date')
  })
})

describe('who answers', () => {
  test('a goal needs one role that can answer', () => {
    expect(codesOf({ answerableRole: '' })).toEqual(['no-answerable-role', 'action-without-owner'])
    expect(codesOf({ answerableRole: 'HR-chef med flera' })).toEqual(['no-answerable-role'])
    expect(codesOf({ answerableRole: 'Styrgruppen' })).toEqual(['no-answerable-role'])
    expect(codesOf({ answerableRole: 'Kulturchef och bibliotekschef' })).toEqual([])
  })

  test('actions without end are told once for the goal; those that are over are not', () => {
    const open = anOwnedAction({ ends: null })
    const findings = check([aSoundGoal({ actions: [open, open, anOwnedAction({ ends: null, status: 'done' })] })])
    expect(findings).toMatchObject([{ code: 'action-without-end', facts: { count: 2, all: 3 } }])
  })
})

describe('the chain', () => {
  const withId = (id: string, title: string) => aSoundGoal({ id: id as GoalId, ref: id, title })

  test('two goals that say the same are told at the later one', () => {
    const findings = check([
      withId('a', 'Minst 80 procent av bibliotekens besökare ska vara nöjda med öppettiderna 2026'),
      withId('b', 'Besökare på biblioteken ska till minst 80 procent vara nöjda med öppettider under 2026'),
      withId('c', 'Minst 90 procent av eleverna ska klara grundskolan 2026'),
    ])
    expect(findings).toMatchObject([{ code: 'duplicate-goals', ref: 'b', facts: { otherRef: 'a' } }])
  })

  test('goals about the same thing that want different things are not duplicates', () => {
    const findings = check([
      withId('a', 'Riktlinje för behörigheter i ekonomisystemet ska vara fastställd juni 2026'),
      withId('b', 'Policy för identiteter och behörigheter ska vara införd i alla system december 2027'),
    ])
    expect(findings).toEqual([])
  })

  test('a goal below the top that hangs from nothing is told', () => {
    expect(codesOf({ parent: null })).toEqual(['orphan-goal'])
    expect(check([aSoundGoal({ parent: null })], { above: [] })).toEqual([])
  })

  test('a goal whose words occur only at another parent is noted, and one under a goal of its own level too', () => {
    const safety = {
      ...above,
      id: 'safety' as GoalId,
      ref: 'safety',
      title: 'Trygghet',
      description: 'Brott och otrygghet i centrum',
    }
    const goal = aSoundGoal({
      title: 'Otrygghet och brott i centrum ska minska till högst 100 anmälningar 2026',
      indicators: [aMeasure({ name: 'Anmälningar', kind: 'number', unit: 'st' })],
    })
    expect(check([goal], { above: [above, safety] })).toMatchObject([
      { code: 'parent-mismatch', reason: 'theme', facts: { otherRef: 'safety' } },
    ])
    const sibling = aSoundGoal({
      id: 'other' as GoalId,
      ref: 'other',
      parent: 'goal' as GoalId,
      title: 'Helt annat mål med minst 5 procent 2026',
    })
    expect(check([aSoundGoal(), sibling])).toMatchObject([{ code: 'parent-mismatch', reason: 'level' }])
  })

  test('five thousand goals are checked without their number being squared, also when all are alike', () => {
    const words = ['skola', 'vård', 'väg', 'park', 'bad', 'hamn', 'torg', 'bibliotek', 'museum', 'förskola']
    const different = Array.from({ length: 5000 }, (_, n) =>
      withId(
        `g${n}`,
        `${words[n % 10]}${n} ska ha minst ${n} nöjda ${words[(n * 7) % 10]}besökare i område${n % 97} senast 2026`,
      ),
    )
    const alike = Array.from({ length: 5000 }, (_, n) =>
      withId(`g${n}`, 'Minst 80 procent av alla besökare är nöjda 2026'),
    )
    for (const goals of [different, alike]) {
      const start = performance.now()
      check(goals)
      expect(performance.now() - start).toBeLessThan(60_000)
    }
    expect(check(alike).filter(({ code }) => code === 'duplicate-goals')).toHaveLength(4999)
  })
})

test('the rounds are the interim and annual report of the year at hand within the plan', () => {
  const plan = { firstYear: 2026, lastYear: 2027 }
  expect(roundsOf(plan, day('2025-11-21'))).toEqual(rounds)
  expect(roundsOf(plan, day('2027-03-01'))).toEqual(['2027-08-31', '2027-12-31'])
  expect(roundsOf(plan, day('2030-03-01'))).toEqual(['2027-08-31', '2027-12-31'])
})
