import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { atomFeed } from './atom-feed.ts'
import type { CaseEvent, CaseFile, CaseId } from './case-file.ts'
import { inOrder, ownEvents, preparationChain, publicEvents } from './case-life.ts'
import { aMarking } from './cases.fixture.ts'
import type { RecordDocument } from './record-document.ts'

const [committee, board] = ['au', 'ks'] as unknown as [UnitId, UnitId]
const event = (
  kind: CaseEvent['kind'],
  at: string,
  body: UnitId | null = board,
  parts: Partial<CaseEvent> = {},
): CaseEvent => ({
  at: day(at),
  kind,
  text: `${kind} ${at}`,
  body,
  href: '/arbete/x',
  publicHref: '/protokoll/x',
  ...parts,
})

const caseFile: CaseFile = {
  id: 'c' as CaseId,
  number: 'KS473-25 005',
  slug: 'ks473-25-005',
  body: board,
  classification: '005',
  title: 'Datacenter',
  publicTitle: 'Datacenter',
  secrecy: null,
  officer: null,
  status: 'closed',
  openedOn: day('2025-06-10'),
  closedOn: day('2025-12-01'),
  returnedReason: '',
  returnedBy: null,
  kind: 'ordinary',
  revision: 1,
}

describe('the life of a case', () => {
  it('begins when it is registered, has its documents by their days, and ends when it is closed', () => {
    const document = { day: day('2025-08-25'), ordinal: 1 } as RecordDocument
    expect(ownEvents(caseFile, [document]).map(({ at, kind }) => [at, kind])).toEqual([
      ['2025-06-10', 'registered'],
      ['2025-08-25', 'document'],
      ['2025-12-01', 'closed'],
    ])
    expect(ownEvents({ ...caseFile, closedOn: null }, [])).toHaveLength(1)
  })

  it('goes by day, and on one day in the order of the work', () => {
    const told = [event('decision', '2025-11-25'), event('document', '2025-11-25'), event('proposal', '2025-11-11')]
    expect(inOrder(told).map(({ kind }) => kind)).toEqual(['proposal', 'document', 'decision'])
  })

  it('keeps each body’s proposals and decisions apart, also when a body has it twice', () => {
    const chain = preparationChain([
      event('decision', '2025-11-25'),
      event('referral-back', '2025-08-26', committee),
      event('proposal', '2025-11-11', committee),
      event('agenda', '2025-11-05', committee),
      event('decision', '2025-09-08'),
    ])
    expect(chain.map(({ body, events }) => [body, events.map(({ kind }) => kind)])).toEqual([
      [committee, ['referral-back']],
      [board, ['decision']],
      [committee, ['proposal']],
      [board, ['decision']],
    ])
  })

  it('is public where it has a public address, and of a secret case by its kind alone', () => {
    const told = [event('decision', '2025-11-25'), event('assignment', '2025-11-26', board, { publicHref: null })]
    expect(publicEvents(caseFile, told)).toMatchObject([{ kind: 'decision', text: 'decision 2025-11-25', href: null }])
    const secret = publicEvents({ ...caseFile, secrecy: aMarking }, told)
    expect(secret).toMatchObject([{ kind: 'decision', text: '' }])
  })
})

describe('a feed', () => {
  const feed = { title: 'Nya <ärenden>', author: 'Ekby & Åby', self: 'https://x/f', page: 'https://x/d' }
  const entry = { href: 'https://x/d/1', title: 'A & B', summary: '', day: day('2025-11-11') }

  it('is well-formed whatever is written, and as new as its newest entry', () => {
    const xml = atomFeed({ ...feed, entries: [{ ...entry, day: day('2025-01-01') }, entry] })
    expect(xml).toContain('<title>Nya &lt;ärenden&gt;</title>')
    expect(xml).toContain('<name>Ekby &amp; Åby</name>')
    expect(xml).toContain('<updated>2025-11-11T00:00:00Z</updated><entry>')
    expect(xml).toContain('<title>A &amp; B</title>')
  })

  it('without entries is a feed still', () =>
    expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00Z</updated></feed>'))
})
