import { describe, expect, it } from 'vitest'
import { codesIn, faultsOfMessages, faultsOfSource } from './glossary.ts'

describe('the language of the house', () => {
  it('has no Swedish text in code, be it a literal, a template or text between tags', () => {
    expect(faultsOfSource('a.tsx', `const a = 'mål'`)).toHaveLength(1)
    expect(faultsOfSource('a.tsx', ['const a = `$', '{b} åtgärder`'].join(''))).toHaveLength(1)
    expect(faultsOfSource('a.tsx', 'const a = <p>Mål för året</p>')).toHaveLength(1)
    expect(faultsOfSource('a.tsx', '// mål\nconst a = m.goals_title()')).toEqual([])
  })

  it('has no name with a Swedish letter and none of the banned words', () => {
    expect(faultsOfSource('a.ts', 'const mål = 1')).toHaveLength(1)
    expect(faultsOfSource('a.ts', 'class PlanManager {}')).toHaveLength(1)
    expect(faultsOfSource('a.ts', 'class PlanVersion {}')).toEqual([])
  })

  it('says every sentence in both languages, with the same facts', () => {
    expect(faultsOfMessages('m', { a: 'x' }, {})).toHaveLength(1)
    expect(faultsOfMessages('m', {}, { a: 'x' })).toHaveLength(1)
    expect(faultsOfMessages('m', { a: '{name} finns' }, { a: 'exists' })).toHaveLength(1)
    expect(faultsOfMessages('m', { a: '{name} finns' }, { a: '{name} exists' })).toEqual([])
  })

  it('finds the codes that need a text', () => {
    const source = `refuse('plan.locked', {})\nctx.write('plan.adopt', id, async () => [a, b])\nctx.write<Goal>(\n  'goal.save', id)`
    expect(codesIn(source)).toEqual({ refusals: ['plan.locked'], deeds: ['plan.adopt', 'goal.save'] })
  })
})
