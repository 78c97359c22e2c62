import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import { aRound } from '../follow-up/follow-up.fixture.ts'
import { aForecast } from './forecast.fixture.ts'
import {
  approveForecast,
  type ForecastLine,
  isOwnForecast,
  lockForecast,
  nextStepOf,
  sendBackForecast,
  sendForecast,
  writeForecast,
} from './forecast.ts'

const round = aRound()
const line = (parts: Partial<ForecastLine> = {}): ForecastLine => ({
  group: 'personal',
  proposed: ore(-100),
  basis: [],
  amount: ore(-100),
  reason: '',
  ...parts,
})
const written = (...lines: ForecastLine[]) => ({ author: null, comment: 'Som väntat.', lines })

describe('a forecast', () => {
  it('takes the proposal without a word, and another figure only with its reason', () => {
    expect(writeForecast(aForecast(), round, written(line())).lines).toEqual([line()])
    const changed = line({ amount: ore(-120) })
    expect(() => writeForecast(aForecast(), round, written(changed))).toThrow('forecast.reason-missing')
    expect(() => writeForecast(aForecast(), round, written({ ...changed, reason: ' ' }))).toThrow(
      'forecast.reason-missing',
    )
    expect(writeForecast(aForecast(), round, written({ ...changed, reason: 'Ny skola' })).lines[0]?.amount).toBe(-120)
  })

  it('goes draft → sent → approved → locked', () => {
    const sent = sendForecast(aForecast(), round)
    const approved = approveForecast(sent, round, false)
    expect([sent.status, approved.status, lockForecast(approved).status]).toEqual(['sent', 'approved', 'locked'])
    expect(lockForecast(sent).status).toBe('sent')
    expect(['draft', 'sent', 'approved', 'locked'].map((status) => nextStepOf(status as 'draft'))).toEqual([
      'write',
      'approve',
      null,
      null,
    ])
  })

  it('cannot be approved twice, nor before it is sent', () => {
    expect(() => approveForecast(aForecast({ status: 'approved' }), round, false)).toThrow('forecast.already-approved')
    expect(() => approveForecast(aForecast(), round, false)).toThrow('forecast.not-sent')
  })

  it('is not approved by whoever wrote or sent it; what nobody signed is nobody’s own', () => {
    const [writer, sender, other] = ['p1', 'p2', 'p3'] as unknown as PersonId[]
    const sent = aForecast({ status: 'sent', author: writer ?? null })
    const isOwn = (person: PersonId | undefined) => isOwnForecast(sent, sender ?? null, person ?? null)
    expect([writer, sender, other, undefined].map(isOwn)).toEqual([true, true, false, false])
    expect(() => approveForecast(sent, round, isOwn(writer))).toThrow('forecast.own-forecast')
    expect(approveForecast(sent, round, isOwn(other)).status).toBe('approved')
  })

  it('is not sent twice, nor without a comment, nor written in once sent', () => {
    expect(() => sendForecast(aForecast({ status: 'sent' }), round)).toThrow('forecast.already-sent')
    expect(() => sendForecast(aForecast({ comment: '\n' }), round)).toThrow('forecast.comment-missing')
    expect(() => writeForecast(aForecast({ status: 'approved' }), round, written())).toThrow('forecast.already-sent')
  })

  it('is sent back with a reason, also when approved', () => {
    expect(sendBackForecast(aForecast({ status: 'approved' }), round, 'Hyran saknas.').status).toBe('draft')
    expect(() => sendBackForecast(aForecast({ status: 'sent' }), round, ' ')).toThrow('forecast.why-sent-back')
    expect(() => sendBackForecast(aForecast(), round, 'x')).toThrow('forecast.nothing-to-send-back')
  })

  it('belongs to an open round that takes forecasts', () => {
    const take = (parts: Parameters<typeof aRound>[0]) => () => sendForecast(aForecast(), aRound(parts))
    expect(take({ status: 'planned' })).toThrow('forecast.round-not-open')
    expect(take({ status: 'closed' })).toThrow('forecast.round-closed')
    expect(take({ coversForecast: false })).toThrow('forecast.not-in-round')
  })
})
