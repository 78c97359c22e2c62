import { type Block, heading, type ListItem, paragraph, text } from '../../shared/document.ts'
import { sumOf } from '../../shared/money.ts'
import { figureKey } from './figure.ts'
import { bodyName } from './frame-blocks.ts'
import { type MoneyRow, moneyTable, type Printing, shownWithUnit } from './money-table.ts'
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

export function goalsBlocks({ facts, words }: Printing): readonly Block[] {
  if (facts.goals.length === 0) return [paragraph(text(words.word('data_missing')))]
  const items = facts.goals.map(
    (goal): ListItem => ({
      depth: goal.isStrategic ? 0 : 1,
      label: unitName(facts, goal.unit),
      text: goal.title,
      href: `/mal/${goal.plan}/${goal.ref}`,
    }),
  )
  return [paragraph(text(words.word('goals_lead'))), { kind: 'list', items }]
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
            label: words.word('undistributed'),
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
    },
    printing,
  )
  return [{ kind: 'table', table }]
}

/** KL 11 kap. 6 a §: the budget also tells of the companies of the municipal group. */
export function companiesBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  if (facts.companies.length === 0) return [paragraph(text(words.word('data_missing')))]
  return [
    paragraph(text(words.word('companies_lead'))),
    ...facts.companies.flatMap((company): Block[] => [
      heading(2, unitName(facts, company.unit), `bolag-${company.unit}`),
      paragraph(text(company.account)),
      paragraph(
        text(
          company.result === null
            ? words.word('company_unknown')
            : words.word('company_result', { amount: shownWithUnit(company.result, printing) }),
        ),
      ),
    ]),
  ]
}
