import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { moneyUnits, ore, shownIn } from '../../shared/money.ts'
import { formatNumber } from '../../ui/format.ts'
import { companiesForm, lineForm, transferForm } from './budget.contract.ts'
import { mkr } from './budget.fixture.ts'
import { exactDecimals } from './frame-table.ts'
import { linesFrom } from './pages/budget-action.ts'

const [board, education] = [newId<'unit'>(), newId<'unit'>()] as UnitId[] as [UnitId, UnitId]
const line = {
  revision: '3',
  unit: board,
  year: '2027',
  kind: 'priority',
  amount: '−2,5',
  reason: 'Fler elever',
  moneyUnit: 'mkr',
}

describe('a line written in a form', () => {
  it('is money in the unit that was shown, with any kind of minus', () => {
    expect(lineForm.parse(line)).toMatchObject({ revision: 3, year: 2027, amount: mkr(-2.5) })
    expect(lineForm.parse({ ...line, amount: '- 2 500', moneyUnit: 'tkr' }).amount).toBe(mkr(-2.5))
  })

  it('keeps every öre when it is shown to be changed and sent back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.constantFrom(...moneyUnits), (amount, unit) => {
        const shown = shownIn(ore(amount), unit, exactDecimals[unit])
        const typed = formatNumber(shown, { decimals: exactDecimals[unit] })
        expect(lineForm.parse({ ...line, amount: typed, moneyUnit: unit }).amount).toBe(ore(amount))
      }),
    )
  })

  it('of what no body has been given says so', () => {
    expect(lineForm.parse({ ...line, unit: 'ej-fordelat' }).unit).toBeNull()
    expect(lineForm.safeParse({ ...line, unit: '' }).success).toBe(false)
  })

  it('is refused when it is no number or no money in the world', () => {
    expect(lineForm.safeParse({ ...line, amount: '1 000 000' }).success).toBe(true)
    for (const amount of ['tjugo', '1e9', '2,5,1', '1 000 001'])
      expect(lineForm.safeParse({ ...line, amount }).success, amount).toBe(false)
    const form = companiesForm([board])
    const company = { revision: '2', moneyUnit: 'mkr', [`account-${board}`]: 'Bra.', [`result-${board}`]: '1 000 001' }
    expect(form.safeParse(company).success).toBe(false)
  })

  it('says at its field what is missing: the reason, or an amount to change the frame by', () => {
    const faultsOf = (parts: object) =>
      lineForm.safeParse({ ...line, ...parts }).error?.issues.map((issue) => [issue.path.join('.'), issue.message])
    expect(faultsOf({ reason: ' ' })).toEqual([['reason', 'budget_field_reason_needed']])
    expect(faultsOf({ kind: 'start', reason: undefined })).toBeUndefined()
    expect(faultsOf({ amount: undefined })).toEqual([['amount', 'budget_field_amount_needed']])
    expect(faultsOf({ kind: 'index', amount: undefined, percent: '2' })).toBeUndefined()
  })

  it('that moves responsibility becomes two lines that add up to nought', () => {
    const { revision: _, ...order } = lineForm.parse({ ...line, kind: 'responsibility', counterpart: education })
    const [given, taken] = linesFrom(order)
    expect([given?.unit, taken?.unit]).toEqual([board, education])
    expect((given?.amount ?? 0) + (taken?.amount ?? 1)).toBe(0)
    expect(given?.pair).toBe(taken?.pair)
  })
})

describe('a transfer written in a form', () => {
  const transfer = {
    body: board,
    decidedOn: '2027-03-01',
    paragraph: '41',
    caseNumber: 'KS2027-00041',
    from: board,
    to: education,
    amount: '2',
    moneyUnit: 'mkr',
    reason: 'Skolskjutsar',
  }

  it('names both ends and the decision', () => {
    expect(transferForm.parse(transfer)).toMatchObject({
      from: { unit: board, group: null },
      to: { unit: education, group: null },
      amount: mkr(2),
      paragraph: '§ 41',
    })
  })

  it('without an end, a reason or a decision is not read', () => {
    for (const field of ['from', 'to', 'reason', 'body', 'decidedOn', 'paragraph', 'caseNumber'])
      expect(transferForm.safeParse({ ...transfer, [field]: undefined }).success, field).toBe(false)
  })
})

describe('what is written of companies', () => {
  it('leaves out a company with no words, and keeps one whose result is not known', () => {
    const form = companiesForm([board, education])
    const fields = { revision: '2', moneyUnit: 'mkr', [`account-${board}`]: 'Inte klar.' }
    expect(form.parse(fields)).toEqual({
      revision: 2,
      sections: [{ unit: board, account: 'Inte klar.', result: null }],
    })
  })
})
