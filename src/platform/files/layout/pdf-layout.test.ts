import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-pieces.ts'
import { aPdf, aRow, type Drawn, type PdfExtras } from './pdf.fixture.ts'
import { layoutOfPdf } from './pdf-layout.ts'
import { TooMuch } from './unfit.ts'

const limits = { pages: 50, unpackedBytes: 1e6, signs: 100_000 }
const read = (pages: readonly (readonly Drawn[])[], extras?: PdfExtras) => layoutOfPdf(aPdf(pages, extras), limits)
const linesOf = async (drawn: readonly Drawn[], extras?: PdfExtras): Promise<string[]> =>
  (await read([drawn], extras)).split('\n').filter((line) => line.trim() !== '')
const plain = (line: string): string => line.trim().replaceAll(/\s+/g, ' ')

describe('a page of a PDF', () => {
  test('keeps columns under each other, also where cells are empty', async () => {
    const lines = await linesOf([
      ...aRow(700, 'Skola', '-1 200,5', '-1 300,0', '-10,0'),
      ...aRow(685, 'Omsorg', '', '-900,0', ''),
      ...aRow(670, 'Summa', '-1 200,5', '-2 200,0', '-10,0'),
    ])
    expect(lines.map(plain)).toEqual([
      'Skola -1 200,5 -1 300,0 -10,0',
      'Omsorg -900,0',
      'Summa -1 200,5 -2 200,0 -10,0',
    ])
    const end = (line = '', text = '') => line.indexOf(text) + text.length
    expect(Math.abs(end(lines[1], '-900,0') - end(lines[0], '-1 300,0'))).toBeLessThanOrEqual(1)
    expect(Math.abs(end(lines[2], '-10,0') - end(lines[0], '-10,0'))).toBeLessThanOrEqual(1)
  })

  test('reads a raised figure as the mark of a note, never as a digit of the number', async () => {
    const lines = await linesOf([
      { text: 'Skatter', x: 60, y: 700 },
      { text: '1 207,5', x: 200, y: 700 },
      { text: '1)', x: 233, y: 704, size: 6 },
      { text: '6,0', x: 300, y: 700 },
      { text: '12', x: 314.5, y: 703.5, size: 6 },
      { text: 'm', x: 60, y: 680 },
      { text: '2', x: 68.5, y: 684, size: 6 },
      { text: '3', x: 60, y: 652.5, size: 5 },
      { text: 'Avser hela koncernen.', x: 63.5, y: 650, size: 8 },
    ])
    expect(lines.map(plain)).toEqual([
      'Skatter 1 207,5\u00b9\u207e 6,0\u00b9\u00b2',
      'm\u00b2',
      '\u00b3Avser hela koncernen.',
    ])
  })

  test('leaves small figures alone that stand on the line', async () => {
    expect(
      (
        await linesOf([
          { text: 'Andel', x: 60, y: 700 },
          { text: '12', x: 88, y: 700, size: 6 },
        ])
      ).map(plain),
    ).toEqual(['Andel 12'])
  })

  test('has one text where it is drawn twice to look bold, in one piece or in several', async () => {
    const lines = await linesOf([
      { text: 'Budget 2026', x: 60, y: 700 },
      { text: 'Budget 2026', x: 60.4, y: 700 },
      { text: 'Summa -11,0', x: 60, y: 680 },
      { text: 'Summa', x: 60.3, y: 680.1 },
      { text: 'Netto -12,0', x: 60, y: 660 },
      { text: '-12,0', x: 87.1, y: 660.2 },
    ])
    expect(lines).toEqual(['Budget 2026', 'Summa -11,0', 'Netto -12,0'])
  })

  test('keeps the same words twice where they stand beside or under each other', async () => {
    const lines = await linesOf([
      { text: 'll', x: 60, y: 700 },
      { text: 'll', x: 64.4, y: 700 },
      { text: '0,0', x: 100, y: 700 },
      { text: '0,0', x: 140, y: 700 },
      { text: '0,0', x: 140, y: 688 },
    ])
    expect(lines.map(plain)).toEqual(['llll 0,0 0,0', '0,0'])
  })

  test('joins words that are drawn letter by letter', async () => {
    const letters = (text: string, y: number, step: number): Drawn[] => {
      let x = 60
      return [...text].flatMap((sign): Drawn[] => {
        const at = x
        x += (sign === ' ' ? 2.78 : sign === ',' ? 2.78 : 5.56) + step
        return sign === ' ' ? [] : [{ text: sign, x: at, y }]
      })
    }
    const lines = await linesOf([...letters('250 000 50,5', 700, 0), ...letters('abnoe pdgh', 680, 0.5)])
    expect(lines).toEqual(['250 000 50,5', 'abnoe pdgh'])
  })

  test('that is turned is read upright, as the page says or not', async () => {
    const turned = (drawn: readonly Drawn[]): Drawn[] =>
      drawn.map((one) => ({ ...one, x: 600 - one.y, y: one.x, turn: 90 }))
    const table = [...aRow(560, 'Skola', '-1,0', '-2,0'), ...aRow(545, 'Omsorg', '-3,0', '-4,0')]
    for (const rotate of [0, 90])
      expect((await linesOf(turned(table), { rotate })).map(plain)).toEqual(['Skola -1,0 -2,0', 'Omsorg -3,0 -4,0'])
  })

  test('tells text that is turned another way below, and mixes it into no row', async () => {
    const lines = await linesOf([
      ...aRow(700, 'Skola', '-1,0', '-2,0'),
      { text: 'Bilaga 3', x: 30, y: 690, turn: 90 },
      ...aRow(685, 'Omsorg', '-3,0', '-4,0'),
    ])
    expect(lines.map(plain)).toEqual(['Skola -1,0 -2,0', 'Omsorg -3,0 -4,0', 'Bilaga 3'])
  })

  test('puts numbers that stand in the middle of a name of two lines on its first line', async () => {
    const lines = await linesOf([
      { text: 'Socialnämndens', x: 60, y: 700 },
      ...aRow(694, '', '-1,0', '-2,0').slice(1),
      { text: 'verksamheter', x: 60, y: 688 },
      ...aRow(670, 'Kultur', '-3,0', '-4,0'),
    ])
    expect(lines.map(plain)).toEqual(['Socialnämndens -1,0 -2,0', 'verksamheter', 'Kultur -3,0 -4,0'])
  })

  const prose = (side: string, x: number, count: number): Drawn[] =>
    Array.from({ length: count }, (_, n) => ({
      text: `${side} rad ${n} med text som fyller spalten`,
      x,
      y: 700 - 12 * n,
    }))

  test('in newspaper columns is read one column after the other, with what goes across first', async () => {
    const across = {
      text: 'En rubrik som går över båda spalterna och hela vägen fram till kanten av sidan här',
      x: 60,
      y: 730,
    }
    const lines = await linesOf([across, ...prose('V', 60, 12), ...prose('H', 310, 12)])
    expect(lines.map(plain)).toEqual([across, ...prose('V', 60, 12), ...prose('H', 310, 12)].map(({ text }) => text))
  })

  test('with names to the left and numbers to the right is no page of columns', async () => {
    const rows = Array.from({ length: 14 }, (_, n) =>
      aRow(700 - 12 * n, `Verksamhet nummer ${n} i nämnden`, '-1,0', '-2,0'),
    )
    expect((await linesOf(rows.flat())).every((line) => /-1,0\s+-2,0$/.test(line))).toBe(true)
  })

  test('is told to be too much when there are more pages, or more text, than the limits', async () => {
    await expect(layoutOfPdf(aPdf([[], [], []]), { ...limits, pages: 2 })).rejects.toThrow(TooMuch)
    await expect(layoutOfPdf(aPdf([prose('V', 60, 12)]), { ...limits, signs: 40 })).rejects.toThrow(TooMuch)
  })
})

test('pages of one document have their columns in the same places', async () => {
  const table = (y: number) => [...aRow(y, 'Skola', '-1,0', '-2,0'), ...aRow(y - 15, 'Omsorg', '-3,0', '-4,0')]
  const text = await read([[{ text: 'Långt ut i vänstra marginalen', x: 20, y: 720 }, ...table(700)], table(760)])
  const [first, second] = text.split('\f').map((page) => page.split('\n').find((line) => line.includes('Skola')))
  expect(second).toBe(first)
})

test('joined letters come apart, odd spaces are spaces, and a soft hyphen is seen at the end of a line only', () => {
  expect(cleanText('e\ufb03cient \ufb01nans\ufb02öde')).toBe('efficient finansflöde')
  expect(cleanText('kom\u00admun')).toBe('kommun')
  expect(cleanText('kom\u00ad')).toBe('kom-')
  expect(cleanText('kom\u2010')).toBe('kom-')
  expect(cleanText('e\u2011tj\u00e4nst \u201012,5')).toBe('e-tj\u00e4nst -12,5')
  expect(cleanText('a\u2003b\u200bc')).toBe('a bc')
  // Spaces that hold a number together.
  expect(cleanText('1\u00a0207\u202f500')).toBe('1\u00a0207\u202f500')
})
