import { expect, test } from 'vitest'
import { createSieReader, readSie } from './index.ts'
import { eventsOf } from './sie.fixture.ts'

const full = (inside: string, journal = '', root = 'Sie') => `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sie.se/sie5"><FileInfo>
<SoftwareProduct name="Ekonomi" version="6"/><FileCreation time="2026-04-01T12:00:00" by="EK"/>
<Company organizationId="212000-2254" name="Hedemora kommun" clientId="1"/>
<FiscalYears><FiscalYear start="2025-01" end="2025-12"/><FiscalYear start="2026-01" end="2026-12" primary="true"/></FiscalYears>
<AccountingCurrency currency="SEK"/></FileInfo>
<Accounts>${inside}</Accounts>
<Dimensions><Dimension id="20" name="Verksamhet"><Object id="6100" name="Förskola &amp; omsorg"/></Dimension></Dimensions>
${journal}
</${root}>`

const read = (text: string) => readSie(Buffer.from(text))
const codes = (text: string) => read(text).diagnostics.map(({ severity, code }) => `${severity} ${code}`)

test('a full SIE 5 file is told as the rows of SIE 4 would be', () => {
  const file = read(full('<Account id="5010" name="Hyra" type="cost" unit="m2"/>'))
  expect(file.summary).toMatchObject({ type: '5', encoding: 'utf-8' })
  expect(file.identity).toEqual([
    { label: 'PROGRAM', fields: ['Ekonomi', '6'] },
    { label: 'GEN', fields: ['20260401', 'EK'] },
    { label: 'FNR', fields: ['1'] },
    { label: 'ORGNR', fields: ['212000-2254'] },
    { label: 'FNAMN', fields: ['Hedemora kommun'] },
    { label: 'RAR', fields: ['-1', '20250101', '20251231'] },
    { label: 'RAR', fields: ['0', '20260101', '20261231'] },
    { label: 'VALUTA', fields: ['SEK'] },
  ])
  expect(file.accounts).toEqual([{ number: '5010', name: 'Hyra', type: 'K', unit: 'm2', sru: [] }])
  expect(file.dimensions).toEqual([{ number: '20', name: 'Verksamhet', parent: null }])
  expect(file.objects).toEqual([{ dimension: '20', code: '6100', name: 'Förskola & omsorg' }])
  expect(file.diagnostics).toEqual([])
})

test('balances have the label, year and objects of SIE 4', () => {
  const { balances } = read(
    full(`<Account id="1930" name="Bank" type="asset">
<OpeningBalance month="2026-01" amount="10.5"/><ClosingBalance month="2026-12" amount="-7"/>
<ClosingBalance month="2025-12" amount="10.5"/>
<ClosingBalance month="2026-12" amount="3"><ObjectReference dimId="20" objectId="6100"/></ClosingBalance></Account>
<Account id="5010" name="Hyra" type="cost"><ClosingBalance month="2026-12" amount="4"/>
<Budget month="2026-02" amount="1.100"/><Budget amount="12"/></Account>`),
  )
  const told = balances.map((one) => [one.label, one.year, one.period, one.account, one.objects.join(), one.amount])
  expect(told).toEqual([
    ['IB', 0, null, '1930', '', 1050],
    ['UB', 0, null, '1930', '', -700],
    ['UB', -1, null, '1930', '', 1050],
    ['OUB', 0, null, '1930', '20,6100', 300],
    ['RES', 0, null, '5010', '', 400],
    ['PBUDGET', 0, '202602', '5010', '', 110],
    ['PBUDGET', 0, null, '5010', '', 1200],
  ])
})

const accounts = '<Account id="5010" name="Hyra" type="cost"/><Account id="1930" name="Bank" type="asset"/>'

test('an entry is a voucher of its journal; an overstruck line is told as struck and not summed', () => {
  const file = read(
    full(
      accounts,
      `<Journal id="A" name="Löpande"><JournalEntry id="7" journalDate="2026-01-31" text="Hyra">
<EntryInfo date="2026-02-01" by="EK"/>
<LedgerEntry accountId="5010" amount="5" text="januari" quantity="2" ledgerDate="2026-01-30"><ObjectReference dimId="20" objectId="6100"/></LedgerEntry>
<LedgerEntry accountId="1930" amount="-9"><Overstrike date="2026-02-01" by="EK"/></LedgerEntry>
<LedgerEntry accountId="1930" amount="-5"/></JournalEntry></Journal>`,
      'SieEntry',
    ),
  )
  expect(file.summary).toMatchObject({ type: '5I', vouchers: 1, lines: 3 })
  expect(file.vouchers[0]).toMatchObject({
    series: 'A',
    number: '7',
    date: '2026-01-31',
    text: 'Hyra',
    registered: '2026-02-01',
    sign: 'EK',
  })
  expect(file.vouchers[0]?.lines.map(({ label, amount }) => [label, amount])).toEqual([
    ['TRANS', 500],
    ['BTRANS', -900],
    ['TRANS', -500],
  ])
  expect(file.vouchers[0]?.lines[0]).toMatchObject({
    objects: ['20', '6100'],
    text: 'januari',
    quantity: '2',
    date: '2026-01-30',
  })
  expect(file.diagnostics).toEqual([])
})

const entry = (lines: string) =>
  full(
    accounts,
    `<Journal id="A" name="x"><JournalEntry id="1" journalDate="2026-01-31">${lines}</JournalEntry></Journal>`,
  )

test.each([
  ['a voucher that does not balance', entry('<LedgerEntry accountId="5010" amount="5"/>'), 'error voucher-unbalanced'],
  ['an amount that is none', entry('<LedgerEntry accountId="5010" amount="x"/>'), 'error amount-not-a-number'],
  ['an account that is missing', entry('<LedgerEntry amount="5"/>'), 'error field-missing'],
  ['an account not in the chart', entry('<LedgerEntry accountId="6" amount="0"/>'), 'warning account-undeclared'],
  ['a day that does not exist', entry('').replace('2026-01-31', '2026-02-30'), 'error date-invalid'],
  ['a day outside the year', entry('').replace('2026-01-31', '2025-01-31'), 'warning date-outside-year'],
  [
    'what SIE 4 has no row for',
    full('', '<Customers><Customer id="1" name="x"/></Customers>'),
    'info element-not-told',
  ],
  [
    'a balance within the year',
    full('<Account id="1" name="x" type="asset"><OpeningBalance month="2026-03" amount="1"/></Account>'),
    'warning balance-within-year',
  ],
  ['a type of account that is none', full('<Account id="1" name="x" type="other"/>'), 'warning account-type-invalid'],
  ['another namespace', full('').replace('http://www.sie.se/sie5', 'urn:x'), 'warning xml-namespace'],
  ['another encoding', full('').replace('"utf-8"', '"utf-7"'), 'warning xml-encoding-unknown'],
  ['a document type', full('').replace('<Sie ', '<!DOCTYPE Sie [<!ENTITY x "y">]><Sie '), 'warning xml-doctype'],
  ['an entity of its own', full('<Account id="1" name="&x;" type="asset"/>'), 'fatal xml-not-well-formed'],
  ['a file cut off', full(accounts).slice(0, -60), 'fatal xml-not-well-formed'],
  ['another kind of XML', '<html><body/></html>', 'fatal not-sie'],
])('%s is told', (_, text, expected) => {
  expect(codes(text)).toContain(expected)
})

test('the same file cut anywhere tells the same', () => {
  const bytes = Buffer.from(entry('<LedgerEntry accountId="5010" amount="5" text="åäö"/>'))
  const whole = eventsOf(bytes)
  for (let cut = 1; cut < bytes.length; cut += 13) expect(eventsOf(bytes, [cut, cut + 1])).toEqual(whole)
})

test('Windows-1252 is read when the file says so', () => {
  const text = full('<Account id="1" name="Inköp" type="asset"/>').replace('"utf-8"', '"ISO-8859-1"')
  const file = readSie(Buffer.from(text, 'latin1'))
  expect([file.accounts[0]?.name, file.summary.encoding]).toEqual(['Inköp', 'cp1252'])
})

test('elements nested without end, and an attribute without end, are fatal before they fill the memory', () => {
  expect(codes(`<Sie xmlns="http://www.sie.se/sie5">${'<a>'.repeat(200)}`)).toContain('fatal xml-not-well-formed')
  const fatal: string[] = []
  const reader = createSieReader({
    diagnostic: ({ code, severity }) => severity === 'fatal' && fatal.push(code),
  })
  reader.push(Buffer.from('<Sie xmlns="http://www.sie.se/sie5"><Account id="'))
  for (let piece = 0; piece < 70; piece++) reader.push(Buffer.alloc(1 << 20, 'x'))
  reader.end()
  expect(fatal).toEqual(['line-too-long'])
})
