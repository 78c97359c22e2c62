import { expect, it } from 'vitest'
import { safePath } from './choose-language.ts'

it('the language switch leads back into this site and nowhere else', () => {
  expect(safePath('/mal/plan?a=1')).toBe('/mal/plan?a=1')
  for (const path of ['https://evil.example', '//evil.example', '/\\evil.example', '/a\\b', 'mal', '', '/a\nb']) {
    expect(safePath(path)).toBe('/')
  }
})
