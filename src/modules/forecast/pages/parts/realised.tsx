import { Form } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../../platform/web/describe-failure.ts'
import { Button } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { Failure } from '../../../../ui/forms/failure.tsx'
import { Select, TextField } from '../../../../ui/forms/fields.tsx'
import { Section } from '../../../../ui/page-title.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { PlanData } from '../CorrectivePlanPage.tsx'
import { money } from './words.ts'

/** Afterwards: what each measure was worth, in kronor, year by year. */
export function Realised({
  data: { plan, may, sums, thisYear },
  failure,
}: {
  data: PlanData
  failure: FailureView | undefined
}) {
  if (!plan || plan.measures.length === 0) return null
  const rows = plan.measures.flatMap((measure) =>
    measure.effects
      // A year that has not begun has nothing to follow up.
      .filter((effect) => effect.realised !== null || (effect.expected !== 0 && effect.year <= thisYear))
      .map((effect) => ({ ...effect, key: `${measure.id}-${effect.year}`, measure })),
  )
  return (
    <Section title={m.forecast_realised_title()}>
      <p className="muted">{m.forecast_realised_lead()}</p>
      <Table
        caption={m.forecast_realised_title()}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        cards
        columns={[
          {
            key: 'what',
            label: m.forecast_measure_what(),
            cell: (row) => `${row.measure.number} ${row.measure.description}`,
          },
          { key: 'year', label: m.forecast_realised_year(), number: true, cell: (row) => row.year },
          {
            key: 'expected',
            label: m.forecast_realised_expected(),
            number: true,
            cell: (row) => money(row.expected, 'kr'),
          },
          {
            key: 'realised',
            label: m.forecast_realised(),
            number: true,
            cell: (row) => (row.realised === null ? m.forecast_realised_untold() : money(row.realised, 'kr')),
          },
        ]}
      />
      {may.follow && (
        <Disclosure summary={m.forecast_realised_tell()} open={Boolean(failure)}>
          <Form method="post" className="form" noValidate key={plan.revision}>
            <Failure failure={failure} />
            <input type="hidden" name="intent" value="realised" />
            <input type="hidden" name="revision" value={plan.revision} />
            <Select
              name="measure"
              label={m.forecast_measure_what()}
              options={plan.measures.map(({ id, number, description }) => ({
                value: id,
                label: `${number} ${description}`,
              }))}
            />
            <Select
              name="year"
              label={m.forecast_realised_year()}
              options={sums.expected
                .filter(({ year }) => year <= thisYear)
                .map(({ year }) => ({ value: String(year), label: String(year) }))}
            />
            <TextField name="realised" label={m.forecast_realised_amount()} error={failure?.fields.realised} required />
            <div className="form-actions">
              <Button type="submit">{m.forecast_save()}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}
