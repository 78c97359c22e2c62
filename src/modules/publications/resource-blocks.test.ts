import { describe, expect, it } from 'vitest'
import { figureBook } from './figure.ts'
import { mkr, someFollowUp } from './publications.fixture.ts'

const amount = (key: string, facts = someFollowUp()) => figureBook(facts).get(key)?.amount

describe('the figures of projects and grants', () => {
  it('tell of each project what is decided, spent and forecast, and a forecast only of what is judged', () => {
    expect(amount('investering-beslutat:4711:2026-08')).toBe(mkr(-80))
    expect(amount('investering-utfall:4711:2026-08')).toBe(mkr(-21.5))
    expect(amount('investering-avvikelse:4711:2026-08')).toBe(mkr(-3))
    expect(amount('investering-prognos:4712:2026-08')).toBeUndefined()
  })

  it('tell a forecast of all projects when all are judged, never before', () => {
    expect(amount('investering-utfall:alla:2026-08')).toBe(mkr(-25.5))
    expect(amount('investering-prognos:alla:2026-08')).toBeUndefined()
    const { projects } = someFollowUp()
    const judged = projects.map((one) => ({ ...one, finalTotal: one.finalTotal ?? mkr(-11) }))
    expect(amount('investering-prognos:alla:2026-08', someFollowUp({ projects: judged }))).toBe(mkr(-94))
  })

  it('tell what of a grant is left', () => {
    expect(amount('bidrag-kvar:likvardig-skola:2026-08')).toBe(mkr(2.5))
    expect(amount('bidrag-beviljat:alla:2026-08')).toBe(mkr(6))
  })
})
