import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, NumberField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import type { NumberSpan } from '../number-series.ts'

interface FormProps {
  readonly failure: FailureView | undefined
}

interface Option {
  readonly value: string
  readonly label: string
}

interface SeriesFormProps extends FormProps {
  readonly bodies: readonly Option[]
  readonly year: number
}

export const SeriesForm = ({ bodies, year, failure }: SeriesFormProps) => (
  <Disclosure summary={m.cases_series_set()} open={failure !== undefined}>
    <Form method="post" className="form">
      <Failure failure={failure} />
      <div className="fields">
        <Select label={m.cases_body()} name="body" options={bodies} empty={m.cases_choose()} required />
        <NumberField label={m.cases_year()} name="year" defaultValue={year} error={failure?.fields.year} required />
        <TextField
          label={m.cases_series_body_code()}
          name="bodyCode"
          maxLength={8}
          error={failure?.fields.bodyCode}
          required
        />
      </div>
      <TextField
        label={m.cases_series_form()}
        name="form"
        hint={m.cases_series_form_hint()}
        maxLength={60}
        defaultValue="{body}{number:3}-{yy} {code}"
        error={failure?.fields.form}
        required
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="series">
          {m.cases_series_save()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)

interface GapFormProps extends FormProps {
  readonly series: readonly Option[]
  readonly first: NumberSpan | undefined
}

export const GapForm = ({ series, first, failure }: GapFormProps) => (
  <Disclosure summary={m.cases_gap_explain()} open={failure !== undefined}>
    <Form method="post" className="form">
      <Failure failure={failure} />
      <div className="fields">
        <Select label={m.cases_gap_series()} name="series" options={series} required />
        <NumberField label={m.cases_gap_first()} name="first" defaultValue={first?.first ?? null} required />
        <NumberField label={m.cases_gap_last()} name="last" defaultValue={first?.last ?? null} required />
      </div>
      <TextField label={m.cases_gap_reason()} name="reason" maxLength={500} error={failure?.fields.reason} required />
      <div className="form-actions">
        <Button type="submit" name="intent" value="gap" variant="secondary">
          {m.cases_gap_save()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)

export const ClassesForm = ({ failure }: FormProps) => (
  <Disclosure summary={m.cases_scheme_import()} open={failure !== undefined}>
    <Form method="post" className="form">
      <Failure failure={failure} />
      <TextArea
        label={m.cases_scheme_rows()}
        name="rows"
        hint={m.cases_scheme_rows_hint()}
        rows={8}
        error={failure?.fields.rows}
        required
      />
      <DateField label={m.cases_scheme_from()} name="from" error={failure?.fields.from} />
      <div className="form-actions">
        <Button type="submit" name="intent" value="classes" variant="secondary">
          {m.cases_scheme_save()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)
