import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import {
  checkAcknowledging,
  checkHandingOver,
  checkMailing,
  checkNewReceiver,
  type DispatchId,
  type DispatchState,
  dispatchStates,
  type Receipt,
  type ReceiptKind,
  type Receiver,
  sentOf,
  stateOf,
  withoutKnown,
} from './dispatch.ts'

const receipt = (kind: ReceiptKind, mail: Receipt['mail'] = null): Receipt => ({
  dispatch: 'line' as DispatchId,
  kind,
  at: '2026-10-13T09:00:00Z',
  day: day('2026-10-13'),
  byName: 'Sekreterare',
  note: '',
  mail,
})
const mailed = (sentAt: string | null, isGivenUp = false) => receipt('mailed', { sentAt, isGivenUp })
const to = (receiver: string, change: Partial<Receiver> = {}): Receiver => ({
  receiver,
  purpose: 'information',
  note: '',
  person: null,
  unit: null,
  email: '',
  ...change,
})

describe('a decision on its way', () => {
  it.each<[string, readonly Receipt[], DispatchState]>([
    ['nothing done is not sent', [], 'unsent'],
    ['a mail in the outbox is not sent', [mailed(null)], 'waiting'],
    ['a mail the server would not take is not sent', [mailed(null, true)], 'failed'],
    ['a new try after a failed one waits', [mailed(null, true), mailed(null)], 'waiting'],
    ['a mail that left is sent', [mailed('2026-10-13T09:01:00Z')], 'sent'],
    ['what was handed over is sent', [receipt('handed-over')], 'sent'],
    ['whoever confirmed has it', [receipt('handed-over'), receipt('acknowledged')], 'acknowledged'],
  ])('%s', (_, receipts, state) => {
    expect(stateOf(receipts)).toBe(state)
    expect(sentOf(receipts) !== null).toBe(state === 'sent' || state === 'acknowledged')
  })

  it.each(dispatchStates)('in state %s it is mailed or handed over only when it has not been sent', (state) => {
    const order = { state, day: day('2026-10-13'), approvedOn: day('2026-10-12'), today: day('2026-10-14') }
    const acts = [() => checkMailing({ state, isSecret: false, hasAddress: true }), () => checkHandingOver(order)]
    for (const act of acts)
      if (state === 'unsent' || state === 'failed') expect(act).not.toThrow()
      else expect(act).toThrow('dispatch.sent-already')
    if (state === 'sent') expect(() => checkAcknowledging(order)).not.toThrow()
    else if (state === 'acknowledged') expect(() => checkAcknowledging(order)).toThrow('dispatch.acknowledged-already')
    else expect(() => checkAcknowledging(order)).toThrow('dispatch.not-sent')
  })

  it('what is secret, or has no address, is not mailed', () => {
    expect(() => checkMailing({ state: 'unsent', isSecret: true, hasAddress: true })).toThrow('dispatch.secret-by-mail')
    expect(() => checkMailing({ state: 'unsent', isSecret: false, hasAddress: false })).toThrow('dispatch.no-address')
  })

  it.each(['2026-10-11', '2026-10-15'])('nothing is handed over before it is approved or tomorrow: %s', (wrong) => {
    const order = { day: day(wrong), approvedOn: day('2026-10-12'), today: day('2026-10-14') }
    expect(() => checkHandingOver({ ...order, state: 'unsent' })).toThrow('dispatch.day-impossible')
    expect(() => checkAcknowledging({ ...order, state: 'sent' })).toThrow('dispatch.day-impossible')
  })
})

describe('a list of receivers', () => {
  it('has nobody twice, however they are written', () => {
    expect(() => checkNewReceiver([to('Ekonomichefen')], to(' ekonomichefen '))).toThrow('dispatch.same-receiver')
    expect(() => checkNewReceiver([to('Ekonomichefen')], to('Akten'))).not.toThrow()
  })

  it('is suggested those who are not on it, each once and with what they were named for first', () => {
    const suggested = [to('IT-chefen', { purpose: 'execution' }), to('Akten'), to('it-chefen'), to(' ')]
    expect(withoutKnown(suggested, [to('akten')])).toEqual([suggested[0]])
  })
})
