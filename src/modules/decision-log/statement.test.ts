import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafOf, statementContract } from './statement.contract.ts'
import { type LogIndex, type LogOrder, mustBeLoggable, type Statement } from './statement.ts'

const statement = {
  v: 1,
  t: 'minutes',
  org: 'ekby',
  organ: 'KS',
  mote: '2026-03-12',
  par: '§ 41',
  id: '11111111-2222-4333-8444-555555555555',
  ts: '2026-03-20T13:05:11Z',
  doc: 'a'.repeat(64),
  rattar: null,
} as const

describe('a statement', () => {
  it('is written by RFC 8785: keys in order, nothing between', () => {
    expect(leafOf(statement as unknown as Statement)).toBe(
      `{"doc":"${'a'.repeat(64)}","id":"${statement.id}","mote":"2026-03-12","org":"ekby","organ":"KS","par":"§ 41","rattar":null,"t":"minutes","ts":"2026-03-20T13:05:11Z","v":1}`,
    )
  })
  it('with a key more is refused, and so is one with a key less', () => {
    expect(statementContract.safeParse({ ...statement, rubrik: 'x' }).success).toBe(false)
    for (const key of Object.keys(statement)) {
      const { [key as 'v']: _, ...less } = statement
      expect([key, statementContract.safeParse(less).success]).toEqual([key, false])
    }
  })
  it('has no room for a name, a number of a person or free text; the word of the municipality is set by the house alone', () => {
    for (const key of Object.keys(statement).filter((one) => one !== 'org'))
      for (const text of ['Anna Andersson', 'Anna', 'ett fritt ord om en sak', '19121212-1212', 'anna@ekby.example'])
        expect([key, text, statementContract.safeParse({ ...statement, [key]: text }).success]).toEqual([
          key,
          text,
          false,
        ])
  })
  it('takes no text with a blank but a paragraph, whatever is put in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(statement)), fc.string({ unit: 'grapheme' }), (key, text) => {
        if (statementContract.safeParse({ ...statement, [key]: text }).success)
          expect(text).toMatch(/^(§ \d{1,4}( ?[a-z])?|\S*)$/)
      }),
    )
  })
})

describe('what is to be logged', () => {
  const order: LogOrder = {
    kind: 'minutes',
    subject: statement.id,
    body: 'KSAU',
    meetingDay: null,
    paragraph: null,
    document: new Uint8Array(),
    corrects: null,
  }
  const codeOf = (changes: Partial<LogOrder>) => {
    try {
      mustBeLoggable({ ...order, ...changes })
      return null
    } catch (thrown) {
      return (thrown as { code: string }).code
    }
  }
  it.each([
    ['a thing by its id', {}, null],
    ['a unit by its key', { body: 'barn-och-utbildningsnamnden' }, null],
    ['a correction of another entry', { kind: 'correction', corrects: 3 as LogIndex }, null],
    ['no thing by a name', { subject: 'Anna' }, 'log.subject-form'],
    ['no body by its whole name', { body: 'Kommunstyrelsen i Ekby' }, 'log.body-form'],
    ['no paragraph with words', { paragraph: '§ 41 Anna' }, 'log.paragraph-form'],
    ['no correction of nothing', { kind: 'correction' }, 'log.correction-form'],
    ['nothing else that corrects', { corrects: 3 as LogIndex }, 'log.correction-form'],
  ] as const)('%s', (_, changes, code) => {
    expect(codeOf(changes)).toBe(code)
  })
})
