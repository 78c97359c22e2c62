import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { Composition, MandateId } from './mandate.ts'
import {
  type CallOrderFrom,
  callOrderOn,
  checkCallOrder,
  checkComposition,
  endMandate,
  giveMandate,
  type HeldMandate,
  type NewMandate,
  sizeOn,
} from './mandate-rules.ts'
import { aBoard, aMandate } from './room.fixture.ts'

const refusalOf = (act: () => unknown): string | undefined => {
  try {
    act()
    return undefined
  } catch (failure) {
    if (failure instanceof Refusal) return failure.code
    throw failure
  }
}
const held = (name: string, change: Partial<HeldMandate> = {}): HeldMandate => ({
  ...aMandate(name, 'S', change),
  revision: 1,
})
const order = (change: Partial<NewMandate> = {}): NewMandate => ({
  body: 'board' as UnitId,
  person: 'new' as PersonId,
  party: ' S ',
  post: 'member',
  order: 4,
  from: day('2026-01-01'),
  ...change,
})
const elected = { id: 'm-new' as MandateId, name: 'New', isAuditor: false }

describe('a mandate', () => {
  it('holds from its first day through the last', () => {
    expect(giveMandate([], elected, order({ lastDay: day('2026-12-31') }))).toMatchObject({
      from: '2026-01-01',
      until: '2027-01-01',
      party: 'S',
    })
  })

  it.each<[string, string | undefined, readonly HeldMandate[], Partial<NewMandate>, boolean?]>([
    ['a second place in the same body at the same time', 'mandate.second-place', [held('new')], {}],
    ['another place in the same body after the first', undefined, [held('new', { until: day('2026-01-01') })], {}],
    ['a place in another body', undefined, [held('new', { body: 'council' as UnitId })], {}],
    ['the post of a chair who sits', 'mandate.post-taken', [held('chair', { post: 'chair' })], { post: 'chair' }],
    ['a member beside the others', undefined, [held('chair'), held('s2')], {}],
    ['an elected auditor', 'mandate.is-auditor', [], {}, true],
    ['an end before the start', 'mandate.ends-before-start', [], { lastDay: day('2025-12-30') }],
  ])('for %s is %s', (_, refusal, known, change, isAuditor = false) => {
    expect(refusalOf(() => giveMandate(known, { ...elected, isAuditor }, order(change)))).toBe(refusal)
  })

  it('ends with its last day, and not twice', () => {
    const ended = endMandate(held('s2'), day('2026-06-30'))
    expect(ended.until).toBe('2026-07-01')
    expect(refusalOf(() => endMandate(ended, day('2026-08-31')))).toBe('mandate.already-ended')
    expect(refusalOf(() => endMandate(held('s2'), day('2020-01-01')))).toBe('mandate.ends-before-start')
  })
})

describe('the composition of a body', () => {
  const codes = (kind: 'council' | 'committee', composition: Composition, members: number | null, substitutes = 3) =>
    checkComposition(
      kind,
      composition,
      members === null ? null : { from: day('2023-01-01'), members, substitutes },
    ).map((finding) => finding.code)

  it('of as many as the council decided gives nothing to look at', () => {
    expect(codes('committee', aBoard, 5)).toEqual([])
    expect(codes('committee', aBoard, null)).toEqual([])
  })
  it('of more or fewer than the council decided is told', () => {
    expect(codes('committee', aBoard, 4)).toEqual(['composition.too-many-members'])
    expect(codes('committee', aBoard, 7)).toEqual(['composition.too-few-members'])
    expect(codes('committee', aBoard, 5, 2)).toEqual(['composition.too-many-substitutes'])
  })
  it('of an even number is told for a council only', () => {
    const even = { ...aBoard, mandates: aBoard.mandates.slice(0, 4) }
    expect(codes('council', even, null)).toEqual(['composition.even-number'])
    expect(codes('committee', even, null)).toEqual([])
  })
  it('without a chair, or with a party that calls nobody, is told', () => {
    const lacking = { mandates: aBoard.mandates.slice(1), callOrder: aBoard.callOrder.slice(0, 1) }
    expect(codes('committee', lacking, null)).toEqual(['composition.no-chair', 'composition.call-order-missing'])
  })
  it('follows the size that was decided last before the day', () => {
    const sizes = [
      { from: day('2027-01-01'), members: 9, substitutes: 9 },
      { from: day('2023-01-01'), members: 13, substitutes: 13 },
    ]
    expect(sizeOn(sizes, day('2026-06-01'))?.members).toBe(13)
    expect(sizeOn(sizes, day('2027-01-01'))?.members).toBe(9)
    expect(sizeOn(sizes, day('2022-01-01'))).toBeNull()
  })
})

describe('the order of calling substitutes', () => {
  const of = (...orders: [party: string, ...next: string[]][]): CallOrderFrom => ({
    from: day('2026-01-01'),
    orders: orders.map(([party, ...next]) => ({ party, next })),
  })

  it.each<[string, string | undefined, CallOrderFrom]>([
    ['with a line for each party', undefined, of(['S', 'V', 'C'], ['C', 'M'], ['L'])],
    ['that is empty', 'mandate.call-order-empty', of()],
    ['with two lines for one party', 'mandate.call-order-twice', of(['S', 'V'], ['S', 'C'])],
    ['that calls the same party twice', 'mandate.call-order-repeats', of(['S', 'V', 'V'])],
    ['that calls the own party, whose substitutes come first anyway', 'mandate.call-order-repeats', of(['S', 'S'])],
  ])('%s gives %s', (_, refusal, order) => {
    expect(refusalOf(() => checkCallOrder(order))).toBe(refusal)
  })

  it('is the one that began last before the day', () => {
    const [old, later] = [of(['S', 'V']), { ...of(['S', 'C']), from: day('2026-07-01') }]
    const on = (text: string) => callOrderOn([later, old], day(text))
    expect(on('2025-12-31')).toEqual([])
    expect(on('2026-06-30')).toEqual(old.orders)
    expect(on('2026-07-01')).toEqual(later.orders)
  })
})
