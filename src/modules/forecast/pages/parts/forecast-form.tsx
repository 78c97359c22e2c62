import { m } from '../../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../../platform/web/describe-failure.ts'
import { Button } from '../../../../ui/button.tsx'
import { DraftForm } from '../../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../../ui/forms/failure.tsx'
import { TextArea } from '../../../../ui/forms/fields.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { amountField, reasonField, typedAmount } from '../../forecast-form.ts'
import type { UnitRow } from '../../show-unit.service.ts'
import type { UnitData } from '../UnitForecastPage.tsx'
import { groupName, knownColumns } from './forecast-columns.tsx'
import { money } from './words.ts'

interface ForecastFormProps {
  readonly data: UnitData
  readonly failure: FailureView | undefined
}

/** One row for each account group; an empty amount takes the proposal, and only another figure needs its reason. */
export function ForecastForm({ data: { round, unit, forecast, rows, sums, curve }, failure }: ForecastFormProps) {
  const errors = failure?.fields ?? {}
  const labels = Object.fromEntries(
    rows.flatMap((row) => [
      [amountField(row.group), m.forecast_mine_of({ group: groupName(row) })],
      [reasonField(row.group), m.forecast_reason_of({ group: groupName(row) })],
    ]),
  )
  return (
    <DraftForm
      draftKey={`forecast-${round.key}-${unit.key}`}
      failed={Boolean(failure)}
      noValidate
      className="stack"
      // What was saved is what the fields start from.
      key={forecast.revision}
    >
      <Failure failure={failure} labels={labels} />
      <input type="hidden" name="revision" value={forecast.revision} />
      <Table
        caption={m.forecast_unit_table()}
        note={m.forecast_unit_table_note()}
        columns={[...knownColumns(unit.key, curve, sums), ...ownColumns(errors)]}
        rows={rows}
        rowKey={(row) => row.group}
        cards
      />
      <TextArea
        label={m.forecast_comment()}
        hint={m.forecast_comment_hint()}
        name="comment"
        rows={4}
        defaultValue={forecast.comment}
        error={errors.comment}
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="send">
          {m.forecast_send()}
        </Button>
        <Button type="submit" name="intent" value="save" variant="secondary">
          {m.forecast_save()}
        </Button>
      </div>
    </DraftForm>
  )
}

const ownColumns = (errors: Readonly<Record<string, string>>): readonly Column<UnitRow>[] => [
  {
    key: 'proposed',
    label: m.forecast_col_proposed(),
    number: true,
    cell: (row) => money(row.now.amount, 'tkr'),
  },
  {
    key: 'mine',
    label: m.forecast_col_mine(),
    cell: (row) => (
      <Cell
        name={amountField(row.group)}
        className="input forecast-amount"
        label={m.forecast_mine_of({ group: groupName(row) })}
        value={row.forecast === row.now.amount ? '' : typedAmount(row.forecast)}
        error={errors[amountField(row.group)]}
        inputMode="text"
      />
    ),
  },
  {
    key: 'reason',
    label: m.forecast_col_reason(),
    cell: (row) => (
      <Cell
        name={reasonField(row.group)}
        className="input forecast-reason"
        label={m.forecast_reason_of({ group: groupName(row) })}
        value={row.reason}
        error={errors[reasonField(row.group)]}
        inputMode="text"
      />
    ),
  },
]

interface CellProps {
  readonly name: string
  readonly className: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly inputMode: 'text'
}

const Cell = ({ name, className, label, value, error, inputMode }: CellProps) => (
  <>
    <input
      id={name}
      className={className}
      name={name}
      aria-label={label}
      defaultValue={value}
      autoComplete="off"
      inputMode={inputMode}
      maxLength={500}
      {...(error && { 'aria-invalid': true, 'aria-describedby': `${name}-error` })}
    />
    {error && (
      <span className="forecast-fault" id={`${name}-error`}>
        {error}
      </span>
    )}
  </>
)
