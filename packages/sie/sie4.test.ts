import { expect, test } from 'vitest'
import { readSie } from './index.ts'
import { aLedger, aVoucher, bytesOf, eventsOf, told } from './sie.fixture.ts'

const read = (text: string) => readSie(bytesOf(text))
const linesOf = (text: string) => read(text).vouchers.flatMap(({ lines }) => lines)

test('a ledger is told in the order of the file, with amounts in whole öre', () => {
  const { events, summary } = eventsOf(bytesOf(aLedger('#IB 0 1930 -1000.5', ...aVoucher())))
  const line = { label: 'TRANS', account: '5010', objects: ['1', '4100'], amount: 10_000, date: '2026-01-31' }
  const rest = { quantity: null, sign: '' }
  expect(events.slice(-7)).toEqual([
    ['dimension', '20', 'Verksamhet', null],
    ['balance', { label: 'IB', year: 0, period: null, account: '1930', objects: [], amount: -100_050, quantity: null }],
    ['voucher', { series: 'A', number: '1', date: '2026-01-31', text: 'Hyra', registered: '', sign: '', line: 12 }],
    ['line', { ...line, ...rest, text: 'Hyra', line: 14 }],
    ['line', { ...line, ...rest, account: '1930', objects: [], amount: -10_000, date: '', text: '', line: 15 }],
    ['voucherEnd', 0],
    ['diagnostic', { code: 'checksum-absent', severity: 'info', line: 0, column: 0, facts: {} }],
  ])
  expect(summary).toMatchObject({ type: '4E', encoding: 'cp437', vouchers: 1, lines: 2, checksum: 'none' })
})

test('a whole and ordinary file gives no remark but the missing checksum', () => {
  expect(told(aLedger(...aVoucher()))).toEqual([])
})

test('accounts, types, units and SRU codes are gathered by account; dimensions know what they are part of', () => {
  const file = read(
    aLedger(
      '#KTYP 5010 K',
      '#ENHET 5010 m2',
      '#SRU 5010 7321',
      '#SRU 5010 7322',
      '#UNDERDIM 21 "Aktivitet" 20',
      '#OBJEKT 21 "A1" "Städning"',
    ),
  )
  expect(file.accounts[0]).toEqual({ number: '5010', name: 'Lokalhyra', type: 'K', unit: 'm2', sru: ['7321', '7322'] })
  expect(file.dimensions.at(-1)).toEqual({ number: '21', name: 'Aktivitet', parent: '20' })
  expect(file.objects).toEqual([{ dimension: '21', code: 'A1', name: 'Städning' }])
})

test('period balances keep their period and objects, and are told as the changes they are', () => {
  const { balances } = read(aLedger('#PSALDO 0 202601 5010 {} 100.00', '#PSALDO 0 202601 5010 {"20" "6100"} 40.00 2.5'))
  expect(balances).toEqual([
    { label: 'PSALDO', year: 0, period: '202601', account: '5010', objects: [], amount: 10_000, quantity: null },
    {
      label: 'PSALDO',
      year: 0,
      period: '202601',
      account: '5010',
      objects: ['20', '6100'],
      amount: 4000,
      quantity: '2.5',
    },
  ])
})

test.each([
  ['{}', []],
  ['{ }', []],
  ['{"1" "K1"}', ['1', 'K1']],
  ['{1 K1 "6" P9}', ['1', 'K1', '6', 'P9']],
  ['{ "1" "K 1" }', ['1', 'K 1']],
  ['{"1" "a}b"}', ['1', 'a}b']],
  ['{"1" "a\\"b"}', ['1', 'a"b']],
])('the object list %s is read', (list, objects) => {
  const lines = linesOf(aLedger(...aVoucher(`#TRANS 5010 ${list} 5.00`, '#TRANS 1930 {} -5.00')))
  expect(lines[0]?.objects).toEqual(objects)
})

test.each([
  ['100', 10_000],
  ['-100.5', -10_050],
  ['"100.50"', 10_050],
  ['0', 0],
  ['-0.00', 0],
  ['90071992547409.91', 9_007_199_254_740_991],
])('the amount %s is read to the öre', (amount, ore) => {
  const [line] = linesOf(aLedger(...aVoucher(`#TRANS 5010 {} ${amount} 20260131`)))
  expect(line?.amount).toBe(ore)
})

test.each([
  ['1.234', 'amount-too-many-decimals'],
  ['12,345', 'amount-too-many-decimals'],
  ['1e3', 'amount-not-a-number'],
  ['"1 000.00"', 'amount-not-a-number'],
  ['-', 'amount-not-a-number'],
  ['""', 'amount-missing'],
  ['90071992547409.92', 'amount-overflow'],
])('the amount %s is refused: the line is left out and its voucher is told to be incomplete', (amount, code) => {
  const text = aLedger(...aVoucher(`#TRANS 5010 {} ${amount}`, '#TRANS 1930 {} -5.00'))
  expect(linesOf(text).map((line) => line.account)).toEqual(['1930'])
  expect(told(text)).toEqual([`error ${code} 13:16`, 'error voucher-incomplete 15:0'])
})

test.each([
  ['5,00', 'amount-decimal-comma'],
  ['+5.00', 'amount-plus-sign'],
  ['5.', 'amount-bare-point'],
])('the amount %s is read with a remark', (amount, code) => {
  const text = aLedger(...aVoucher(`#TRANS 5010 {} ${amount}`, '#TRANS 1930 {} -5.00'))
  expect(linesOf(text)[0]?.amount).toBe(500)
  expect(told(text)).toEqual([`warning ${code} 13:16`])
})

test('struck and added lines are told and never summed; the twin of an added line counts once', () => {
  const rows = ['#TRANS 5010 {} 5.00', '#BTRANS 5010 {} 7.00', '#RTRANS 1930 {} -5.00', '#TRANS 1930 {} -5.00']
  const { events } = eventsOf(bytesOf(aLedger(...aVoucher(...rows))))
  expect(events.filter(([name]) => name === 'line')).toHaveLength(4)
  expect(events.find(([name]) => name === 'voucherEnd')).toEqual(['voucherEnd', 0])
  expect(told(aLedger(...aVoucher(...rows)))).toEqual([])
})

test('an added line whose twin is missing is remarked upon', () => {
  const rows = ['#RTRANS 5010 {} 6.00', '#TRANS 5010 {} 5.00', '#TRANS 1930 {} -5.00']
  expect(told(aLedger(...aVoucher(...rows)))).toEqual(['warning rtrans-without-twin 13:0'])
})

test('a voucher that does not balance is an error with its sum, and nothing is added to mend it', () => {
  const text = aLedger(...aVoucher('#TRANS 5010 {} 5.00', '#TRANS 1930 {} -4.99'))
  expect(told(text)).toEqual(['error voucher-unbalanced 15:0'])
  expect(read(text).diagnostics.find(({ code }) => code === 'voucher-unbalanced')?.facts).toEqual({
    series: 'A',
    number: '1',
    sum: 1,
  })
  expect(linesOf(text)).toHaveLength(2)
})

test.each([
  ['within a voucher', aLedger(...aVoucher().slice(0, -1)), 'voucher-unclosed'],
  ['after #VER', aLedger('#VER A 1 20260131'), 'voucher-unclosed'],
  ['within a quoted field', aLedger('#PROSA "abc'), 'unclosed-quote'],
  ['within an object list', aLedger(...aVoucher('#TRANS 5010 {"1" ')), 'unclosed-brace'],
  ['before the second #KSUMMA', aLedger('#KSUMMA', ...aVoucher()), 'checksum-missing-end'],
])('a file cut off %s is fatal', (_, text, code) => {
  expect(
    read(text)
      .diagnostics.filter(({ severity }) => severity === 'fatal')
      .map((one) => one.code),
  ).toContain(code)
})

test('a voucher that begins within another is fatal, and both are told', () => {
  const text = aLedger('#VER A 1 20260131', '{', '#TRANS 5010 {} 5.00', '#VER A 2 20260131', '{', '}')
  expect(told(text)).toEqual(['fatal voucher-unclosed 14:0', 'info voucher-empty 16:0'])
  expect(read(text).vouchers.map(({ number }) => number)).toEqual(['1', '2'])
})

test.each([
  ['#VER without a block', ['#VER A 1 20260131', ...aVoucher()], 'error voucher-without-block 12:0'],
  ['a transaction outside any voucher', ['#TRANS 5010 {} 5.00'], 'error transaction-outside-voucher 11:0'],
  ['a brace that opens nothing', ['{'], 'error brace-misplaced 11:1'],
  ['a brace that closes nothing', ['}'], 'error brace-misplaced 11:1'],
  ['a line that is no label', ['Hello'], 'error line-without-label 11:1'],
  ['a label the format does not know', ['#MOMSKOD 5010 10'], 'info label-unknown 11:1'],
  ['a label in small letters', ['#konto 4010 "Inköp"'], 'warning label-not-upper-case 11:1'],
  ['a field too many', ['#KONTO 4010 "Inköp" X'], 'info extra-fields 11:21'],
  ['a field too few', ['#SRU 5010'], 'error field-missing 11:0'],
  ['an account that is not in the chart', ['#RES 0 3010 5.00'], 'warning account-undeclared 11:8'],
  ['an account told twice', ['#KONTO 5010 "Hyra"'], 'warning account-repeated 11:0'],
  ['an account that is no number', ['#KONTO 50A "Hyra"'], 'warning account-not-numeric 11:0'],
  ['an account of no known type', ['#KTYP 5010 X'], 'warning account-type-invalid 11:12'],
  ['a dimension that is not declared', ['#OBJEKT 33 "1" "x"'], 'warning dimension-undeclared 11:9'],
  ['an opening balance of an account of results', ['#IB 0 5010 5.00'], 'warning opening-balance-of-result 11:0'],
  ['a balance told twice', ['#UB 0 1930 5.00', '#UB 0 1930 5.00'], 'warning balance-repeated 12:0'],
  ['a thirteenth period', ['#PSALDO 0 202613 5010 {} 5.00'], 'info period-thirteen 11:11'],
  ['a period that is none', ['#PSALDO 0 202614 5010 {} 5.00'], 'error period-invalid 11:11'],
  ['a year that is no number', ['#UB X 1930 5.00'], 'error year-invalid 11:5'],
  ['a balance without its object list', ['#PSALDO 0 202601 5010 5.00'], 'warning object-list-missing 11:23'],
  ['an object list where none belongs', ['#RES 0 5010 {} 5.00'], 'warning object-list-misplaced 11:13'],
  ['fields that touch', ['#RAR -1 "20250101""20251231"'], 'warning separator-missing 11:19'],
  ['a control character', ['#PROSA "a\u0001b"'], 'warning control-character 11:8'],
  ['the end mark of DOS', ['\u001a'], 'info end-of-file-mark 11:0'],
  ['a year that ends before it starts', ['#RAR -1 20251231 20250101'], 'error year-ends-before-it-starts 11:18'],
  ['a label that should have come earlier', ['#VALUTA SEK'], 'info label-late 11:0'],
])('%s is told', (_, rows, expected) => {
  expect(told(aLedger(...rows))).toContain(expected)
})

test.each([
  ['a day outside the year', ['#VER A 1 20250131'], 'warning date-outside-year 11:0'],
  ['a day that does not exist', ['#VER A 1 20260230'], 'error date-invalid 11:10'],
  ['its block on the same row', ['#VER A 1 20260131 "Hyra" {'], 'warning brace-not-alone 11:26'],
])('a voucher with %s is told and still read', (_, [head = ''], expected) => {
  const rows = head.endsWith('{') ? [head, '}'] : [head, '{', '}']
  expect(told(aLedger(...rows))).toContain(expected)
  expect(read(aLedger(...rows)).vouchers).toHaveLength(1)
})

test.each([
  ['without its object list', '#TRANS 5010 5.00', 'warning object-list-missing 13:13'],
  ['with a dimension without its object', '#TRANS 5010 {"1" "41" "6"} 5.00', 'error object-list-odd 13:13'],
  ['on a day that does not exist', '#TRANS 5010 {} 5.00 20261301', 'error date-invalid 13:21'],
])('a transaction %s is told and still read', (_, line, expected) => {
  const text = aLedger(...aVoucher(line, '#TRANS 1930 {} -5.00'))
  expect(told(text)).toEqual([expected])
  expect(linesOf(text)[0]?.amount).toBe(500)
})

test('quantity, sign and text stand after the amount, and a further field is remarked upon once', () => {
  const row = '#TRANS 5010 {} 5.00 20260131 "Hyra" 2.5 "EK" "extra"'
  const text = aLedger(...aVoucher(row, row, '#TRANS 1930 {} -10.00 "" "Bank" "" EK'))
  expect(linesOf(text)[0]).toMatchObject({ quantity: '2.5', sign: 'EK', text: 'Hyra' })
  expect(linesOf(text)[2]).toMatchObject({ quantity: null, sign: 'EK', date: '' })
  expect(told(text)).toEqual(['info extra-fields 13:46'])
})

test('a number that comes again or falls within its series is remarked upon', () => {
  const voucher = (number: number) => [`#VER A ${number} 20260131`, '{', '#TRANS 5010 {} 0', '}']
  expect(told(aLedger(...voucher(2), ...voucher(2), ...voucher(1)))).toEqual([
    'warning voucher-number-repeated 15:0',
    'info voucher-number-falls 19:0',
  ])
})

test('an opening balance that differs from the closing balance of the year before is remarked upon', () => {
  const file = read(aLedger('#RAR -1 20250101 20251231', '#IB 0 1930 5.00', '#UB -1 1930 4.00'))
  expect(file.diagnostics.find(({ code }) => code === 'opening-differs-from-closing')?.facts).toEqual({
    account: '1930',
    opening: 500,
    closing: 400,
  })
})

test('a file that lacks the name of its owner or its year is told so', () => {
  expect(told('#FLAGGA 0\n#KONTO 1930 "Bank"\n#RES 0 1930 5.00\n')).toEqual([
    'warning label-missing 0:0',
    'warning label-missing 0:0',
    'warning label-missing 0:0',
    'fatal label-missing 0:0',
    'fatal label-missing 0:0',
  ])
})

test.each([
  ['export when it has balances', aLedger('#RES 0 5010 1.00', ...aVoucher()), '4E'],
  ['import when it has vouchers alone', aLedger(...aVoucher()).replace(/#RAR.*\r\n/, ''), '4I'],
  ['type 1 when it says nothing', '#FNAMN x\n#RES 0 5010 1.00\n', '1'],
])('a file is an %s', (_, text, type) => {
  expect(read(text).summary.type).toBe(type)
})

test('a label that does not belong to the type of the file is told', () => {
  expect(told(aLedger('#PSALDO 0 202601 5010 {} 1.00').replace('#SIETYP 4', '#SIETYP 1'))).toContain(
    'warning label-not-in-type 11:0',
  )
})

test('lines end by LF, by CR and LF, or by CR alone; TAB separates as a blank does; empty lines are nothing', () => {
  const text = aLedger('', ...aVoucher('#TRANS\t5010\t{}\t5.00', '\t#TRANS 1930 {} -5.00  '))
  const lines = linesOf(text)
  expect(lines.map(({ amount }) => amount)).toEqual([500, -500])
  expect(linesOf(text.replaceAll('\r\n', '\n'))).toEqual(lines)
  expect(linesOf(text.replaceAll('\r\n', '\r'))).toEqual(lines)
  expect(told(text.replaceAll('\r\n', '\r'))).toEqual(['info lines-end-by-return 0:0'])
})

test.each([
  ['nothing at all', new Uint8Array(), 'file-empty'],
  ['blanks and an end mark', bytesOf(' \r\n\u001a'), 'file-empty'],
  ['a picture', Uint8Array.from({ length: 9000 }, (_, index) => (index * 7919) % 251), 'not-sie'],
  ['UTF-16', Uint8Array.from(Buffer.from('\ufeff#FLAGGA 0\r\n', 'utf16le')), 'encoding-utf16'],
])('%s is fatal and gives no rows', (_, bytes, code) => {
  const { events } = eventsOf(bytes)
  expect(events).toEqual([['diagnostic', { code, severity: 'fatal', line: 0, column: 0, facts: {} }]])
})

test('a line longer than a mebibyte is fatal however it comes, and what came before it is told', () => {
  const bytes = bytesOf(`${aLedger()}#PROSA "${'x'.repeat(1 << 20)}"\r\n#KONTO 4010 "Inköp"\r\n`)
  const whole = eventsOf(bytes)
  expect(whole.events.filter(([name]) => name === 'account')).toHaveLength(2)
  expect(whole.events).toContainEqual([
    'diagnostic',
    { code: 'line-too-long', severity: 'fatal', line: 11, column: 0, facts: { longest: 1 << 20 } },
  ])
  expect(eventsOf(bytes, [70_000, 500_000, 1_048_900])).toEqual(whole)
})
