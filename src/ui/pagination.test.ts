import { expect, it } from 'vitest'
import { shownPages } from './pagination.tsx'

it('first, last and the neighbours are offered, with a gap where pages are left out', () => {
  expect(shownPages(1, 1)).toEqual([1])
  expect(shownPages(5, 20)).toEqual([1, 0, 4, 5, 6, 0, 20])
  expect(shownPages(2, 4)).toEqual([1, 2, 3, 4])
  expect(shownPages(20, 20)).toEqual([1, 0, 19, 20])
})
