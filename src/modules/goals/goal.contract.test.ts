import { describe, expect, it } from 'vitest'
import { parseInput } from '../../platform/contract.ts'
import { InvalidInput } from '../../shared/failure.ts'
import { goalDraftContract } from './goal.contract.ts'
import { aGoal, anAction, anIndicator, aTarget } from './goals.fixture.ts'
import { adoption } from './plan.contract.ts'

const faultsOf = (input: unknown): Record<string, string> => {
  try {
    parseInput(goalDraftContract, input, 'sv')
    return {}
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return { ...thrown.fields }
    throw thrown
  }
}
const wire = (change: object) => ({ ...aGoal(), ...change })
const withTarget = (change: object) =>
  wire({ indicators: [{ ...anIndicator(), targets: [{ ...aTarget(), ...change }] }] })

describe('a goal on the wire', () => {
  it('is read as it was written, with right-to-left text, signs and script kept to the letter', () => {
    const title = 'مرحبا 👩🏽‍🚒 <script>alert(1)</script> {{x}} \u202Ertl'
    expect(parseInput(goalDraftContract, wire({ title }), 'sv')).toEqual({ ...aGoal(), title })
  })

  it('may have a title of 2 000 characters and not one more', () => {
    expect(faultsOf(wire({ title: 'å'.repeat(2000) }))).toEqual({})
    expect(faultsOf(wire({ title: 'å'.repeat(2001) }))).toEqual({ title: 'Högst 2000 tecken får plats.' })
  })

  it('names each field that is wrong by its place, in Swedish', () => {
    const faults = faultsOf({
      ...withTarget({ due: '2026-02-30' }),
      title: '  ',
      globalGoals: [18],
      actions: [{ ...anAction(), starts: '2026-06-01', ends: '2026-05-01' }],
    })
    expect(faults).toEqual({
      title: 'Fyll i fältet.',
      'globalGoals.0': 'Högst 17.',
      'indicators.0.targets.0.due': 'Skriv dagen som 2026-11-21.',
      'actions.0.ends': 'Åtgärden slutar innan den börjar. Ändra något av datumen.',
    })
  })

  it.each(['1926-01-01', '1989-12-31', '2101-01-01'])('a day of %s is taken for a slip', (due) => {
    expect(faultsOf(withTarget({ due }))).toEqual({
      'indicators.0.targets.0.due': 'Välj en dag mellan 1990 och 2100.',
    })
  })

  it.each([
    ['a letter', '4o'],
    ['infinity', Number.POSITIVE_INFINITY],
    ['no number', Number.NaN],
    ['nothing', null],
  ])('%s is no figure of a demand', (_name, value) => {
    const faults = faultsOf(withTarget({ demand: { type: 'at-least', value } }))
    expect(Object.keys(faults)).toEqual(['indicators.0.targets.0.demand.value'])
  })

  it('a demand that does not fit its indicator is told beside the demand', () => {
    expect(faultsOf(withTarget({ demand: { type: 'answer', answer: 'yes' } }))).toHaveProperty([
      'indicators.0.targets.0.demand',
    ])
  })

  it('a target without content is taken only when it is secret and already there', () => {
    const secrecy = { provision: 'OSL 18:13', note: '' }
    const id = '8f0c6c53-6f0a-4d0c-9d1e-2f0f4f6a7b11'
    expect(faultsOf(withTarget({ demand: null }))).toHaveProperty(['indicators.0.targets.0.demand'])
    expect(faultsOf(withTarget({ demand: null, secrecy }))).toHaveProperty(['indicators.0.targets.0.demand'])
    expect(faultsOf(withTarget({ id, demand: null, secrecy }))).toEqual({})
  })

  it('a field nobody knows is told, never dropped in silence', () => {
    expect(Object.values(faultsOf(wire({ tilte: 'x' })))[0]).toContain('tilte')
  })
})

describe('an adoption on the wire', () => {
  const order = {
    body: '8f0c6c53-6f0a-4d0c-9d1e-2f0f4f6a7b11',
    decidedOn: '2026-01-20',
    caseNumber: 'KS 2026/17',
    revision: 2,
  }

  it.each(['41', '§41', '§ 41', '§  41'])('%s is § 41', (paragraph) => {
    expect(parseInput(adoption, { ...order, paragraph }, 'sv').paragraph).toBe('§ 41')
  })

  it('says how a paragraph and a case number are written', () => {
    const wrong = () => parseInput(adoption, { ...order, paragraph: 'fyrtioett', caseNumber: 'saknas' }, 'sv')
    expect(wrong).toThrow(
      expect.objectContaining({
        fields: {
          paragraph: 'Skriv paragrafen som § 41 eller § 41 a.',
          caseNumber: 'Skriv diarienumret som det står i diariet, till exempel KS 2026/17.',
        },
      }),
    )
  })
})
