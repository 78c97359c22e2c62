import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import type { EquationOutcome } from '../statements/index.ts'
import { canonical } from './content-hash.ts'
import { hindrancesOf } from './hindrances.ts'
import {
  begin,
  correct,
  described,
  type Hindrance,
  movedTo,
  mustBeOpen,
  type Part,
  type Publication,
  partStatuses,
  placed,
  publish,
  written,
} from './publication.ts'
import { aManuscript, mkr, someFacts } from './publications.fixture.ts'

const draft = begin({
  id: 'p1' as Publication['id'],
  key: 'budgetbok-2026',
  kind: 'budget-book',
  title: 'Budgetbok 2026',
  year: 2026,
  budgetVersion: 'v1' as Publication['budgetVersion'],
  round: null,
  unit: 'mkr',
  decimals: 1,
})

const aPart = (parts: Partial<Part> = {}): Part => ({
  id: 'd1' as Part['id'],
  publication: draft.id,
  position: 0,
  title: 'Inledning',
  content: 'text',
  role: 'controller',
  unit: 'u1' as Part['unit'],
  status: 'locked',
  revision: 1,
  ...parts,
})

const made = { on: day('2025-12-01'), contentHash: 'abc' }

describe('a part', () => {
  it('is begun by its first word', () => {
    expect(written(aPart({ status: 'not-begun' })).status).toBe('writing')
  })

  it('that is locked takes no words', () => {
    expect(() => written(aPart())).toThrow('publication.part-locked')
  })

  it('that is locked is neither renamed nor taken away', () => {
    const head = { title: 'Nytt', content: 'goals', role: 'stabschef', unit: 'u2' as Part['unit'] } as const
    expect(() => described(aPart(), head)).toThrow('publication.part-locked')
    expect(() => mustBeOpen(aPart())).toThrow('publication.part-locked')
    expect(described(aPart({ status: 'ready' }), head)).toEqual(aPart({ status: 'ready', ...head }))
  })

  it('moves among the others without any of them being lost or doubled', () => {
    const parts = ['a', 'b', 'c'].map((id, position) => aPart({ id: id as Part['id'], position }))
    const order = (id: string, place: number) =>
      placed(parts, id as Part['id'], place)
        .map((part) => `${part.id}${part.position}`)
        .join(' ')
    expect(order('a', 2)).toBe('b0 c1 a2')
    expect(order('c', 0)).toBe('c0 a1 b2')
    expect(order('b', 99)).toBe('a0 c1 b2')
    expect(order('x', 0)).toBe('a0 b1 c2')
  })

  it('is locked only when it is ready, and opened again before it changes', () => {
    const allowed = partStatuses.flatMap((from) =>
      partStatuses
        .filter((to) => {
          try {
            return movedTo(aPart({ status: from }), to).status === to
          } catch {
            return false
          }
        })
        .map((to) => `${from} → ${to}`),
    )
    expect(allowed).toEqual([
      'not-begun → writing',
      'not-begun → ready',
      'writing → not-begun',
      'writing → ready',
      'ready → writing',
      'ready → locked',
      'locked → writing',
    ])
    expect(() => movedTo(aPart({ status: 'writing' }), 'locked')).toThrow('publication.part-step')
  })
})

describe('a publication', () => {
  it('that is a report needs a round', () => {
    expect(() => begin({ ...draft, kind: 'monthly' })).toThrow('publication.report-needs-round')
  })

  it('is published with the day and the hash of its content', () => {
    expect(publish(draft, [aPart()], [], made)).toMatchObject({ status: 'published', publishedOn: '2025-12-01' })
  })

  it('without parts is not published', () => {
    expect(() => publish(draft, [], [], made)).toThrow('publication.no-parts')
  })

  it.each<[Hindrance, string]>([
    [{ kind: 'no-parts' }, 'publication.no-parts'],
    [{ kind: 'part-open', part: 'Mål' }, 'publication.part-open'],
    [{ kind: 'figure-unknown', part: 'Mål', figure: 'ram:x:1' }, 'publication.figure-unknown'],
    [{ kind: 'equation-broken', equation: 'A', year: 2026, arithmetic: '1 ≠ 2' }, 'publication.equation-broken'],
    [{ kind: 'not-adopted' }, 'publication.budget-not-adopted'],
    [{ kind: 'round-open' }, 'publication.round-open'],
  ])('is not published while %j stands in the way', (hindrance, code) => {
    expect(() => publish(draft, [aPart()], [hindrance], made)).toThrow(code)
  })

  it('that is published is not published again, only corrected, in words and as the next number', () => {
    const done = publish(draft, [aPart()], [], made)
    expect(() => publish(done, [aPart()], [], made)).toThrow('publication.not-draft')
    expect(() => correct(done, draft.id, 2, '  ')).toThrow('publication.correction-needs-words')
    expect(() => correct(draft, draft.id, 2, 'Fel ram')).toThrow('publication.not-published')
    expect(correct(done, draft.id, 2, 'Fel ram')).toMatchObject({
      status: 'draft',
      number: 2,
      correction: 'Fel ram',
      contentHash: null,
    })
  })
})

const outcome = (state: EquationOutcome['state']): EquationOutcome => ({
  equation: 'frames',
  title: 'Ramarna',
  year: 2026,
  kind: 'budget',
  state,
  measure: 'money',
  left: mkr(1),
  right: mkr(2),
  difference: mkr(-1),
  arithmetic: '1,0 ≠ 2,0',
  explanation: state === 'explained' ? 'Tryckfel' : null,
  cells: [],
})

describe('what stands in the way', () => {
  const among = (facts = someFacts(), texts: string[] = []) =>
    hindrancesOf(
      draft,
      [aPart()],
      aManuscript({ facts, parts: [{ title: 'Inledning', content: 'text', texts }] }),
      null,
    )

  it('is nothing when parts are locked, figures known and equations hold', () => {
    expect(among(someFacts({ outcomes: [outcome('holds'), outcome('rounding')] }), ['{ram:bn:2026}'])).toEqual([])
  })

  it('is a broken equation, until it is explained in words', () => {
    expect(among(someFacts({ outcomes: [outcome('broken')] })).map((one) => one.kind)).toEqual(['equation-broken'])
    expect(among(someFacts({ outcomes: [outcome('explained')] }))).toEqual([])
  })

  it('is every open part, unknown figure and missing decision, all told at once', () => {
    const facts = someFacts({ version: { number: 1, name: 'Förslag', status: 'draft' } })
    const manuscript = aManuscript({ facts, parts: [{ title: 'Mål', content: 'text', texts: ['{ram:x:2026}'] }] })
    const found = hindrancesOf(draft, [aPart({ status: 'writing' })], manuscript, null)
    expect(found.map((one) => one.kind)).toEqual(['not-adopted', 'part-open', 'figure-unknown'])
  })

  it('is an open round for a report', () => {
    const report = { kind: 'monthly' } as const
    expect(hindrancesOf(report, [aPart()], aManuscript({ kind: 'monthly' }), 'open').map((one) => one.kind)).toEqual([
      'round-open',
    ])
  })
})

describe('the writing a hash is taken of', () => {
  it('is the same whatever the order of fields, and another for another amount', () => {
    expect(canonical({ a: 1, b: [2, { d: null, c: 'x' }] })).toBe(canonical({ b: [2, { c: 'x', d: null }], a: 1 }))
    expect(canonical({ a: 1 })).not.toBe(canonical({ a: 2 }))
  })
})
