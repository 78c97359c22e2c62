import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastAmount, readAmount, writeAmount } from './amount.ts'
import { Checksum } from './checksum.ts'
import { readSie } from './index.ts'
import { Ordinary } from './ordinary.ts'
import { LIST, Scanner } from './scanner.ts'
import { aLedger, aVoucher, bytesOf, told } from './sie.fixture.ts'

const ore = (text: string) => readAmount(Buffer.from(text), 0, text.length)

test('an amount written and read is the same to the öre, up to the largest whole number', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (amount) => ore(writeAmount(amount)) === amount))
  expect(writeAmount(-5)).toBe('-0.05')
})

test('reading an amount agrees with whole-number arithmetic for any digits', () => {
  const digits = fc.stringMatching(/^-?\d{1,13}(\.\d{1,2})?$/)
  fc.assert(
    fc.property(digits, (text) => {
      const [whole = '', decimals = ''] = text.replace('-', '').split('.')
      const size = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'))
      expect(ore(text)).toBe(Number(text.startsWith('-') && size > 0n ? -size : size))
      expect(lastAmount.problem).toBeNull()
    }),
  )
})

test('the checksum is CRC-32 over labels and contents of fields, without quotes, blanks and braces', () => {
  const line = Buffer.from('#KONTO 1915 "Kassa \\"special\\""\r\n')
  const scanner = new Scanner()
  scanner.scan(line, 0)
  const checksum = new Checksum()
  checksum.addLine(line, scanner)
  expect(checksum.value()).toBe(1_921_122_205)
})

test('blanks within quotes count in the checksum, and those between objects do not', () => {
  const sumOf = (text: string) => {
    const line = Buffer.from(`${text}\n`)
    const scanner = new Scanner()
    scanner.scan(line, 0)
    const checksum = new Checksum()
    checksum.addLine(line, scanner)
    return checksum.value()
  }
  expect(sumOf('#TRANS 5010 {"1"  "K1" } 5.00')).toBe(sumOf('#TRANS\t5010 { 1 K1 } "5.00"'))
  expect(sumOf('#TRANS 5010 {1 "K 1"} 5.00')).not.toBe(sumOf('#TRANS 5010 {1 "K1"} 5.00'))
})

test('a checksum that is right is valid, one that is not is an error with both numbers', () => {
  const line = '#KONTO 1915 "Kassa \\"special\\""'
  const right = readSie(bytesOf(`#FLAGGA 0\n#KSUMMA\n${line}\n#KSUMMA 1921122205\n`))
  expect(right.summary.checksum).toBe('valid')
  const wrong = readSie(bytesOf(`#FLAGGA 0\n#KSUMMA\n${line}\n#KSUMMA 17\n`))
  expect(wrong.summary.checksum).toBe('wrong')
  expect(wrong.diagnostics.find(({ code }) => code === 'checksum-wrong')).toMatchObject({
    severity: 'error',
    line: 4,
    facts: { written: '17', computed: 1_921_122_205 },
  })
})

test.each([
  ['a checksum without a beginning', ['#KSUMMA 17'], 'error checksum-without-start 11:9'],
  ['a second beginning', ['#KSUMMA', '#KSUMMA'], 'warning checksum-misplaced 12:0'],
  ['a row after the end', ['#KSUMMA', '#KSUMMA 0', '#KONTO 1 x'], 'warning data-after-checksum 13:0'],
])('%s is told', (_, rows, expected) => {
  expect(told(aLedger(...rows))).toContain(expected)
})

const swedish = aLedger('#KONTO 4010 "Inköp åt Älvdalen"', ...aVoucher())
const nameIn = (bytes: Uint8Array) => {
  const file = readSie(bytes)
  const codes = file.diagnostics.map(({ code }) => code).filter((code) => code !== 'checksum-absent')
  return [file.accounts.find(({ number }) => number === '4010')?.name, file.summary.encoding, codes]
}

test('code page 437, UTF-8 with and without a mark, and Windows-1252 are told apart by their bytes', () => {
  const name = 'Inköp åt Älvdalen'
  expect(nameIn(bytesOf(swedish))).toEqual([name, 'cp437', []])
  expect(nameIn(Buffer.from(swedish))).toEqual([name, 'utf-8', ['utf8-claims-pc8']])
  expect(nameIn(Buffer.from(`\ufeff${swedish}`))).toEqual([name, 'utf-8', ['byte-order-mark', 'utf8-claims-pc8']])
  expect(nameIn(Buffer.from(swedish, 'latin1'))).toEqual([name, 'cp1252', ['encoding-cp1252']])
})

test('the encoding is told by the first letter above ASCII, also when it comes after the bytes looked at first', () => {
  const filler = Array.from({ length: 4100 }, (_, index) => `#SRU 5010 ${7000 + index}`)
  const late = aLedger(...filler, '#KONTO 4010 "Inköp åt Älvdalen"')
  expect(late.length).toBeGreaterThan(1 << 16)
  expect(nameIn(Buffer.from(late))).toEqual(['Inköp åt Älvdalen', 'utf-8', ['utf8-claims-pc8']])
  expect(nameIn(bytesOf(late))).toEqual(['Inköp åt Älvdalen', 'cp437', []])
})

test('a field written in another encoding than the rest is read as it was written, with a remark', () => {
  const mixed = Buffer.concat([
    bytesOf(aLedger('#OBJEKT 20 "1" "Förskola"')),
    Buffer.from('#KONTO 4010 "Inköp åt Älvdalen"\r\n'),
  ])
  expect(nameIn(mixed)).toEqual(['Inköp åt Älvdalen', 'cp437', ['encoding-contradicted']])
})

test('a format other than PC8 is remarked upon', () => {
  expect(told(swedish.replace('PC8', 'UTF-8'))).toContain('warning format-not-pc8 3:9')
})

test('the line read in one pass has the fields, and the amount, of the line read with care', () => {
  const part = fc.constantFrom(
    ...'1|5010|"5010"|{}|{"1" "4100"}|{1 "a}b"}|{"1" "a} 5 "}|{"1"|100|-1.5|1.234|5,0|20260131|2026013|""|"Hyra å"|"a\\"b"|a"b|"|\\|}|{|x{|\u001a|\u0001'.split(
      '|',
    ),
  )
  const blank = fc.constantFrom(' ', '\t', '  ', '', ' \r')
  const end = fc.constantFrom('\n', '\r\n', ' \r\n')
  const usual = fc.record({
    account: fc.constantFrom('5010', '"5010"', '050', 'K1'),
    list: fc.constantFrom('{}', '{ }', '{"1" "41" "6" "P1"}', '{1 "a} 5 "}'),
    amount: fc.constantFrom('1', '-12.5', '100.00', '5.', '.5', '-0'),
    rest: fc.constantFrom('', ' 20260131', ' 20260131 "Hyra"', ' "" "Hyra" 2.5 EK', ' 20260131 Hyra'),
  })
  const line = fc.oneof(
    usual.map(({ account, list, amount, rest }) => `#TRANS ${account} ${list} ${amount}${rest}`),
    fc.array(fc.tuple(part, blank), { maxLength: 9 }).map((parts) => `#TRANS ${parts.flat().join('')}`),
  )
  let ordinary = 0
  fc.assert(
    fc.property(line, end, (text, ending) => {
      const bytes = Buffer.from(bytesOf(text + ending))
      const careful = new Scanner()
      const next = careful.scan(bytes, 0)
      const quick = new Scanner()
      const reader = new Ordinary(quick)
      if (reader.scan(bytes, 0, true) < 0) return
      ordinary++
      expect(reader.scan(bytes, 0, true)).toBe(next)
      expect(quick.count).toBe(careful.count)
      for (let field = 0; field < careful.count; field++) {
        expect([quick.starts[field], quick.ends[field]]).toEqual([careful.starts[field], careful.ends[field]])
        expect(quick.flags[field]! & LIST).toBe(careful.flags[field]! & LIST)
      }
      expect(reader.amount).toBe(readAmount(bytes, careful.starts[3]!, careful.ends[3]!))
      expect(lastAmount.problem).toBeNull()
    }),
    { numRuns: 3000 },
  )
  expect(ordinary).toBeGreaterThan(300)
})
