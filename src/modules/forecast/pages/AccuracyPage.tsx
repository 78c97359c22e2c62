import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { formatNumber } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { type NamedAccuracy, showAccuracy } from '../accuracy.service.ts'
import type { Accuracy } from '../accuracy.ts'
import { varianceWord } from '../variance.ts'
import { economyPath, money, monthName } from './parts/words.ts'
import './forecast.css'

export const loader = ({ context }: LoaderFunctionArgs) => showAccuracy(context.get(requestContext))

type Data = Awaited<ReturnType<typeof loader>>

const shareOf = ({ errorShare }: Accuracy): string =>
  errorShare === null ? '' : formatNumber(errorShare, { decimals: 1 })

const tendency = {
  better: m.forecast_accuracy_careful,
  worse: m.forecast_accuracy_hopeful,
  level: m.forecast_accuracy_even,
}
const bias = (found: Accuracy) => (
  <span className="variance">
    {money(found.bias, 'mkr', true)} <small>{tendency[varianceWord(found.bias, 10_000_000)]()}</small>
  </span>
)

/** How forecasts came true, by unit, month, person and year; and what measures brought. */
export default function AccuracyPage() {
  const data = useLoaderData<typeof loader>()
  const { all } = data
  return (
    <>
      <PageTitle
        title={m.forecast_accuracy_title()}
        lead={m.forecast_accuracy_lead()}
        crumbs={[{ label: m.forecast_title(), href: economyPath }]}
      />
      {all.count === 0 ? (
        <EmptyState title={m.forecast_accuracy_none()}>{m.forecast_accuracy_none_text()}</EmptyState>
      ) : (
        <>
          <KeyFigures
            figures={[
              { label: m.forecast_accuracy_count(), value: all.count },
              { label: m.forecast_accuracy_error(), value: money(all.error, 'mkr') },
              { label: m.forecast_accuracy_share(), value: shareOf(all) },
              { label: m.forecast_accuracy_bias(), value: bias(all) },
            ]}
          />
          <By title={m.forecast_accuracy_unit()} rows={data.byUnit} />
          <By
            title={m.forecast_accuracy_month()}
            rows={data.byMonth.map((one) => ({ ...one, name: monthName(Number(one.key)) }))}
          />
          {data.byAuthor && (
            <By
              title={m.forecast_accuracy_author()}
              rows={data.byAuthor.map((one) => ({
                ...one,
                name: one.key === 'null' ? m.forecast_accuracy_system() : one.name || m.forecast_accuracy_former(),
              }))}
            />
          )}
          <By title={m.forecast_accuracy_year()} rows={data.byYear} />
        </>
      )}
      <Measures measures={data.measures} />
    </>
  )
}

const By = ({ title, rows }: { title: string; rows: readonly NamedAccuracy[] }) => (
  <Table
    caption={title}
    rows={rows}
    rowKey={(row) => row.key}
    columns={[
      { key: 'name', label: title, cell: (row) => row.name },
      { key: 'count', label: m.forecast_accuracy_count(), number: true, cell: (row) => row.count },
      { key: 'error', label: m.forecast_accuracy_error(), number: true, cell: (row) => money(row.error, 'mkr') },
      { key: 'share', label: m.forecast_accuracy_share(), number: true, cell: shareOf },
      { key: 'bias', label: m.forecast_accuracy_bias(), number: true, cell: bias },
    ]}
  />
)

function Measures({ measures }: { measures: Data['measures'] }) {
  if (measures.length === 0)
    return (
      <Section title={m.forecast_accuracy_measures()}>
        <p className="muted">{m.forecast_accuracy_measures_none()}</p>
      </Section>
    )
  return (
    <Table
      caption={m.forecast_accuracy_measures()}
      rows={measures}
      rowKey={(row) => String(row.year)}
      columns={[
        { key: 'year', label: m.forecast_realised_year(), cell: (row) => row.year },
        {
          key: 'expected',
          label: m.forecast_accuracy_expected(),
          number: true,
          cell: (row) => money(row.expected, 'mkr'),
        },
        {
          key: 'counted',
          label: m.forecast_accuracy_counted(),
          number: true,
          cell: (row) => money(row.counted, 'mkr'),
        },
        {
          key: 'realised',
          label: m.forecast_accuracy_realised(),
          number: true,
          cell: (row) => money(row.realised, 'mkr'),
        },
        { key: 'untold', label: m.forecast_accuracy_untold(), number: true, cell: (row) => row.untold },
      ]}
    />
  )
}
