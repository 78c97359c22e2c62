import type { PublicationFacts } from './publication-facts.ts'
import { undistributed, unitName } from './publication-facts.ts'

/**
 * The budget as a Fiscal Data Package 0.3 (specs.frictionlessdata.io/fiscal-data-package): a descriptor and tables, so that
 * anybody's tools for public money can read it. Amounts are whole kronor with öre, cost negative as everywhere here.
 */

export interface DataTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export function fiscalTables(facts: PublicationFacts): readonly DataTable[] {
  const phase = facts.decision ? 'approved' : 'proposed'
  const frames: DataTable = {
    name: 'frames',
    columns: ['id', 'fiscal_year', 'unit_id', 'unit', 'phase', 'amount', 'note'],
    rows: facts.frames.map(({ unit, year, decided }) => [
      `ram:${unit}:${year}`,
      year,
      unit,
      unit === undistributed ? unit : unitName(facts, unit),
      phase,
      decided / 100,
      facts.notes[`ram:${unit}:${year}`] ?? null,
    ]),
  }
  const operating: DataTable = {
    name: 'operating-budget',
    columns: [
      'id',
      'fiscal_year',
      'month',
      'unit_id',
      'unit',
      'account_group_id',
      'account_group',
      'direction',
      'phase',
      'amount',
    ],
    rows: facts.budgeted.map(({ unit, group, month, amount }) => [
      `driftbudget:${unit}:${group}:${facts.year}-${month}`,
      facts.year,
      month,
      unit,
      unitName(facts, unit),
      group,
      facts.groups.find((one) => one.key === group)?.name ?? group,
      amount < 0 ? 'expenditure' : 'revenue',
      phase,
      amount / 100,
    ]),
  }
  return operating.rows.length > 0 ? [operating, frames] : [frames]
}

const typeOf = (column: string): string =>
  column === 'amount' ? 'number' : column === 'fiscal_year' || column === 'month' ? 'integer' : 'string'

export function descriptor(facts: PublicationFacts, title: string, tables: readonly DataTable[]): object {
  const main = tables[0]!
  const dimension = (dimensionType: string, columns: Readonly<Record<string, string>>, primaryKey: string) => ({
    dimensionType,
    primaryKey,
    attributes: Object.fromEntries(
      Object.entries(columns).map(([name, source]) => [name, { source, resource: main.name }]),
    ),
  })
  const hasGroups = main.columns.includes('account_group_id')
  return {
    profile: 'fiscal-data-package',
    name: `budget-${facts.year}`,
    title,
    countryCode: 'SE',
    granularity: 'aggregated',
    fiscalPeriod: { start: `${facts.year}-01-01`, end: `${facts.year}-12-31` },
    author: facts.municipality,
    resources: tables.map(({ name, columns }) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields: columns.map((column) => ({ name: column, type: typeOf(column) })), primaryKey: 'id' },
    })),
    model: {
      measures: {
        amount: {
          source: 'amount',
          resource: main.name,
          currency: 'SEK',
          factor: 1,
          phase: facts.decision ? 'approved' : 'proposed',
        },
      },
      dimensions: {
        date: dimension('datetime', { year: 'fiscal_year', ...(hasGroups ? { month: 'month' } : {}) }, 'year'),
        unit: dimension('entity', { id: 'unit_id', name: 'unit' }, 'id'),
        line: dimension('fact', { id: 'id' }, 'id'),
        phase: dimension('other', { phase: 'phase' }, 'phase'),
        ...(hasGroups
          ? {
              economic: dimension('classification', { id: 'account_group_id', name: 'account_group' }, 'id'),
              direction: dimension('other', { direction: 'direction' }, 'direction'),
            }
          : {}),
      },
    },
  }
}
