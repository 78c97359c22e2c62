import { Form } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../../platform/web/describe-failure.ts'
import { Button } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { Failure } from '../../../../ui/forms/failure.tsx'
import { TextArea } from '../../../../ui/forms/fields.tsx'
import { Section } from '../../../../ui/page-title.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { yearForecast } from '../../forecast.ts'
import { yearVariance } from '../../roll-up.ts'
import type { UnitRow } from '../../show-unit.service.ts'
import type { UnitData } from '../UnitForecastPage.tsx'
import { knownColumns } from './forecast-columns.tsx'
import { VarianceMark } from './variance-mark.tsx'
import { money } from './words.ts'

interface ForecastReadingProps {
  readonly data: UnitData
  readonly failure: FailureView | undefined
}

const measuresColumn = (): Column<UnitRow> => ({
  key: 'measures',
  label: m.forecast_col_measures(),
  number: true,
  cell: (row) => money(row.measures, 'tkr'),
})

const reasonColumn = (): Column<UnitRow> => ({
  key: 'reason',
  label: m.forecast_col_reason(),
  cell: (row) => row.reason,
})

/** What was forecast, for those who read, approve or send back. */
export function ForecastReading({ data: { unit, forecast, rows, sums, curve, may }, failure }: ForecastReadingProps) {
  return (
    <>
      <Table
        caption={m.forecast_unit_table()}
        note={m.forecast_unit_table_read()}
        columns={[
          ...knownColumns(unit.key, curve, sums),
          {
            key: 'forecast',
            label: m.forecast_col_mine_read(),
            number: true,
            cell: (row) => money(yearForecast(row), 'tkr'),
            foot: money(yearForecast(sums), 'tkr'),
          },
          ...(rows.some((row) => row.measures !== 0) ? [measuresColumn()] : []),
          {
            key: 'variance',
            label: m.forecast_col_variance(),
            number: true,
            cell: (row) => <VarianceMark off={yearVariance(row)} unit="tkr" budget={row.yearBudget} />,
            foot: <VarianceMark off={yearVariance(sums)} unit="tkr" />,
          },
          ...(rows.some((row) => row.reason !== '') ? [reasonColumn()] : []),
        ]}
        rows={rows}
        rowKey={(row) => row.group}
        cards
      />
      <Section title={m.forecast_comment()}>
        <p className={forecast.comment ? 'prose' : 'muted'}>{forecast.comment || m.forecast_comment_none()}</p>
      </Section>
      <Failure failure={failure} />
      {may.isOwn && <p className="muted">{m.forecast_own_waits()}</p>}
      {may.approve && (
        <Form method="post" className="form-actions">
          <input type="hidden" name="revision" value={forecast.revision} />
          <Button type="submit" name="intent" value="approve">
            {m.forecast_approve()}
          </Button>
        </Form>
      )}
      {may.sendBack && (
        <Disclosure summary={m.forecast_send_back()}>
          <Form method="post" className="form">
            <input type="hidden" name="revision" value={forecast.revision} />
            <TextArea label={m.forecast_send_back_reason()} name="reason" rows={3} required />
            <div className="form-actions">
              <Button type="submit" name="intent" value="send-back" variant="secondary">
                {m.forecast_send_back()}
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </>
  )
}
