import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../review/index.ts'
import { readPlan } from '../../review/plans/read-plan.ts'
import { editedPlan } from './edit-plan.ts'
import { planDraftContract } from './plan-draft.contract.ts'
import { type PlanDraft, unplacedIn } from './plan-draft.ts'
import { readPlanDraft } from './read-plan.ts'

function drafted(text: string): PlanDraft {
  const document = readDocument('plan.txt', text)
  const draft = readPlanDraft({ document, plan: readPlan(document) ?? null })
  if (!draft) throw new Error('no plan')
  return draft
}

const example = readFileSync(join(import.meta.dirname, '../../../../examples/intake/verksamhetsplan.txt'), 'utf8')
const targetsOf = (draft: PlanDraft, name: string) =>
  draft.indicators
    .find((one) => one.name.includes(name))
    ?.targets.map(({ isIn, type, value, due, doubt }) => [isIn, type, value, due, doubt])

describe('a plan as it is read', () => {
  const draft = drafted(example)

  it('holds headings, goals, who answers and what is done, each with its place', () => {
    expect(draft.headings.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Alla kan lita på vattnet'],
      [2, 'Ett kvarter att trivas i'],
    ])
    expect(draft.goals.map(({ role, place }) => [role, place.line])).toEqual([
      ['VA-chef', 14],
      ['Kvalitetschef', 27],
      ['Säkerhetschef', 37],
      ['Gatuchef', 60],
    ])
    expect(draft.goals[0]).toMatchObject({
      title: 'Läckaget i ledningsnätet ska minska till senast december 2027',
      description: 'Arbetet börjar i de äldsta kvarteren.',
      heading: 0,
      doubt: null,
    })
    expect(draft.goals[0]?.actions.map(({ title }) => title)).toEqual([
      'Byta ledningar i tre kvarter och mäta trycket före och efter',
      'Sätta upp larm vid vattentornen',
    ])
    expect(draft.areas.map(({ text }) => text)).toEqual([
      'Vatten och avlopp',
      'Trygghet',
      'Gatubelysning',
      'Torg och parker',
    ])
  })

  it('takes the name and years of the plan from its first page', () => {
    expect(draft.into).toMatchObject({
      title: 'Verksamhetsplan för kommunstyrelsen 2027',
      key: 'verksamhetsplan-for-kommunstyrelsen-2027',
      firstYear: '2027',
      lastYear: '2027',
      unit: '',
    })
  })

  it('turns days into the last day of what is told, and those of columns into the days the columns name', () => {
    expect(targetsOf(draft, 'Senast Q2')).toEqual([[true, 'answer', 'yes', '2027-06-30', null]])
    expect(targetsOf(draft, 'belysning')).toEqual([[true, 'at-least', '80', '2027-10-31', null]])
    expect(targetsOf(draft, 'godkänt skydd')).toEqual([
      [true, 'at-least', '50', '2027-08-31', null],
      [true, 'equals', '100', '2027-12-31', null],
    ])
  })

  it('keeps the provision of a secret target and nothing of its content', () => {
    const secret = draft.indicators.find(({ name }) => name.startsWith('Svagheter'))
    expect(secret?.targets.map(({ isSecret, provision, type, value }) => [isSecret, provision, type, value])).toEqual([
      [true, '18:13', '', ''],
      [true, '18:13', '', ''],
    ])
  })

  it('reads the year of a target from its label, or from the column of its table', () => {
    const labels = drafted(
      [
        'Nämndmål 1. Fler läser hela böcker',
        'Nyckeltal: Andel barn som lånar ska öka',
        'Målvärde 2026: 84 %',
        'Målvärde 2027: 87 %',
        '',
        'Nämndmål 2. Museet är öppet för alla',
        'Nyckeltal: Antal öppna helgdagar ska vara högst 10 per år',
      ].join('\n'),
    )
    expect(targetsOf(labels, 'Andel barn')?.map(([isIn, , value, due]) => [isIn, value, due])).toEqual([
      [true, '84', '2026-12-31'],
      [true, '87', '2027-12-31'],
    ])
    expect(labels.indicators[0]?.direction).toBe('up')
    expect(targetsOf(labels, 'helgdagar')).toEqual([[false, 'at-most', '10', '', 'no-day']])
    expect(labels.leftOut).toEqual([])
    const table = drafted(
      [
        'Mål                                Indikator                          Målvärde 2027   Ansvarig',
        'Fler barn läser hela böcker        Andel barn som lånar               minst 60 %      Bibliotekschef',
        'Museet är öppet för alla           Öppna helgdagar                    minst 50        Museichef',
      ].join('\n'),
    )
    expect(targetsOf(table, 'Andel barn')).toEqual([[true, 'at-least', '60', '2027-12-31', null]])
    expect(table.leftOut).toEqual([])
  })

  it('asks where a goal hangs when a heading stands inside it, and shows the lines around', () => {
    const [goal] = draft.goals.filter(({ doubt }) => doubt !== null)
    expect(goal).toMatchObject({ role: 'Säkerhetschef', heading: null, doubt: 'heading-inside', isIn: true })
    expect(goal?.around.map(({ line }) => line)).toContain(49)
    expect(unplacedIn(draft)).toEqual({ goals: [2], indicators: [6] })
  })

  it('hangs an indicator of an area without goals nowhere', () => {
    expect(draft.indicators.at(-1)).toMatchObject({ goal: null, doubt: 'loose' })
    expect(draft.indicators.at(-1)?.targets[0]).toMatchObject({ type: 'at-least', value: '40', due: '2027-10-31' })
  })

  it('lists the lines that are none of it, and no chapter of prose', () => {
    expect(draft.leftOut.map(({ printed }) => printed)).toEqual([
      'Nuläge: 17 % år 2025',
      'Den här raden hör inte till något mål alls.',
    ])
  })

  it('is the same when it comes back out of storage', () => {
    expect(planDraftContract.parse(JSON.parse(JSON.stringify(draft)))).toEqual(JSON.parse(JSON.stringify(draft)))
  })
})

describe('what is not printed', () => {
  const plan = (...indicator: string[]) =>
    drafted(
      [
        'Mål: Minst 80 procent av besökarna ska vara nöjda senast december 2027.',
        '',
        'Indikator:',
        ...indicator,
        '',
        'Mål: Kön ska vara kortare än i dag.',
        '',
        'Indikator: Antal i kö är högst 5 senast 2027-12-31',
      ].join('\n'),
    )

  it('is left empty: neither day, unit nor direction is made up', () => {
    expect(plan('Antal som väntar').indicators[0]).toMatchObject({ unit: '', source: '' })
    expect(plan('Nöjda besökare i receptionen är 71 %').indicators[0]).toMatchObject({ direction: '' })
  })

  it('is not taken in by itself when it only stands in the goal', () => {
    expect(targetsOf(plan('Andel nöjda besökare'), 'nöjda')).toEqual([
      [false, 'at-least', '80', '2027-12-31', 'in-title'],
    ])
    expect(targetsOf(plan('Andel nöjda besökare är minst 70 %'), 'nöjda')).toEqual([
      [false, 'at-least', '70', '2027-12-31', 'day-in-title'],
    ])
  })

  it('is a number where it is written in letters', () => {
    expect(targetsOf(plan('Servicen är bland de tre främsta i länet senast 2027-12-31'), 'Servicen')).toEqual([
      [true, 'rank-at-most', '3', '2027-12-31', null],
    ])
  })

  it('is no day when only a part of the year is told', () => {
    expect(targetsOf(plan('Minst 8 träffar hålls våren 2027'), 'träffar')?.[0]?.[4]).toBe('day-in-title')
  })
})

describe('what a person puts right', () => {
  const draft = drafted(example)
  const form = (fields: Record<string, string>) => {
    const sent = new FormData()
    for (const [name, value] of Object.entries(fields)) sent.set(name, value)
    return sent
  }

  it('changes what was sent and nothing else', () => {
    expect(editedPlan(draft, new FormData())).toEqual(draft)
    const edited = editedPlan(
      draft,
      form({
        'goal.0.title': 'Läckaget är litet',
        'goal.2.heading': '1',
        'indicator.6.goal': 'out',
        'indicator.0.target.0.due': 'någon gång',
        'heading.1.becomes': 'new',
        'area.0.unit': 'en enhet',
        'into.title': 'Plan',
      }),
    )
    expect(edited.goals[0]).toMatchObject({ title: 'Läckaget är litet', isIn: false })
    expect(edited.goals[1]).toEqual(draft.goals[1])
    expect(edited.goals[2]?.heading).toBe(1)
    expect(edited.indicators[6]?.goal).toBe('out')
    expect(edited.indicators[0]?.targets[0]).toMatchObject({ due: 'någon gång', isIn: false, value: '12' })
    expect(edited.headings[1]?.becomes).toBe('new')
    expect(unplacedIn(edited)).toEqual({ goals: [], indicators: [] })
  })

  it('hangs nothing from a heading or a goal that is not in the draft', () => {
    const edited = editedPlan(draft, form({ 'goal.0.heading': '99', 'indicator.0.goal': '-1', 'goal.1.heading': 'x' }))
    expect(edited.goals[0]?.heading).toBe(0)
    expect(edited.goals[1]?.heading).toBe(0)
    expect(edited.indicators[0]?.goal).toBe(0)
  })
})

/** Words that no label begins with. */
const word = fc.stringMatching(/^[bdfgjklnprstv][aeiouy]{1,2}[bdfgjklnprstv]{1,2}[aeiouy]$/)
const phrase = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => words.join(' '))
const line = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: phrase.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`) },
  ...['Mål:', 'Indikator:', 'Nyckeltal:', 'Ansvar:', 'Åtgärder:', 'Fokusområde:', 'Inriktningsmål 2 –', 'Nuläge:'].map(
    (label) => ({ weight: 1, arbitrary: phrase.map((text) => `${label} ${text}`) }),
  ),
  { weight: 1, arbitrary: phrase.map((text) => `${text} minst 40 % senast 2027`) },
)

it('every line from the first goal to the last is in the draft or among what was left out', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (middle) => {
      const lines = [
        'Mål: Det första målet ska nås senast 2027',
        'Indikator: Andel första är minst 10 % senast 2027',
        ...middle,
        'Mål: Det sista målet ska nås senast 2027',
        'Indikator: Andel sista är minst 10 % senast 2027',
      ]
      const draft = drafted(lines.join('\n'))
      const flat = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
      const held = flat(
        [
          ...draft.headings.flatMap(({ title, description }) => [title, description]),
          ...draft.areas.map(({ text }) => text),
          ...draft.goals.flatMap((one) => [
            one.title,
            one.description,
            one.role,
            ...one.actions.map(({ title }) => title),
          ]),
          ...draft.indicators.flatMap(({ name, source }) => [name, source]),
          ...draft.leftOut.map(({ printed }) => printed),
        ].join(' ¶ '),
      )
      for (const text of lines) {
        const said = flat(text.replace(/^[^:–]*[:–]\s*/u, '')).trim()
        expect(held).toContain(said)
      }
    }),
    { numRuns: 300 },
  )
})

/** The real documents that describe the system, where they lie beside the project; none of them is part of it. */
const folder = join(process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../../shared'), 'sources')

describe.skipIf(!existsSync(folder))('the plan that lies beside the project', () => {
  const file = existsSync(folder) ? (readdirSync(folder).find((name) => name.startsWith('001')) ?? '') : ''
  const draft = file ? drafted(readFileSync(join(folder, file), 'utf8')) : undefined

  it('has twenty-five goals, of which a person places five under their headings', () => {
    expect(draft?.goals).toHaveLength(25)
    expect(draft?.goals.map(({ heading }) => heading)).toEqual([
      ...[0, 0, 0, 0],
      ...[1, 1, 1, 1, null],
      ...[2, 2, 2, 2, 2, 2],
      ...[null, null, null, 3, 3],
      ...[null, 4, 4, 4, 4],
    ])
    expect(draft?.headings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })

  it('leaves no more than a handful of lines out', () => {
    expect(draft?.leftOut.map(({ line }) => line)).toEqual([254, 289, 351, 387, 388, 389, 390])
  })

  it('has two secret targets, with their provision and no content', () => {
    const secret = draft?.indicators.flatMap(({ targets }) => targets).filter(({ isSecret }) => isSecret)
    expect(secret?.map(({ value, type }) => `${value}${type}`)).toEqual(['', ''])
    expect(secret?.every(({ provision }) => provision.startsWith('18:13'))).toBe(true)
  })
})
