import { describe, expect, it } from 'vitest'
import { foldedKey } from './folded-key.ts'
import { readModelForm } from './model-form.ts'

const sent = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('the form of a steering model', () => {
  it('gives a new level the key of its name and leaves rows without a name out', () => {
    const read = readModelForm(
      sent({
        'levels.0.key': 'vision',
        'levels.0.name': 'Vision',
        'levels.0.kind': 'vision',
        'levels.0.plural': 'Visioner',
        'levels.1.key': '',
        'levels.1.name': 'Övergripande mål',
        'levels.1.kind': 'strategic',
        'levels.2.name': ' ',
      }),
    )
    expect(read.levels).toEqual([
      { key: 'vision', name: 'Vision', kind: 'vision', plural: 'Visioner' },
      { key: 'overgripande-mal', name: 'Övergripande mål', kind: 'strategic', plural: 'Övergripande mål' },
    ])
  })

  it('takes value words a line at a time or by commas, and years as numbers', () => {
    const read = readModelForm(sent({ valueWords: 'Mod\r\nOmtanke, Tillit\n', fromYear: ' 2026 ', toYear: 'snart' }))
    expect(read).toMatchObject({ valueWords: ['Mod', 'Omtanke', 'Tillit'], fromYear: 2026, toYear: 'snart' })
  })

  it('never makes a key with other signs than addresses have', () => {
    expect(foldedKey('  <Trygghet & säkerhet>  ')).toBe('trygghet-sakerhet')
  })
})
