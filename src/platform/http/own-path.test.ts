import { expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

it('a way back leads into this site and nowhere else', () => {
  expect(ownPath('/mal/plan?a=1')).toBe('/mal/plan?a=1')
  for (const path of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/.//evil.example',
    'mal',
    '',
    '/a\nb',
    null,
  ]) {
    expect(ownPath(path)).toBe('/')
  }
  expect(ownPath('//evil.example', '/arbete')).toBe('/arbete')
})
