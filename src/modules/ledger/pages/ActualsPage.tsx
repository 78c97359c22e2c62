import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { monthName } from '../../../ui/format.ts'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { RollUpRow } from '../roll-up.ts'
import { showRollUp, unplaced } from '../show-ledger.service.ts'
import './ledger.css'
import { LedgerTabs, ledgerPath } from './LedgerTabs.tsx'
import { query, tkr } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const asked = new URL(request.url).searchParams
  const year = Number(asked.get('ar')) || yearOf(ctx.today())
  const group = asked.get('grupp') || undefined
  const { rows, groups, lastMonth, years } = await showRollUp(ctx, { year, ...(group && { group }) })
  return {
    year,
    group: group ?? '',
    lastMonth: lastMonth ?? 0,
    years: [...new Set([year, ...years])].sort((a, b) => b - a),
    groups: groups.map(({ key, name }) => ({ key, name })),
    rows: rows.filter((row) => row.months.some((amount) => amount !== 0)),
    whole: wholeOf(rows),
    unplaced,
  }
}

/** What was booked in all: the rows that stand on top, with what has no unit among them. */
function wholeOf(rows: readonly RollUpRow[]) {
  const tops = rows.filter((row) => row.depth === 0)
  const months = Array.from({ length: 12 }, (_, at) => tops.reduce((sum, row) => sum + (row.months[at] ?? 0), 0))
  return { months, total: tops.reduce((sum, row) => sum + row.total, 0) }
}

type Page = Awaited<ReturnType<typeof loader>>
type Row = Page['rows'][number]

const columns = ({ year, group, lastMonth, unplaced, whole }: Page): readonly Column<Row>[] => {
  const way = (row: Row, month?: number) =>
    `${ledgerPath}/utfall/${row.key}${query({ ar: year, grupp: group, manad: month })}`
  const amount = (row: Row, value: number, month?: number) =>
    value === 0 ? '' : <Link to={way(row, month)}>{tkr(value)}</Link>
  return [
    {
      key: 'unit',
      label: m.ledger_actuals_unit(),
      cell: (row) => (
        <span className="ledger-unit" data-depth={Math.min(row.depth, 4)}>
          {row.key === unplaced ? m.ledger_unplaced() : row.name}
        </span>
      ),
      foot: m.ledger_actuals_whole(),
    },
    {
      key: 'total',
      label: m.ledger_actuals_total(),
      cell: (row) => <strong>{amount(row, row.total)}</strong>,
      number: true,
      foot: tkr(whole.total),
    },
    ...Array.from(
      { length: lastMonth },
      (_, at): Column<Row> => ({
        key: `m${at}`,
        label: monthName(at + 1).slice(0, 3),
        cell: (row) => amount(row, row.months[at] ?? 0, at + 1),
        number: true,
        foot: tkr(whole.months[at] ?? 0),
      }),
    ),
  ]
}

/** The tree of units against the months, each figure a way down. */
export default function ActualsPage() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle title={m.ledger_actuals_title()} lead={m.ledger_actuals_lead()} />
      <LedgerTabs year={page.year} />
      <Filter page={page} />
      {page.rows.length === 0 ? (
        <EmptyState title={m.ledger_actuals_none({ year: page.year })} />
      ) : (
        <div className="wide">
          <Table
            caption={m.ledger_actuals_caption({ year: page.year })}
            columns={columns(page)}
            rows={page.rows}
            rowKey={(row) => row.key}
            footnote={m.ledger_actuals_rounding()}
          />
        </div>
      )}
    </>
  )
}

const Filter = ({ page }: { page: Page }) => (
  <FilterBar label={m.ledger_show()}>
    <Select
      name="ar"
      label={m.ledger_upload_year()}
      defaultValue={String(page.year)}
      options={page.years.map((year) => ({ value: String(year), label: String(year) }))}
    />
    <Select
      name="grupp"
      label={m.ledger_actuals_group()}
      defaultValue={page.group}
      empty={m.ledger_actuals_all()}
      options={[
        ...page.groups.map(({ key, name }) => ({ value: key, label: name })),
        { value: page.unplaced, label: m.ledger_unplaced() },
      ]}
    />
  </FilterBar>
)
