import { describe, expect, it } from 'vitest'
import { plain } from '../../shared/document.ts'
import { Refusal } from '../../shared/failure.ts'
import { bindText, unknownFigures } from './binding.ts'
import { figureBook } from './figure.ts'
import { someFacts } from './publications.fixture.ts'
import type { Scale } from './shown-amount.ts'

const scale: Scale = { unit: 'mkr', decimals: 1 }
const book = figureBook(someFacts())
const bind = (body: string) =>
  bindText(body, { book, scale, language: 'sv', part: 'Inledning', sourceOf: ({ key }) => `/${key}` })

describe('a figure in running text', () => {
  it('is printed in the unit of the publication, with thin spaces, comma and a real minus', () => {
    expect(plain(bind('Ramen är {ram:bn:2026}.'))).toBe('Ramen är −612,4\u00A0mkr.')
  })

  it('is printed in the unit and with the decimals that are asked for', () => {
    expect(plain(bind('{ram:bn:2026:tkr}'))).toBe('−612\u202F440\u00A0tkr')
    expect(plain(bind('{ram:bn:2026:mkr2}'))).toBe('−612,44\u00A0mkr')
  })

  it('carries its value and where it comes from', () => {
    expect(bind('{ram:bn:2026}')).toEqual([
      { kind: 'figure', text: '−612,4\u00A0mkr', value: -612.4, unit: 'mkr', source: '/ram:bn:2026' },
    ])
  })

  it('that is not known stops printing and names the part and the figure as it was written', () => {
    const refusal = (() => {
      try {
        bind('Se {ram:finns-inte:2026:mkr}')
      } catch (thrown) {
        return thrown
      }
      return undefined
    })() as Refusal
    expect(refusal).toBeInstanceOf(Refusal)
    expect([refusal.code, refusal.facts]).toEqual([
      'publication.figure-unknown',
      { part: 'Inledning', figure: 'ram:finns-inte:2026:mkr' },
    ])
    expect(unknownFigures('{ram:bn:2026} och {rma:bn:2026}', book, scale)).toEqual(['rma:bn:2026'])
  })

  it('is told from braces that are only braces', () => {
    expect(plain(bind('{inte en siffra} och { ram:bn:2026 }'))).toBe('{inte en siffra} och { ram:bn:2026 }')
  })
})
