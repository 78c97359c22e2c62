import type { TableRole } from './budget-draft.ts'

/** Rows that municipalities print in their budgets, by the keys of the statements. Words are compared without marks and in small letters. */

export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[*\u2019"]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[:;.,]+$/, '')

export interface KnownRow {
  readonly key: string
  readonly is: RegExp
  readonly isSum?: true
}

const sum = { isSum: true } as const
const row = (key: string, is: RegExp, more: { readonly isSum?: true } = {}): KnownRow => ({ key, is, ...more })

const tax = row('tax', /^(?:kommunal)?skatteintakter|^skatteintakt/)
const grants = row(
  'grants',
  /^generella (?:stats)?bidrag|^stats ?bidrag och utjamning|^(?:kommunalekonomisk )?utjamning/,
)
const financialNet = row('financial-net', /^finansnetto|^finansiellt netto/)
const committees = row(
  'committees',
  /^(?:summa|s:a|totalt?) (?:\S+ )?(?:namnd|styrelser)|^(?:summa|totalt?) nettokostnad/,
  sum,
)
const result = row('result', /^(?:arets |budgeterat )?resultat$|^forandring av eget kapital/, sum)

const frames: readonly KnownRow[] = [
  committees,
  tax,
  grants,
  financialNet,
  row('shared-costs', /^gemensamma kostnader/),
  row('unforeseen', /oforuts/),
  row('group-dividend', /^utdelning/),
  row('finance', /^(?:summa|s:a) finans/, sum),
  result,
]

const income: readonly KnownRow[] = [
  row('revenue', /^verksamhetens intakter/),
  row('costs', /^verksamhetens kostnader/),
  row('depreciation', /^(?:av-? ?och nedskriv|avskriv)/),
  row('operating-result', /^verksamhetens resultat/, sum),
  row('net-cost', /^(?:summa )?verksamhetens nettokostnad/, sum),
  tax,
  grants,
  row('financial-revenue', /^finansiella intakter/),
  row('financial-costs', /^finansiella kostnader/),
  financialNet,
  row('after-financial', /^resultat efter finans/, sum),
  row('extraordinary', /^extraordinar/),
  row('unforeseen', /oforuts/),
  result,
]

const whole = '(?:summa|s:a|totalt?)'
const balance: readonly KnownRow[] = [
  row('equity-and-liabilities', new RegExp(`^${whole} (?:eget kapital|ek)\\b.*skuld|^${whole} skulder och eget`), sum),
  row('fixed', /^(?:summa )?anlaggningstillgangar/),
  row('infrastructure', /^(?:summa )?bidrag till (?:statlig )?infra/),
  row('current', /^(?:summa )?omsattningstillgangar/),
  row('assets', new RegExp(`^${whole} tillgangar`), sum),
  row('cash', /^(?:kassa|likvida medel)/),
  row('equalisation-reserve', /^resultatutjamningsreserv/),
  row('result', /^arets resultat/),
  row('total-equity', new RegExp(`^${whole} eget kapital$`), sum),
  row('equity', /^(?:ingaende |ovrigt )?eget kapital$/),
  row('pension-commitments', /pensionsataganden|pensionsforpliktelse/),
  row('pensions', /^avsattning(?:ar)? for pension/),
  row('long-term-debt', /^langfristiga skulder/),
  row('short-term-debt', /^kortfristiga skulder/),
  row('liabilities', new RegExp(`^${whole} (?:avsattn\\S*(?: och| o)? )?skulder|^${whole} avsattn`), sum),
  row('guarantees', /^borgens/),
]

const cashFlow: readonly KnownRow[] = [
  row('operations', /^kassaflode fran (?:den )?lopande/, sum),
  row('investing', /^kassaflode fran invest/, sum),
  row('financing', /^kassaflode fran fin/, sum),
  row('year', /^(?:arets|periodens) kassaflode/, sum),
  row('opening-funds', /^likvida medel vid .*borjan|^ingaende likvida/),
  row('closing-funds', /^likvida medel vid .*slut|^utgaende likvida/, sum),
  row('funds', /^medel fran (?:den lopande )?verksamheten/, sum),
  row('result', /^(?:arets )?resultat$/),
  row('depreciation', /^(?:justering for )?av-? ?(?:och nedskriv|skriv)/),
  row('capital-gains', /realisation/),
  row('provisions', /avsattning/),
  row('other-items', /^justering for ovriga/),
  row('receivables', /kortfristiga fordringar/),
  row('stock', /forrad|lager/),
  row('short-term-debt', /kortfristiga skulder/),
  row('financial-sales', /^forsalj\S* av finansiella/),
  row('tangible-sales', /^forsalj\S* av materiella/),
  row('financial', /^investering\S* i finansiella/),
  row('tangible', /^investering\S* i materiella/),
  row('loans', /upptag\S* lan|nya lan|^amortering/),
  row('long-term-receivables', /langfristiga fordringar/),
  row('infrastructure-grants', /bidrag till (?:statlig )?infra/),
]

const means: readonly KnownRow[] = [
  tax,
  grants,
  row('revenue-growth', /forandring av intakter|intakternas forandring/),
  row('revenue', /^summa skatt/, sum),
  row('committees-growth', /forandring av namnd/),
  committees,
]

export const knownRows: Readonly<Record<TableRole, readonly KnownRow[]>> = {
  frames,
  'frame-change': [committees],
  means,
  income,
  balance,
  'cash-flow': cashFlow,
  investments: [row('total', new RegExp(`^${whole}(?: netto)?(?: \\S*investering\\S*| netto)?$`), sum)],
  other: [],
}

/** A table whose rows may be bodies. */
export const hasBodies = (role: TableRole): boolean =>
  role === 'frames' || role === 'frame-change' || role === 'investments'

const bodyWord = /(?:namnd(?:en)?|styrelse(?:n)?|revision(?:en)?|fullmaktige|overformyndar\S*)$/
export const isBodyName = (label: string): boolean => !isTotal(label) && bodyWord.test(plain(label))

const totalWord = /^(?:summa|s:a|totalt?|netto|arets resultat|resultat|kassaflode fran)\b/
export const isTotal = (label: string): boolean => totalWord.test(plain(label))

/**
 * Keys of the standard rows that the rows of a table are; null for a row of its own. A key is given once, to the first row that bears its
 * name; the net cost that stands above depreciation is the one before it.
 */
export function keysOf(role: TableRole, labels: readonly string[]): (string | null)[] {
  const words = labels.map(plain)
  const given = new Set<string>()
  const once = (key: string): string | null => (given.size === given.add(key).size ? null : key)
  const depreciation = role === 'income' ? words.findIndex((word) => /^av/.test(word)) : -1
  return words.map((word, at) => {
    const found = knownRows[role].find(({ is }) => is.test(word))
    if (!found) return null
    const isBefore = found.key === 'net-cost' && at < depreciation && !isTotal(word)
    return once(isBefore ? 'operations' : found.key)
  })
}

/** All rows of a role that a person may choose, in the order they are printed. */
export const rowKeys = (role: TableRole): readonly string[] => [
  ...(role === 'income' ? ['operations'] : []),
  ...new Set(knownRows[role].map(({ key }) => key)),
]

/** A result is a sum where it is reckoned, not where it is carried to. */
export const isSumRow = (role: TableRole, key: string | null, label: string): boolean =>
  key === null
    ? isTotal(label)
    : /^(?:summa|s:a|totalt?)\b/.test(plain(label)) ||
      knownRows[role].some((one) => one.key === key && one.isSum === true)
