import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSie, type SieFile } from './index.ts'
import { eventsOf, realFiles, written } from './sie.fixture.ts'

/** File, type, vouchers, lines, checksum, and each remark with how many times it is told. */
const expected = `
  sie_file.se | 4I | 2 | 5 | none | account-undeclared 3, checksum-absent 1, voucher-unbalanced 1
  sie_file_with_unknown_entries.se | 4I | 2 | 5 | none | account-undeclared 3, checksum-absent 1, label-unknown 1, voucher-unbalanced 1
  XE_SIE_1_20151125094750.SE | 1 | 0 | 0 | none | checksum-absent 1, extra-fields 1, opening-balance-of-result 9, opening-differs-from-closing 7, separator-missing 46
  XE_SIE_2_20151125094903.SE | 2 | 0 | 0 | none | checksum-absent 1, extra-fields 1, opening-balance-of-result 9, opening-differs-from-closing 7, separator-missing 46
  XE_SIE_3_20151125094952.SE | 3 | 0 | 0 | none | checksum-absent 1, extra-fields 1, opening-balance-of-result 9, opening-differs-from-closing 7, separator-missing 46
  XE_SIE_4_20151125095119.SE | 4E | 65 | 248 | none | checksum-absent 1, extra-fields 1, opening-balance-of-result 9, opening-differs-from-closing 7, separator-missing 46, voucher-unbalanced 1
  BL0001_typ1.SE | 1 | 0 | 0 | none | checksum-absent 1
  BL0001_typ2.SE | 2 | 0 | 0 | none | checksum-absent 1
  BL0001_typ3.SE | 3 | 0 | 0 | none | checksum-absent 1, encoding-contradicted 1
  BL0001_typ4.SE | 4E | 84 | 414 | none | checksum-absent 1, encoding-contradicted 1, voucher-number-repeated 11
  BL0001_typ4I.SI | 4I | 1 | 10 | none | checksum-absent 1, field-missing 1
  BokOrder.si | 4I | 1 | 4 | none | checksum-absent 1
  Bokslut Norstedts SIE 4E.se | 4E | 177 | 678 | valid | voucher-empty 3
  BokslutSIE1.se | 1 | 0 | 0 | none | checksum-absent 1
  Exempelbolaget_SIE_110322_B_33.si | 4I | 13 | 91 | none | account-undeclared 11, checksum-absent 1
  FAKT.SI | 4I | 1 | 3 | none | checksum-absent 1
  LON Lönekörning.SI | 4I | 1 | 25 | none | checksum-absent 1
  Lön.si | 4I | 1 | 8 | none | checksum-absent 1
  MAMUT_SIE1_EXPORT.SE | 1 | 0 | 0 | none | checksum-absent 1, label-late 2, opening-differs-from-closing 3
  MAMUT_SIE2_EXPORT.SE | 2 | 0 | 0 | none | checksum-absent 1, label-late 2, opening-differs-from-closing 3
  MAMUT_SIE3_EXPORT.SE | 3 | 0 | 0 | none | checksum-absent 1, label-late 2, opening-differs-from-closing 3
  MAMUT_SIE4_EXPORT.SE | 4E | 168 | 458 | none | checksum-absent 1, label-late 2, opening-differs-from-closing 3
  Norstedts Bokslut SIE 1.se | 1 | 0 | 0 | valid | 
  Norstedts Bokslut SIE 4I.si | 4I | 2 | 4 | valid | 
  SIE-fil från Visma Eget Aktiebolag 2010.se | 1 | 0 | 0 | none | checksum-absent 1
  SIE-fil från Visma Enskild Firma 2010.se | 1 | 0 | 0 | none | checksum-absent 1, field-missing 4
  SIE1.se | 1 | 0 | 0 | valid | 
  SIE3.se | 3 | 0 | 0 | valid | 
  SIE4 Visma Anläggningsregister.si | 4I | 1 | 18 | none | checksum-absent 1
  SIE4.se | 4E | 286 | 949 | valid | 
  SIE_2.se | 2 | 0 | 0 | valid | 
  SIE_exempelfil.se | 4E | 26 | 148 | none | checksum-absent 1, field-missing 1
  Sie 1.SE | 1 | 0 | 0 | none | checksum-absent 1, encoding-contradicted 1
  Sie 2.SE | 2 | 0 | 0 | none | checksum-absent 1, encoding-contradicted 1
  Sie1.se | 1 | 0 | 0 | none | checksum-absent 1, field-missing 1, label-not-in-type 1, last-line-without-end 1
  Sie2.se | 2 | 0 | 0 | none | checksum-absent 1, field-missing 1, last-line-without-end 1
  Sie3.se | 3 | 0 | 0 | none | checksum-absent 1, field-missing 1, last-line-without-end 1
  Sie4.se | 4E | 194 | 963 | none | checksum-absent 1, field-missing 1, last-line-without-end 1
  Sie4.si | 4E | 165 | 869 | none | checksum-absent 1, field-missing 1, last-line-without-end 1
  Test1.SE | 1 | 0 | 0 | none | checksum-absent 1
  Test2.SE | 2 | 0 | 0 | none | checksum-absent 1
  Test3.SE | 3 | 0 | 0 | none | checksum-absent 1, opening-differs-from-closing 1
  Test4.SE | 4E | 167 | 1464 | none | checksum-absent 1
  arsaldo_ovnbolag.se | 1 | 0 | 0 | none | checksum-absent 1
  live2011.se | 4E | 3 | 12 | none | checksum-absent 1
  magenta_bokföring_SIE1.se | 1 | 0 | 0 | none | checksum-absent 1, extra-fields 1
  magenta_bokföring_SIE2.se | 2 | 0 | 0 | none | checksum-absent 1, extra-fields 1
  magenta_bokföring_SIE3.se | 3 | 0 | 0 | none | checksum-absent 1, extra-fields 1, label-late 2
  magenta_bokföring_SIE4E.se | 4E | 19 | 84 | none | checksum-absent 1, extra-fields 1
  magenta_bokföring_SIE4I.se | 4I | 19 | 84 | none | checksum-absent 1, extra-fields 1
  objektsaldo_ovnbolag.se | 3 | 0 | 0 | none | checksum-absent 1
  periodsaldo_ovnbolag.se | 2 | 0 | 0 | none | checksum-absent 1
  si.SI | 4I | 47 | 128 | none | checksum-absent 1, encoding-contradicted 1
  sie 3.SE | 3 | 0 | 0 | none | checksum-absent 1
  sie 4.SE | 4E | 20 | 78 | none | checksum-absent 1
  transaktioner_ovnbolag.se | 4E | 163 | 671 | none | checksum-absent 1
  typ1.se | 1 | 0 | 0 | none | checksum-absent 1, extra-fields 1
  typ2.se | 2 | 0 | 0 | none | checksum-absent 1, extra-fields 1
  typ3.se | 3 | 0 | 0 | none | checksum-absent 1, extra-fields 1
  typ4.se | 4E | 81 | 287 | none | checksum-absent 1
  typ4si.si | 4I | 81 | 287 | none | checksum-absent 1
  urval_ovnbolag.si | 4I | 16 | 51 | none | checksum-absent 1, flag-already-read 1
  Sample.sie | 5 | 91 | 353 | none | element-not-told 31
  SampleEntry.sie | 5I | 0 | 0 | none | 
  SampleEntry2.sie | 5I | 1 | 2 | none | account-undeclared 2, element-not-told 15
  SampleEntry3.sie | 5I | 5 | 19 | none | element-not-told 5
  SampleEntryExtension.sie | 5I | 1 | 2 | none | account-undeclared 2, element-not-told 8
  SampleExtension.sie | 5 | 91 | 353 | none | element-not-told 35
  company_header.se | 4 | 0 | 0 | none | checksum-absent 1, label-missing 1
`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))

const { folder, files } = realFiles()
const read = (file: string) => readSie(readFileSync(join(folder, file)))
const is = (pattern: RegExp) => (file: string) => pattern.test(file)

const meaning = ({ accounts, dimensions, objects, balances, vouchers }: SieFile) => ({
  accounts,
  dimensions,
  objects,
  balances,
  vouchers: vouchers.map((voucher) => ({
    ...voucher,
    line: 0,
    lines: voucher.lines.map((line) => ({ ...line, line: 0 })),
  })),
})

describe.skipIf(files.length === 0)(
  'files of real programs (skipped where ../shared/data/sie is not beside the project)',
  () => {
    test.each(files.map((file) => [basename(file), file]))('%s gives its vouchers, lines and remarks', (name, file) => {
      const { summary, diagnostics } = read(file)
      const times = new Map<string, number>()
      for (const { code } of diagnostics) times.set(code, (times.get(code) ?? 0) + 1)
      const remarks = [...times].toSorted().map(([code, count]) => `${code} ${count}`)
      const { type, vouchers, lines, checksum } = summary
      const row = [name.normalize(), type, `${vouchers}`, `${lines}`, checksum, remarks.join(', ')]
      expect(row).toEqual(expected.find(([first]) => first === name.normalize()))
    })

    test('every file of the table is there, and none is fatal', () => {
      expect(files.map((file) => basename(file).normalize()).toSorted()).toEqual(
        expected.map(([name]) => name).toSorted(),
      )
      expect(files.filter((file) => read(file).summary.diagnostics.fatal > 0)).toEqual([])
    })

    test.each(files.filter(is(/\.s[ei]$/i)))('%s: vouchers and lines are as many as its rows begin so', (file) => {
      const text = readFileSync(join(folder, file), 'latin1')
      const { summary } = read(file)
      expect(summary.vouchers).toBe(text.match(/^[ \t]*#VER\b/gm)?.length ?? 0)
      expect(summary.lines).toBe(text.match(/^[ \t]*#[RB]?TRANS\b/gm)?.length ?? 0)
    })

    test('every checksum that a real program has written is valid', () => {
      const sealed = files.filter((file) => readFileSync(join(folder, file)).includes('#KSUMMA'))
      expect(sealed.map((file) => read(file).summary.checksum)).toEqual(Array(7).fill('valid'))
    })

    test.each(files)('%s: read, written and read again it means the same, with a valid checksum', (file) => {
      const once = read(file)
      const twice = readSie(written(once))
      expect(twice.summary.checksum).toBe('valid')
      // SIE 4 has no row for a budget of the whole year, which SIE 5 has.
      const balances = once.balances.filter(({ label, period }) => label !== 'PBUDGET' || period !== null)
      expect(meaning(twice)).toEqual(meaning({ ...once, balances }))
    })

    test.each(files)('%s: cut in pieces of 999 bytes it tells the same', (file) => {
      const bytes = readFileSync(join(folder, file))
      const cuts = Array.from({ length: Math.floor(bytes.length / 999) }, (_, index) => 999 * (index + 1))
      expect(eventsOf(bytes, cuts)).toEqual(eventsOf(bytes))
    })
  },
)
