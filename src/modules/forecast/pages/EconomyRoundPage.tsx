import { Link, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { yearForecast } from '../forecast.ts'
import { periodVariance, yearVariance } from '../roll-up.ts'
import { showRound } from '../show-round.service.ts'
import { BookNotices } from './parts/book-notices.tsx'
import type { Asked } from './parts/page-args.ts'
import { VarianceMark } from './parts/variance-mark.tsx'
import {
  economyPath,
  ledgerPath,
  money,
  monthName,
  planPath,
  roundPath,
  statusKind,
  statusWord,
  unitPath,
} from './parts/words.ts'
import './forecast.css'

export async function loader({ context, params, request }: Asked<'round'>) {
  const under = new URL(request.url).searchParams.get('enhet') || undefined
  return { ...(await showRound(context.get(requestContext), params.round, under)), under: under ?? null }
}

type Data = Awaited<ReturnType<typeof loader>>
type Row = Data['rows'][number]

/** A round in one table: each committee's period and year, what its words are, and what hinders the closing. */
export default function EconomyRoundPage() {
  const data = useLoaderData<typeof loader>()
  const { round, through, path, under } = data
  const year = Number(round.periodEnd.slice(0, 4))
  const here = path.at(-1)?.name ?? (under ? m.forecast_finance() : undefined)
  const above = under
    ? [
        { label: round.name, href: roundPath(round.key) },
        ...path.slice(0, -1).map(({ key, name }) => ({ label: name, href: `${roundPath(round.key)}?enhet=${key}` })),
      ]
    : []
  return (
    <>
      <PageTitle
        title={here ?? round.name}
        lead={
          through === 0
            ? m.forecast_round_lead_none({ year })
            : m.forecast_round_lead({ month: monthName(through), year })
        }
        crumbs={[{ label: m.forecast_title(), href: economyPath }, ...above]}
      />
      <BookNotices {...data} year={year} isClosed={round.status === 'closed'} />
      {data.hasBudget && <WithoutBudget rows={data.rows} />}
      {data.rows.length === 0 ? (
        <EmptyState title={m.forecast_no_figures()}>{m.forecast_no_figures_text({ year })}</EmptyState>
      ) : (
        <>
          {!under && <Whole data={data} />}
          <Table
            caption={here ?? m.forecast_round_table()}
            note={m.forecast_round_note()}
            columns={columns(data)}
            rows={data.rows}
            rowKey={(row) => `${row.kind}-${row.key}`}
          />
        </>
      )}
      {!under && <Closing data={data} />}
    </>
  )
}

/** A row that has bookings and no budget makes every sum it is in say too much. */
function WithoutBudget({ rows }: { rows: readonly Row[] }) {
  const bare = rows.filter(({ sums }) => sums.yearBudget === 0 && sums.periodActual !== 0)
  if (bare.length === 0) return null
  return <Banner tone="warning">{m.forecast_rows_without_budget({ names: bare.map(nameOf).join(', ') })}</Banner>
}

const inMkr = (what: string): string => m.forecast_in_mkr({ what })

const Whole = ({ data: { whole } }: { data: Data }) => (
  <KeyFigures
    figures={[
      { label: inMkr(m.forecast_col_year_budget()), value: money(whole.yearBudget, 'mkr') },
      { label: inMkr(m.forecast_col_forecast()), value: money(yearForecast(whole), 'mkr') },
      { label: inMkr(m.forecast_col_variance()), value: <VarianceMark off={yearVariance(whole)} unit="mkr" /> },
    ]}
  />
)

const nameOf = (row: Row): string =>
  ({
    unit: row.name,
    own: m.forecast_own({ unit: row.name }),
    finance: m.forecast_finance(),
    unallocated: m.forecast_unallocated(),
  })[row.kind]

const stateColumn = (): Column<Row> => ({
  key: 'state',
  label: m.forecast_col_state(),
  cell: (row) => {
    if (row.status && !row.hasBelow) return <Status kind={statusKind[row.status]} label={statusWord[row.status]()} />
    return row.approved.of === 0 ? '' : <span className="muted">{m.forecast_state_below(row.approved)}</span>
  },
  nowrap: true,
})

function columns({ round, through, total, rows }: Data): readonly Column<Row>[] {
  const figure = (key: string, label: string, of: (sums: Row['sums']) => Row['sums']['forecast']): Column<Row> => ({
    key,
    label,
    number: true,
    cell: (row) => money(of(row.sums), 'mkr'),
    foot: money(of(total), 'mkr'),
  })
  return [
    { key: 'name', label: m.forecast_col_unit(), cell: (row) => nameCell(round.key, row), foot: m.forecast_total() },
    figure('period-budget', m.forecast_col_period_budget(), (sums) => sums.periodBudget),
    {
      ...figure('period-actual', m.forecast_col_period_actual(), (sums) => sums.periodActual),
      cell: (row) =>
        !row.hasOwn || row.hasBelow ? (
          money(row.sums.periodActual, 'mkr')
        ) : (
          <Link to={ledgerPath(row.key, { year: yearOf(round.periodEnd), through })}>
            {money(row.sums.periodActual, 'mkr')}
          </Link>
        ),
    },
    {
      key: 'period-variance',
      label: m.forecast_col_variance(),
      number: true,
      cell: (row) => <VarianceMark off={periodVariance(row.sums)} unit="mkr" budget={row.sums.yearBudget} />,
      foot: <VarianceMark off={periodVariance(total)} unit="mkr" />,
    },
    figure('year-budget', m.forecast_col_year_budget(), (sums) => sums.yearBudget),
    figure('forecast', m.forecast_col_forecast(), yearForecast),
    ...(rows.some((row) => row.sums.measures !== 0)
      ? [figure('measures', m.forecast_col_measures(), (sums) => sums.measures)]
      : []),
    {
      key: 'year-variance',
      label: m.forecast_col_variance(),
      number: true,
      cell: (row) => <VarianceMark off={yearVariance(row.sums)} unit="mkr" budget={row.sums.yearBudget} />,
      foot: <VarianceMark off={yearVariance(total)} unit="mkr" />,
    },
    ...(rows.some((row) => row.approved.of > 0) ? [stateColumn()] : []),
  ]
}

function nameCell(round: string, row: Row) {
  if (row.hasBelow) return <Link to={`${roundPath(round)}?enhet=${row.key}`}>{nameOf(row)}</Link>
  if (row.hasOwn) return <Link to={unitPath(round, row.key)}>{nameOf(row)}</Link>
  return nameOf(row)
}

function Closing({ data: { round, hindrances, statuses } }: { data: Data }) {
  if (round.status === 'closed') return <p className="muted">{m.forecast_close_done()}</p>
  const counts = <p>{m.forecast_close_counts(statuses)}</p>
  return (
    <Section title={m.forecast_close()}>
      {hindrances.length === 0 ? (
        <Banner tone="success">{m.forecast_close_yes()}</Banner>
      ) : (
        <Banner tone="error" title={m.forecast_close_no()}>
          <ul>
            {hindrances.map((one) => {
              const told = { unit: one.name, amount: money(-one.variance as never, 'mkr') }
              return (
                <li key={one.key}>
                  {one.plan === 'draft' ? m.forecast_close_draft(told) : m.forecast_close_missing(told)}{' '}
                  <Link to={planPath(round.key, one.key)}>{m.forecast_to_plan()}</Link>
                </li>
              )
            })}
          </ul>
        </Banner>
      )}
      {counts}
      {hindrances.length === 0 && round.status === 'open' && (
        <p>
          <Link to={`/arbete/uppfoljning/${round.key}`}>{m.forecast_close_link()}</Link>
        </p>
      )}
    </Section>
  )
}
