import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { families } from './checks/register.ts'
import { readDocument } from './reading/read-lines.ts'
import { review } from './review.ts'

/** The real documents that describe the system, where they lie beside the project; none of them is part of it. */
const shared = process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../shared')
const folder = join(shared, 'sources')
const isThere = existsSync(folder)

/** They are tried in `goals.test.ts`. */
const ofGoals = new Set(families.find(({ key }) => key === 'goals')?.codes)

function said(number: string): string[] {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? ''
  return review(readDocument(file, readFileSync(join(folder, file), 'utf8')))
    .findings.filter(({ code, severity }) => severity !== 'rounding' && !ofGoals.has(code))
    .map(
      ({ severity, code, quoted }) =>
        `${severity} ${code} ${quoted.map(({ line, printed }) => `${line.number}:${printed}`).join(' ')}`,
    )
}

const isWrong = (one: string): boolean => !one.startsWith('note ')

describe.skipIf(!isThere)('the documents that lie beside the project', () => {
  test('the budget of 2026 contradicts itself where a careful reader finds it, and nowhere else', () => {
    const all = said('003')
    expect(all.filter((one) => one.startsWith('contradiction'))).toEqual([
      'contradiction prose-differs 149:4 % för 2028 409:2,7%',
      'contradiction same-quantity-differs 408:-1 239,0 365:-1 240,3',
      'contradiction same-quantity-differs 408:-1 272,6 365:-1 273,9',
      'contradiction investment-differs 495:-108,9 552:66,9',
    ])
    expect(all).toContain('error percent-differs 409:2,0% 365:-1 184,7 408:-1207,5')
    expect(all.filter((one) => one.includes('stale-year'))).toHaveLength(3)
    expect(all.filter((one) => one.includes('broken-reference') || one.includes('numbering-differs'))).toHaveLength(3)
    expect(all).toContain('note population-differs 169:17 500 116:15 110 117:14 934')
    expect(all.find((one) => one.includes('liquidity-falls'))).toMatch(/521:231,0 523:66,4/)
  })

  test('so does the budget of 2021', () => {
    const all = said('002')
    expect(all.filter((one) => one.startsWith('contradiction'))).toEqual([
      'contradiction prose-differs 354:4,0 % 753:3,3%',
      'contradiction prose-differs 356:5,0% 639:3,6%',
      'contradiction prose-differs 356:20,4 mkr 639:-15,0',
      'contradiction same-quantity-differs 723:9,6 621:6,1',
    ])
    expect(all).toContain('error opening-differs 685:209,1 683:10,4 685:208,0')
    expect(all).toContain('error opening-differs 685:212,4 683:10,2 685:209,1')
    expect(all).toContain('error same-quantity-differs 725:10,6 683:10,5')
    expect(all.find((one) => one.includes('prose-largest'))).toMatch(/641:-18,2 639:-15,0/)
    expect(all).toContain('error same-quantity-differs 996:-416,0 963:-415,9')
    expect(all.filter((one) => one.includes('plan-year'))).toHaveLength(2)
  })

  test('the operational plan, the report and the minutes', () => {
    expect(said('001')).toEqual(['error same-quantity-differs 149:-113,8 128:-113,7'])
    expect(said('004').filter(isWrong)).toEqual([
      'error label-number-differs 107:uppföljningstillfälle 2 4:uppföljningstillfälle 3',
    ])
    expect(said('000').filter(isWrong)).toEqual([
      'error date-differs 112:Kommunstyrelsen den 25 maj 2025 § 77 94:27 maj 2025',
      'error case-class-differs 401:KS011-25 39 328:KS011-25 319',
    ])
    // Part of a meeting, four proposed tasks and a condition (domain.md 11.3, U8, U9), and nothing more.
    const notes = said('000').filter((one) => !isWrong(one))
    expect(notes.map((one) => one.split(':')[0])).toEqual([
      'note presence-limited 16',
      'note task-proposed 236',
      'note task-proposed 244',
      'note task-proposed 256',
      'note condition-given 256',
      'note task-proposed 312',
    ])
    expect(said('004').filter((one) => !isWrong(one))).toHaveLength(1)
  })
})
