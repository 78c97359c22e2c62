import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { ore, sumOf } from '../../shared/money.ts'
import { aBudgetDecision, aVersion, mkr } from './budget.fixture.ts'
import {
  mustBeTransferable,
  reversalOf,
  rulesWith,
  type Transfer,
  type TransferGround,
  type TransferId,
  type TransferOrder,
  withTransfers,
} from './transfer.ts'

const [council, board, education] = ['council', 'board', 'education'] as UnitId[] as [UnitId, UnitId, UnitId]
const kinds: Record<string, string> = { council: 'council', board: 'executive-board', education: 'committee' }
const frames = [
  { unit: board, year: 2027, amount: mkr(-100) },
  { unit: education, year: 2027, amount: mkr(-400) },
  { unit: board, year: 2028, amount: mkr(-90) },
  { unit: null, year: 2027, amount: mkr(-5) },
]

const order = (parts: Partial<TransferOrder> = {}): TransferOrder => ({
  ...aBudgetDecision(council, { decidedOn: day('2027-03-01') }),
  from: { unit: board, group: null },
  to: { unit: education, group: null },
  amount: mkr(2),
  reason: 'Skolskjutsarna flyttas',
  ...parts,
})

const ground = (parts: Partial<TransferGround> = {}): TransferGround => ({
  version: aVersion({
    status: 'adopted',
    decision: aBudgetDecision(council, { decidedOn: day('2026-11-24') }),
  }),
  frames,
  fromFrame: board,
  toFrame: education,
  rules: rulesWith([]),
  kindOf: (unit) => kinds[unit],
  committee: board,
  today: '2027-04-01',
  ...parts,
})
const attempt =
  (wish: Partial<TransferOrder> = {}, world: Partial<TransferGround> = {}) =>
  () =>
    mustBeTransferable(order(wish), ground(world))

describe('a transfer is taken back', () => {
  const decision = aBudgetDecision(council, { decidedOn: day('2027-05-01') })
  const first: Transfer = {
    ...order(),
    id: 'first' as TransferId,
    version: aVersion().id,
    number: 1,
    fromFrame: board,
    toFrame: education,
    reverses: null,
  }
  const back = { ...decision, transfer: first.id, reason: 'Fel nämnd' }
  const reversal: Transfer = {
    ...reversalOf(first, [first], back),
    id: 'back' as TransferId,
    version: first.version,
    number: 2,
  }

  it('by the same amount the other way, and the frames are what they were', () => {
    expect(reversal).toMatchObject({ from: first.to, to: first.from, amount: mkr(2), reverses: first.id })
    const inOrder = (some: typeof frames) => some.toSorted((a, b) => a.amount - b.amount)
    expect(inOrder(withTransfers(frames, 2027, [first, reversal]) as typeof frames)).toEqual(inOrder(frames))
  })

  it('once, not twice, and not by a decision that came before it', () => {
    expect(() => reversalOf(first, [first, reversal], back)).toThrow('budget.already-reversed')
    expect(() => reversalOf(reversal, [first, reversal], { ...back, transfer: reversal.id })).toThrow(
      'budget.is-reversal',
    )
    expect(() => reversalOf(first, [first], { ...back, decidedOn: day('2027-02-01') })).toThrow(
      'budget.reversal-too-early',
    )
  })
})

describe('transfers', () => {
  it('keep the total of every year to the öre', () => {
    const unit = fc.constantFrom<UnitId | null>(board, education, null)
    const transfer = fc.record({
      fromFrame: unit,
      toFrame: unit,
      amount: fc.integer({ min: 1, max: 10 ** 12 }).map(ore),
    })
    fc.assert(
      fc.property(fc.array(transfer, { maxLength: 30 }), (transfers) => {
        const after = withTransfers(frames, 2027, transfers)
        for (const year of [2027, 2028]) {
          const total = (some: typeof after) =>
            sumOf(some.filter((frame) => frame.year === year).map((frame) => frame.amount))
          expect(total(after)).toBe(total(frames))
        }
      }),
    )
  })

  it('give the one so much less to spend and the other so much more, this year only', () => {
    const after = withTransfers(frames, 2027, [{ fromFrame: board, toFrame: education, amount: mkr(2) }])
    const of = (unit: UnitId, year: number) => after.find((frame) => frame.unit === unit && frame.year === year)?.amount
    expect([of(board, 2027), of(education, 2027), of(board, 2028)]).toEqual([mkr(-98), mkr(-402), mkr(-90)])
  })

  it('may go from what no body has been given', () => {
    expect(attempt({ from: { unit: null, group: null } }, { fromFrame: null })).not.toThrow()
  })
})

describe('a transfer is refused', () => {
  it('in a budget that is not adopted', () => {
    expect(attempt({}, { version: aVersion() })).toThrow('budget.not-adopted')
  })

  it('to itself, but not between two account groups of one unit', () => {
    expect(attempt({ to: order().from })).toThrow('budget.transfer-to-itself')
    const within = { toFrame: board, committee: board }
    expect(attempt({ body: board, to: { unit: board, group: 'personal' } }, within)).not.toThrow()
  })

  it('of nought or less, without a reason', () => {
    expect(attempt({ amount: ore(0) })).toThrow('budget.transfer-amount')
    expect(attempt({ amount: mkr(-1) })).toThrow('budget.transfer-amount')
    expect(attempt({ reason: ' ' })).toThrow('budget.transfer-reason')
  })

  it('before the budget was adopted, after its year, or on a day to come', () => {
    expect(attempt({ decidedOn: day('2026-11-23') })).toThrow('budget.transfer-outside-year')
    expect(attempt({ decidedOn: day('2028-01-01') }, { today: '2028-02-01' })).toThrow('budget.transfer-outside-year')
    expect(attempt({ decidedOn: day('2027-04-02') })).toThrow('budget.decision-in-future')
  })

  it('when the giver has less than that', () => {
    expect(attempt({ amount: mkr(100) })).not.toThrow()
    expect(attempt({ amount: mkr(100.01) })).toThrow('budget.transfer-overdrawn')
    expect(attempt({ amount: mkr(5.01) }, { fromFrame: null })).toThrow('budget.transfer-overdrawn')
  })
})

describe('who decides a transfer', () => {
  it('is the council between committees', () => {
    expect(attempt({ body: board })).toThrow('budget.transfer-decider')
    expect(attempt({ body: council })).not.toThrow()
  })

  it('is the committee itself within it', () => {
    const within = { fromFrame: education, toFrame: education, committee: education }
    const units = { from: { unit: education, group: 'a' }, to: { unit: education, group: 'b' } }
    expect(attempt({ ...units, body: education }, within)).not.toThrow()
    expect(attempt({ ...units, body: board }, within)).toThrow('budget.transfer-decider')
  })

  it('is whom the municipality’s own rule says', () => {
    const rules = rulesWith([
      { key: 'from-undistributed', decider: 'executive-board', source: 'Ekonomistyrning, § 4', revision: 1 },
    ])
    const undistributed = { fromFrame: null, rules }
    expect(attempt({ body: board, from: { unit: null, group: null } }, undistributed)).not.toThrow()
    expect(attempt({ from: { unit: null, group: null } }, undistributed)).toThrow('budget.transfer-decider')
  })
})
