import { type Block, heading, type ListItem, paragraph, text } from '../../shared/document.ts'
import { sumOf } from '../../shared/money.ts'
import { figureKey } from './figure.ts'
import { bodyName } from './frame-blocks.ts'
import { amountOf, type MoneyRow, moneyTable, type Printing, shownWithUnit } from './money-table.ts'
import { bodiesOf, type FactsDecision, isWithin, undistributed, unitName, whole } from './publication-facts.ts'
import type { PublicationWords } from './publication-words.ts'

/** The rest of a budget: its decision, its goals, its operating budget, its investments and the companies of the group. */

export const decisionText = (decision: FactsDecision | null, words: PublicationWords): string | null =>
  decision &&
  words.word('decision_line', {
    body: decision.body,
    day: words.prose(decision.decidedOn),
    paragraph: decision.paragraph,
    caseNumber: decision.caseNumber,
  })

export const decisionBlocks = ({ facts, words }: Printing): readonly Block[] => [
  paragraph(text(decisionText(facts.decision, words) ?? words.word('not_decided'))),
]

/** Goals under the unit whose plan they stand in. */
export function goalsBlocks({ facts, words }: Printing): readonly Block[] {
  if (facts.goals.length === 0) return [paragraph(text(words.word('data_missing')))]
  return [
    paragraph(text(words.word('goals_lead'))),
    ...[...Map.groupBy(facts.goals, (goal) => goal.unit)].flatMap(([unit, goals]): Block[] => [
      heading(2, unitName(facts, unit), `mal-${unit}`),
      {
        kind: 'list',
        items: goals.map(
          (goal): ListItem => ({
            depth: 0,
            label: '',
            text: goal.title,
            href: `/mal/${goal.plan}/${goal.ref}`,
          }),
        ),
      },
    ]),
  ]
}

export function operatingBlocks(printing: Printing): readonly Block[] {
  const { facts, words, book } = printing
  if (facts.budgeted.length === 0) return [paragraph(text(words.word('data_missing')))]
  const bodies = bodiesOf(facts).filter(
    (body) => body !== undistributed && book.has(figureKey('driftbudget', body, facts.year)),
  )
  const side = (body: string | null, sign: 1 | -1) =>
    sumOf(
      facts.budgeted
        .filter((row) => (body === null || isWithin(facts, row.unit, body)) && Math.sign(row.amount) === sign)
        .map((row) => row.amount),
    )
  const outside = facts.budgeted.filter((row) => !bodies.some((body) => isWithin(facts, row.unit, body)))
  const row = (label: string, body: string | null, entity: string): MoneyRow => ({
    label,
    cells: [side(body, 1), side(body, -1), figureKey('driftbudget', entity, facts.year)],
  })
  const rest: readonly MoneyRow[] =
    outside.length === 0
      ? []
      : [
          {
            label: words.word('undistributed_rest'),
            cells: [
              sumOf(outside.filter((one) => one.amount > 0).map((one) => one.amount)),
              sumOf(outside.filter((one) => one.amount < 0).map((one) => one.amount)),
              sumOf(outside.map((one) => one.amount)),
            ],
          },
        ]
  const rows = [...bodies.map((body) => row(bodyName(body, printing), body, body)), ...rest]
  const byBody = moneyTable(
    {
      caption: words.word('operating_caption', { year: facts.year }),
      first: words.word('body'),
      heads: [words.word('operating_revenue'), words.word('operating_cost'), words.word('operating_net')],
      rows: [...rows, { ...row(words.word('total'), null, whole), sumOf: rows.map((_, i) => i) }],
      notes: notLaidOut(printing),
    },
    printing,
  )
  const groups = facts.groups.filter((group) => book.has(figureKey('driftbudget', `grupp.${group.key}`, facts.year)))
  const byGroup = moneyTable(
    {
      caption: words.word('operating_groups', { year: facts.year }),
      first: words.word('group'),
      heads: [words.word('amount')],
      rows: [
        ...groups.map((group) => ({
          label: group.name,
          cells: [figureKey('driftbudget', `grupp.${group.key}`, facts.year)],
        })),
        {
          label: words.word('total'),
          cells: [figureKey('driftbudget', whole, facts.year)],
          sumOf: groups.map((_, i) => i),
        },
      ],
    },
    printing,
  )
  return [
    { kind: 'table', table: byBody },
    { kind: 'table', table: byGroup },
  ]
}

/** What stands in the frames and in nobody's operating budget is said, or the sums of the two would seem to disagree. */
const notLaidOut = (printing: Printing): readonly string[] => {
  const { facts, words } = printing
  const amount = amountOf(figureKey('ram', undistributed, facts.year), printing)
  if (amount === null || amount === 0 || facts.budgeted.some((row) => row.unit === undistributed)) return []
  return [words.word('operating_undistributed', { amount: shownWithUnit(amount, printing) })]
}

export function investmentsBlocks(printing: Printing): readonly Block[] {
  const { facts, words, book } = printing
  if (facts.investments.length === 0) return [paragraph(text(words.word('data_missing')))]
  const years = [...new Set(facts.investments.flatMap((one) => one.years.map((year) => year.year)))].toSorted(
    (a, b) => a - b,
  )
  const known = (key: string) => (book.has(key) ? key : null)
  const cells = (entity: string) => [
    figureKey('investering-total', entity, facts.year),
    ...years.map((year) => known(figureKey('investering', entity, year))),
  ]
  const table = moneyTable(
    {
      caption: words.word('investments_caption'),
      first: words.word('investment_project'),
      heads: [words.word('investment_total'), ...years.map(String)],
      rows: [
        ...facts.investments.map((one) => ({
          label: `${one.code} ${one.name} (${unitName(facts, one.unit)})`,
          cells: cells(one.code),
        })),
        { label: words.word('total'), cells: cells(whole), sumOf: facts.investments.map((_, i) => i) },
      ],
      notes: [words.word('investments_only')],
    },
    printing,
  )
  return [{ kind: 'table', table }]
}

/** KL 11 kap. 6 a §: the budget also tells of the companies of the municipal group. */
export function companiesBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  if (facts.companies.length === 0) return [paragraph(text(words.word('data_missing')))]
  const accounts = [...new Set(facts.companies.map((company) => company.account))].filter((account) => account !== '')
  const isShared = accounts.length === 1 && facts.companies.length > 1
  const table = moneyTable(
    {
      caption: words.word('companies_caption'),
      first: words.word('company'),
      heads: [words.word('company_expected')],
      rows: facts.companies.map((company) => ({
        label: unitName(facts, company.unit),
        cells: [company.result],
      })),
      notes: facts.companies.some((company) => company.result === null) ? [words.word('company_unknown')] : [],
    },
    printing,
  )
  return [
    paragraph(text(words.word('companies_lead'))),
    ...(isShared ? [paragraph(text(accounts[0]!))] : []),
    ...(isShared ? [] : facts.companies).flatMap((company): Block[] => [
      heading(2, unitName(facts, company.unit), `bolag-${company.unit}`),
      paragraph(text(company.account)),
    ]),
    { kind: 'table', table },
  ]
}
