import { expect, test } from 'vitest'
import { hitEnd, hitStart, seam, segmentsOf } from './excerpt.ts'

test.each([
  ['', []],
  ['bara text', [{ text: 'bara text', isHit: false }]],
  [
    `ny ${hitStart}skola${hitEnd} i`,
    [
      { text: 'ny ', isHit: false },
      { text: 'skola', isHit: true },
      { text: ' i', isHit: false },
    ],
  ],
  [
    `${hitStart}<b>${hitEnd}${hitStart}x${hitEnd}`,
    [
      { text: '<b>', isHit: true },
      { text: 'x', isHit: true },
    ],
  ],
  [
    `trasig${hitEnd} ${hitStart}rest`,
    [
      { text: 'trasig ', isHit: false },
      { text: 'rest', isHit: false },
    ],
  ],
  [
    `i ${hitStart}skola${hitEnd}${seam}ns plan${seam}`,
    [
      { text: 'i ', isHit: false },
      { text: 'skolans', isHit: true },
      { text: ' plan', isHit: false },
    ],
  ],
])('an excerpt is pieces of text, whatever stands in it: %j', (marked, segments) => {
  expect(segmentsOf(marked)).toEqual(segments)
})
