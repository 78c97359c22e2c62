// Makes a ledger for a year out of the demo budget: made up, marked as made up, the same every time it is run.
// It knows nothing of the database: what it makes is a SIE 4E file, and that goes in through the import as any other.
//
//   node examples/hedemora/make-ledger.ts 2026 8 > hedemora-2026.se
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type SieFile, writeSie4 } from '#sie'

interface Responsibility {
  readonly code: string
  readonly name: string
  /** Key of the unit that answers for it. */
  readonly unit: string
  readonly work: string
  /** Thousands of kronor in a year; revenue positive, cost negative. */
  readonly revenue: number
  readonly staff: number
  readonly other: number
  readonly depreciation: number
}

interface DemoBudget {
  readonly responsibilities: readonly Responsibility[]
  readonly finance: {
    readonly code: string
    readonly name: string
    readonly unit: string
    readonly work: string
    readonly tax: number
    readonly grants: number
    readonly financialIncome: number
    readonly financialCosts: number
    readonly common: number
  }
  /** What the plan years hold without saying for which project. */
  readonly planned: { readonly name: string; readonly purpose: string }
  readonly projects: readonly {
    readonly code: string
    readonly name: string
    readonly unit: string
    readonly responsibility: string
    readonly outlay: number
    readonly usefulLifeYears: number
    readonly inUseFrom: string
    /** What the project is expected to cost in the end, as somebody has judged it. */
    readonly judged?: { readonly outlay: number; readonly because: string }
  }[]
}

const readBudget = (year: number): DemoBudget =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`operating-budget-${year}.json`, import.meta.url)), 'utf8'))

const budgets = new Map([2025, 2026].map((year) => [year, readBudget(year)]))

export const demoBudget = budgets.get(2026) as DemoBudget

/** The operating budget a year's ledger is made from; another year than those in the example is made from the latest. */
export const demoBudgetOf = (year: number): DemoBudget => budgets.get(year) ?? demoBudget

/** How a kind of cost or revenue falls on accounts of Kommun-Bas, in per cent. */
const accountShares = {
  revenue: [
    ['3510', 52],
    ['3110', 30],
    ['3410', 12],
    ['3920', 6],
  ],
  staff: [
    ['5010', 62],
    ['5110', 8],
    ['5610', 23],
    ['5710', 7],
  ],
  other: [
    ['6010', 28],
    ['6210', 5],
    ['6410', 9],
    ['6610', 4],
    ['6810', 6],
    ['7410', 22],
    ['4630', 18],
    ['4510', 8],
  ],
} as const satisfies Record<string, readonly (readonly [string, number])[]>

/** A year of one responsibility by account, in thousands of kronor. */
export function accountsOf(
  one: Responsibility | DemoBudget['finance'],
): (readonly [account: string, thousands: number])[] {
  if ('tax' in one)
    return [
      ['8011', one.tax],
      ['8290', one.grants],
      ['8410', one.financialIncome],
      ['8510', one.financialCosts],
      ['7640', one.common],
    ]
  const kinds = ['revenue', 'staff', 'other'] as const
  const spread = kinds.flatMap((kind) =>
    accountShares[kind].map(([account, share]) => [account, (one[kind] * share) / 100] as const),
  )
  return [...spread, ['7910', one.depreciation] as const].filter(([, thousands]) => thousands !== 0)
}

const accountNames: Readonly<Record<string, string>> = {
  '1179': 'Pågående investeringar',
  '1199': 'Ackumulerade avskrivningar',
  '1310': 'Aktier och andelar',
  '1610': 'Kortfristiga fordringar',
  '1920': 'Bank',
  '2010': 'Eget kapital',
  '2080': 'Resultatutjämningsreserv',
  '2210': 'Avsättning för pensioner',
  '2390': 'Långfristiga skulder',
  '2510': 'Leverantörsskulder',
  '2710': 'Personalens skatter och avgifter',
  '2990': 'Övriga kortfristiga skulder',
  '3110': 'Taxor och avgifter',
  '3410': 'Hyror och arrenden',
  '3510': 'Bidrag från staten',
  '3920': 'Övriga intäkter',
  '4510': 'Lämnade bidrag',
  '4630': 'Köp av verksamhet',
  '5010': 'Löner arbetad tid',
  '5110': 'Löner ej arbetad tid',
  '5610': 'Sociala avgifter',
  '5710': 'Pensionskostnader',
  '6010': 'Lokalhyror',
  '6210': 'Energi',
  '6410': 'Förbrukningsmaterial',
  '6610': 'Reparation och underhåll',
  '6810': 'Tele och IT',
  '7410': 'Främmande tjänster',
  '7640': 'Gemensamma kostnader',
  '7910': 'Avskrivningar',
  '8011': 'Kommunalskatt',
  '8290': 'Generella bidrag',
  '8410': 'Finansiella intäkter',
  '8510': 'Finansiella kostnader',
}

const workNames: Readonly<Record<string, string>> = {
  '100': 'Nämnder och styrelse',
  '120': 'Revision',
  '130': 'Övrig politisk verksamhet',
  '215': 'Fysisk och teknisk planering',
  '220': 'Näringsliv',
  '270': 'Räddningstjänst',
  '310': 'Kultur och fritid',
  '407': 'Förskola',
  '440': 'Grundskola',
  '450': 'Gymnasieskola',
  '470': 'Vuxenutbildning',
  '513': 'Stöd enligt LSS',
  '559': 'Individ- och familjeomsorg',
  '920': 'Gemensamma verksamheter',
  '5101': 'Särskilt boende',
  '5102': 'Hemtjänst',
  '5103': 'Hälso- och sjukvård',
}

/** Weights of the months. What has none here falls evenly. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  '5010': [97, 97, 97, 103, 103, 101, 92, 95, 102, 104, 104, 105],
  '5110': [40, 50, 60, 80, 80, 160, 300, 180, 60, 50, 50, 90],
  '6210': [165, 150, 130, 95, 70, 50, 45, 50, 70, 100, 125, 150],
  '3510': [40, 60, 150, 60, 60, 150, 40, 90, 150, 90, 90, 220],
  '3110': [104, 104, 104, 104, 104, 95, 70, 90, 106, 106, 106, 107],
  '6410': [80, 95, 100, 100, 100, 90, 45, 140, 120, 110, 105, 115],
  '7410': [80, 90, 100, 100, 105, 100, 60, 85, 105, 110, 115, 150],
}
const even = Array.from({ length: 12 }, () => 100)

/** What costs more or less than budgeted in the made-up years, in per cent of the account's budget. */
const drift: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2025: {
    '4400 4630': 12,
    '4400 4510': 6,
    '4200 5010': 2.5,
    '3300 7410': -4,
    '3900 5010': -5,
    '2100 7410': -3,
    '2500 3510': 2,
    '5000 3110': 4,
  },
  2026: {
    '1100 5010': -4,
    '1100 7410': -6,
    '4400 4630': 14,
    '4400 4510': 9,
    '4200 5010': 3.5,
    '4200 5110': 4,
    '3300 7410': -5,
    '3900 5010': -6,
    '2100 7410': -8,
    '2500 3510': 4,
    '5000 3110': 7,
  },
}

/** A number from 0 up to 1, the same for the same words. */
function chance(...words: readonly (string | number)[]): number {
  let state = 2166136261
  for (const letter of words.join('|')) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  state = Math.imul(state ^ (state >>> 15), 2246822507)
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
}

/** How an account's year falls on its months. */
export const weightsOf = (account: string): readonly number[] => seasons[account] ?? even

/** Öre booked on an account in a month, in the sign of SIE: debit positive. */
function booked(year: number, code: string, account: string, month: number, yearThousands: number): number {
  const weights = weightsOf(account)
  const share = (weights[month - 1] as number) / weights.reduce((sum, one) => sum + one, 0)
  const noise = 1 + (chance(year, code, account, month) - 0.5) * (account.startsWith('5') ? 0.015 : 0.1)
  const level = budgets.has(year) ? 1 + (drift[year]?.[`${code} ${account}`] ?? 0) / 100 : 0.97 ** (2026 - year)
  return -Math.round(yearThousands * 100_000 * share * noise * level)
}

type Voucher = SieFile['vouchers'][number]
type Line = Voucher['lines'][number]

interface Order {
  readonly series: string
  readonly date: string
  readonly text: string
}

/** Vouchers of a year through a month. Every one balances; the last line of each is the bank or a debt. */
function vouchersOf(year: number, months: number): Voucher[] {
  const { responsibilities, projects } = demoBudgetOf(year)
  const made: Voucher[] = []
  const numbers = new Map<string, number>()
  const add = ({ series, date, text }: Order, lines: readonly Line[], against: string) => {
    const booked = lines.filter((line) => line.amount !== 0)
    const sum = booked.reduce((total, line) => total + line.amount, 0)
    const number = (numbers.get(series) ?? 0) + 1
    numbers.set(series, number)
    const closing = sum === 0 ? [] : [lineOf(against, [], -sum)]
    made.push({ series, number: String(number), date, text, registered: date, sign: '', line: 0, lines: [...booked, ...closing] })
  }
  for (let month = 1; month <= months; month++) {
    const on = (day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    for (const one of responsibilities) {
      const place = ['1', one.code, '20', one.work]
      const amounts = (kind: keyof typeof accountShares, whole: number) =>
        accountShares[kind].map(([account, share]) =>
          lineOf(account, place, booked(year, one.code, account, month, (whole * share) / 100)),
        )
      if (one.staff !== 0) add({ series: 'LON', date: on(27), text: `Löner ${one.name}` }, amounts('staff', one.staff), '1920')
      if (one.revenue !== 0)
        add({ series: 'K', date: on(15), text: `Intäkter ${one.name}` }, amounts('revenue', one.revenue), '1610')
      for (const line of amounts('other', one.other)) {
        const parts = 1 + Math.floor(chance(year, one.code, line.account, month, 'parts') * 3)
        for (let part = 0; part < parts; part++) {
          const amount = part === 0 ? line.amount - Math.trunc(line.amount / parts) * (parts - 1) : Math.trunc(line.amount / parts)
          const day = 2 + Math.floor(chance(one.code, line.account, month, part) * 25)
          const text = `Faktura ${accountNames[line.account]}`
          add({ series: 'LEV', date: on(day), text }, [{ ...line, amount, text: one.name }], '2510')
        }
      }
      if (one.depreciation !== 0)
        add(
          { series: 'AVS', date: on(28), text: `Avskrivningar ${one.name}` },
          [lineOf('7910', place, booked(year, one.code, '7910', month, one.depreciation))],
          '1199',
        )
    }
    financeOf(year, month, on, add)
    for (const project of year === 2026 ? projects : []) {
      const share = chance(project.code, month) * 0.11
      const outlay = Math.round(-project.outlay * 100_000 * share)
      const place = ['1', project.responsibility, '6', project.code]
      add({ series: 'LEV', date: on(20), text: `Investering ${project.name}` }, [lineOf('1179', place, outlay)], '2510')
    }
    payDebts(made, on, add)
  }
  // One responsibility that no unit is mapped to, so that there is something to map.
  if (year === 2026)
    add(
      { series: 'LEV', date: `${year}-02-11`, text: 'Faktura Främmande tjänster' },
      [lineOf('7410', ['1', '2950', '20', '920'], 4_375_000)],
      '2510',
    )
  return made
}

function financeOf(
  year: number,
  month: number,
  on: (day: number) => string,
  add: (order: Order, lines: readonly Line[], against: string) => void,
): void {
  const { code, work, tax, grants, financialIncome, financialCosts, common } = demoBudgetOf(year).finance
  const place = ['1', code, '20', work]
  const of = (account: string, whole: number) => lineOf(account, place, booked(year, code, account, month, whole))
  const steady = (account: string, whole: number) => lineOf(account, place, -Math.round((whole * 100_000) / 12))
  add({ series: 'SKV', date: on(19), text: 'Skatt och generella bidrag' }, [steady('8011', tax), steady('8290', grants)], '1920')
  add({ series: 'FIN', date: on(28), text: 'Räntor och utdelning' }, [of('8410', financialIncome), of('8510', financialCosts)], '1920')
  add({ series: 'FIN', date: on(28), text: 'Gemensamma kostnader' }, [of('7640', common)], '1920')
}

/** What was owed to suppliers and by customers in the month is paid at its end. */
function payDebts(made: readonly Voucher[], on: (day: number) => string, add: (order: Order, lines: readonly Line[], against: string) => void) {
  const month = on(1).slice(0, 7)
  for (const [account, text] of [
    ['2510', 'Betalda leverantörsskulder'],
    ['1610', 'Betalda fordringar'],
  ] as const) {
    const open = made
      .filter((voucher) => voucher.date.startsWith(month))
      .flatMap((voucher) => voucher.lines)
      .filter((line) => line.account === account)
      .reduce((sum, line) => sum + line.amount, 0)
    if (open !== 0) add({ series: 'BG', date: on(28), text }, [lineOf(account, [], -open)], '1920')
  }
}

const lineOf = (account: string, objects: readonly string[], amount: number): Line => ({
  label: 'TRANS',
  account,
  objects,
  amount,
  date: '',
  text: '',
  quantity: null,
  sign: '',
  line: 0,
})

/** Opening balances of the year in öre, debit positive; they add up to nought. Rounded from the printed budget of the year. */
const opening: readonly (readonly [string, number])[] = [
  ['1179', 28_990_000_000 - 5_650_000_000],
  ['1310', 5_650_000_000],
  ['1610', 13_480_000_000],
  ['1920', 23_100_000_000],
  ['2010', -30_360_000_000],
  ['2080', -7_400_000_000],
  ['2210', -1_190_000_000],
  ['2390', -870_000_000],
  ['2990', -25_750_000_000],
]

/** The year's ledger through a month as the bytes of a SIE 4E file in code page 437, with checksum. */
export function makeLedger(year: number, months: number): Uint8Array {
  const { responsibilities, finance, projects } = demoBudgetOf(year)
  const works = [...new Set([...responsibilities.map(({ work }) => work), finance.work])]
  const file: SieFile = {
    identity: [
      ['#FLAGGA', '0'],
      ['#PROGRAM', 'Styrhjul demo', '1'],
      ['#FORMAT', 'PC8'],
      ['#GEN', `${year}${String(months).padStart(2, '0')}28`],
      ['#SIETYP', '4'],
      ['#PROSA', 'Påhittad huvudbok för demokommunen'],
      ['#ORGNR', '212000-0000'],
      ['#FNAMN', 'Hedemora kommun'],
      ['#RAR', '0', `${year}0101`, `${year}1231`],
      ['#RAR', '-1', `${year - 1}0101`, `${year - 1}1231`],
      ['#VALUTA', 'SEK'],
    ].map(([label = '', ...fields]) => ({ label: label.slice(1), fields })),
    accounts: Object.entries(accountNames).map(([number, name]) => ({ number, name, type: null, unit: null, sru: [] })),
    dimensions: [
      ['1', 'Ansvar'],
      ['6', 'Projekt'],
      ['20', 'Verksamhet'],
    ].map(([number = '', name = '']) => ({ number, name, parent: null })),
    objects: [
      ...[...responsibilities, finance].map(({ code, name }) => ({ dimension: '1', code, name })),
      { dimension: '1', code: '2950', name: 'Tillfälligt uppdrag' },
      ...projects.map(({ code, name }) => ({ dimension: '6', code, name })),
      ...works.map((code) => ({ dimension: '20', code, name: workNames[code] ?? `Verksamhet ${code}` })),
    ],
    balances: opening.map(([account, amount]) => ({
      label: 'IB',
      year: 0,
      period: null,
      account,
      objects: [],
      amount: year === 2026 ? amount : 0,
      quantity: null,
    })),
    vouchers: vouchersOf(year, months),
  }
  const chunks: Uint8Array[] = []
  writeSie4(file, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [year = '2026', months = '8'] = process.argv.slice(2)
  process.stdout.write(makeLedger(Number(year), Number(months)))
}
