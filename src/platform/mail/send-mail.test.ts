import { describe, expect, it } from 'vitest'
import { wholeLinks } from './send-mail.ts'

describe('the text of a mail', () => {
  it('has whole links where a line is a path in Styrhjul, and is else untouched', () => {
    const body = 'Två mål:\n/arbete/uppfoljning/a#b\nSe /arbete och /etc/passwd\n//arbete/x\n/arbete/y z'
    expect(wholeLinks(body, 'https://styr.ekby.se')).toBe(
      'Två mål:\nhttps://styr.ekby.se/arbete/uppfoljning/a#b\nSe /arbete och /etc/passwd\n//arbete/x\n/arbete/y z',
    )
  })
})
