import { describe, expect, it } from 'vitest'
import { kronaShares } from './frame-blocks.ts'
import { mkr } from './publications.fixture.ts'
import { type BodyChain, coverageOf, links, percentOf } from './way.ts'

const chain = (body: string, frame: number, ...missing: string[]): BodyChain => ({
  body,
  frame: mkr(frame),
  has: Object.fromEntries(links.map((link) => [link, !missing.includes(link)])) as BodyChain['has'],
})

describe('how much of a budget can be followed', () => {
  it('is the share of kronor whose every link is there', () => {
    const coverage = coverageOf([chain('bn', -75), chain('ks', -25, 'forecast')], [])
    expect([coverage.covered, coverage.whole]).toEqual([mkr(75), mkr(100)])
    expect(coverage.missing).toEqual([{ body: 'ks', links: ['forecast'] }])
  })

  it('counts a krona in as a krona out', () => {
    expect(coverageOf([chain('bn', -75), chain('finans', 25)], []).whole).toBe(mkr(100))
  })

  it('counts a goal as traceable when a frame stands over its unit', () => {
    const goals = [
      { unit: 'bf', body: 'bn' },
      { unit: 'x', body: null },
    ]
    expect(coverageOf([chain('bn', -1)], goals)).toMatchObject({ goals: 2, goalsTraceable: 1 })
  })

  it('says a hundred percent only of all', () => {
    expect([percentOf(999, 1000), percentOf(1000, 1000), percentOf(0, 0)]).toEqual([99, 100, 0])
  })
})

describe('a hundred kronor of tax', () => {
  it('are shared in whole kronor among those who cost, the largest first', () => {
    const shares = kronaShares([
      { body: 'ks', amount: mkr(-1) },
      { body: 'bn', amount: mkr(-2) },
      { body: 'finans', amount: mkr(9) },
    ])
    expect(shares.map(({ body, ofHundred }) => [body, ofHundred])).toEqual([
      ['bn', 67],
      ['ks', 33],
    ])
  })
})
