import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSie, type SieDiagnostic, type SieFile } from './index.ts'
import { aLedger, aVoucher, bytesOf, written } from './sie.fixture.ts'

/** What a file means: everything but where it stood and the labels the writer decides itself. */
const meaning = ({ identity, accounts, dimensions, objects, balances, vouchers }: SieFile) => ({
  identity: identity.filter(({ label }) => !['FORMAT', 'FLAGGA', 'SIETYP'].includes(label)),
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

test('a file is written with its rows in the order of the format, quoted where they must be, and sealed', () => {
  const file = readSie(
    bytesOf(aLedger('#KTYP 5010 K', '#OBJEKT 1 4100 "Förskola \\"Norr\\""', '#RES 0 5010 100.00', ...aVoucher())),
  )
  expect(written(file).toString('latin1').split('\r\n').slice(0, -2)).toEqual([
    '#FLAGGA 0',
    '#KSUMMA',
    '#PROGRAM Ekonomi 1.0',
    '#FORMAT PC8',
    '#GEN 20260401 EK',
    '#SIETYP 4',
    '#FNAMN "Hedemora kommun"',
    '#RAR 0 20260101 20261231',
    '#KONTO 5010 Lokalhyra',
    '#KTYP 5010 K',
    '#KONTO 1930 Bank',
    '#DIM 20 Verksamhet',
    '#OBJEKT 1 4100 "F\x94rskola \\"Norr\\""',
    '#RES 0 5010 100.00',
    '#VER A 1 20260131 Hyra',
    '{',
    '#TRANS 5010 {1 4100} 100.00 20260131 Hyra',
    '#TRANS 1930 {} -100.00',
    '}',
  ])
  const again = readSie(written(file))
  expect(again.summary.checksum).toBe('valid')
  expect(again.diagnostics).toEqual([])
})

test('without a checksum when asked so', () => {
  expect(written(readSie(bytesOf(aLedger())), { checksum: false }).includes('#KSUMMA')).toBe(false)
})

test('the same file gives the same bytes', () => {
  const file = readSie(bytesOf(aLedger(...aVoucher())))
  expect(written(file).equals(written(readSie(written(file))))).toBe(true)
})

const letters = fc.stringMatching(/^[a-zåäöÅÄÖé0-9 "{}#\\,.-]{0,12}$/).map((text) => text.replace(/\\+$/, ''))
const code = fc.stringMatching(/^[A-Z0-9åäö"{} ]{1,6}$/)
const ore = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const day = fc.constantFrom('', '2026-01-31', '2026-12-01')

const aLine = fc.record({
  label: fc.constantFrom('TRANS', 'RTRANS', 'BTRANS'),
  account: fc.constantFrom('5010', '1930', '50 10'),
  objects: fc.array(fc.tuple(code, code), { maxLength: 3 }).map((pairs) => pairs.flat()),
  amount: ore,
  date: day,
  text: letters,
  quantity: fc.constantFrom(null, '2', '-1.25'),
  sign: letters,
  line: fc.constant(0),
})

const anyFile: fc.Arbitrary<SieFile> = fc.record({
  identity: fc.constant([
    { label: 'FNAMN', fields: ['Kommunen'] },
    { label: 'OKÄND', fields: ['1', 'två ord'] },
  ]),
  accounts: fc.constant([{ number: '5010', name: 'Hyra', type: 'K' as const, unit: null, sru: ['1'] }]),
  dimensions: fc.constant([{ number: '20', name: 'Verksamhet', parent: null }]),
  objects: fc.array(fc.record({ dimension: fc.constant('20'), code, name: letters }), { maxLength: 3 }),
  balances: fc.array(
    fc.record({
      label: fc.constant('PSALDO' as const),
      year: fc.integer({ min: -3, max: 0 }),
      period: fc.constant('202601'),
      account: fc.constant('5010'),
      objects: fc.tuple(code, code).map((pair) => [...pair]),
      amount: ore,
      quantity: fc.constantFrom(null, '3'),
    }),
    { maxLength: 3 },
  ),
  vouchers: fc.array(
    fc.record({
      series: letters,
      number: letters,
      date: day,
      text: letters,
      registered: day,
      sign: letters,
      line: fc.constant(0),
      lines: fc.array(aLine, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<SieFile>

test('what is written reads as the same file, whatever quotes, braces and blanks it holds', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const remarks: SieDiagnostic[] = []
      const again = readSie(written(file, { diagnostic: (one) => void remarks.push(one) }))
      expect(remarks).toEqual([])
      expect(again.summary.checksum).toBe('valid')
      expect(meaning(again)).toEqual(meaning(file))
    }),
    { numRuns: 300 },
  )
})

const remarksOf = (text: string) => {
  const remarks: SieDiagnostic[] = []
  const file: SieFile = {
    identity: [{ label: 'PROSA', fields: [text] }],
    accounts: [],
    dimensions: [],
    objects: [],
    balances: [],
    vouchers: [],
  }
  const bytes = written(file, { diagnostic: (one) => void remarks.push(one) })
  return { remarks, read: readSie(bytes).identity.find(({ label }) => label === 'PROSA')?.fields[0] }
}

test.each([
  ['a character code page 437 lacks', '100 €', 'character-not-in-cp437', '100 ?'],
  ['a control character', 'två\nrader', 'control-character', 'två rader'],
  ['a backslash before the closing quote', 'mapp C:\\', 'backslash-at-end', 'mapp C:\\ '],
])('%s is written as near as can be, with a remark', (_, text, code, read) => {
  const found = remarksOf(text)
  expect(found.remarks).toMatchObject([{ code, severity: 'warning', line: 5 }])
  expect(found.read).toBe(read)
})

test('a budget of the whole year has no row in SIE 4: it is left out with a remark', () => {
  const remarks: SieDiagnostic[] = []
  const balance = { label: 'PBUDGET', year: 0, period: null, account: '5010', objects: [], amount: 1, quantity: null }
  const file = { ...readSie(bytesOf(aLedger())), balances: [balance] } as SieFile
  expect(readSie(written(file, { diagnostic: (one) => void remarks.push(one) })).balances).toEqual([])
  expect(remarks.map(({ code }) => code)).toEqual(['period-missing'])
})
