import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { LineChart } from '../../../ui/charts/line-chart.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { RadioGroup } from '../../../ui/forms/choices.tsx'
import { NumberField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { fieldName } from '../reading-form.ts'
import { JudgementMark } from './judgement-mark.tsx'
import type { IndicatorField } from './reporting-view.ts'
import { answerWord } from './words.ts'

interface Props {
  readonly field: IndicatorField
  readonly day: string
  readonly failure: FailureView | undefined
}

/** One indicator: what is wanted and what was, beside the field for what is. A secret value is never kept in the browser. */
export const IndicatorFields = ({ field, day, failure }: Props) => (
  <section
    className="panel stack"
    id={`indikator-${field.id}`}
    aria-labelledby={`namn-${field.id}`}
    data-secret={field.secretBy === '' ? undefined : ''}
  >
    <h3 id={`namn-${field.id}`}>{field.name}</h3>
    <IndicatorFacts field={field} />
    {field.secretBy !== '' && <p className="hint">{m.follow_up_form_secret({ provision: field.secretBy })}</p>}
    <input type="hidden" name={fieldName('seen', field.id)} value={field.seen} />
    {field.parts.length > 0 && <ValuesBySex field={field} day={day} failure={failure} />}
    <div className="fields">
      {field.parts.length === 0 && <Value field={field} day={day} failure={failure} />}
      <State field={field} />
      <TextField
        label={m.follow_up_form_source()}
        name={fieldName('source', field.id)}
        defaultValue={field.source}
        maxLength={500}
      />
    </div>
    <Verdicts field={field} />
    <IndicatorTrend field={field} />
  </section>
)

export const IndicatorFacts = ({ field: { targets, baseline, last } }: { field: IndicatorField }) => (
  <Facts
    facts={[
      { label: m.follow_up_form_target(), value: targets.join(' \u00b7 ') || m.follow_up_none() },
      { label: m.follow_up_form_baseline(), value: baseline || m.follow_up_none() },
      { label: m.follow_up_form_last(), value: last || m.follow_up_none() },
    ]}
  />
)

/** How it has gone so far, folded away: the value of today is what is asked for. */
export const IndicatorTrend = ({ field: { name, unit, points, wanted } }: { field: IndicatorField }) =>
  points.length === 0 ? null : (
    <Disclosure summary={m.follow_up_form_trend()}>
      <LineChart
        title={name}
        description={m.follow_up_form_trend()}
        unit={unit}
        points={points}
        {...(wanted ? { target: wanted } : {})}
      />
    </Disclosure>
  )

export const Verdicts = ({ field: { verdicts } }: { field: IndicatorField }) => (
  <>
    {verdicts.map((verdict) => (
      <p key={verdict.words} className="row">
        <JudgementMark judgement={verdict.status} />
        <span className="hint">{verdict.words}</span>
      </p>
    ))}
  </>
)

function Value({ field, day, failure }: Props) {
  const name = fieldName('value', field.id)
  const error = failure?.fields[name]
  if (field.kind === 'answer') {
    const choices = (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: answerWord[value]() }))
    return (
      <RadioGroup
        label={m.follow_up_form_value({ day })}
        name={name}
        choices={choices}
        defaultValue={field.typed || undefined}
        error={error}
        inline
      />
    )
  }
  if (field.kind === 'milestone') {
    const hint = m.follow_up_form_day_shape()
    return (
      <TextField
        label={m.follow_up_form_day()}
        name={name}
        defaultValue={field.typed}
        hint={hint}
        error={error}
        maxLength={10}
      />
    )
  }
  return (
    <NumberField
      label={m.follow_up_form_value({ day })}
      name={name}
      unit={field.unit}
      defaultValue={field.typed}
      error={error}
    />
  )
}

/** The whole first, for it alone is asked of everybody; then its parts. */
const ValuesBySex = ({ field, day, failure }: Props) => (
  <div className="fields follow-up-by-sex">
    <Value field={field} day={day} failure={failure} />
    {field.parts.map(({ sex, label, typed, seen }) => {
      const name = fieldName('value', field.id, sex)
      return (
        <div key={sex}>
          <input type="hidden" name={fieldName('seen', field.id, sex)} value={seen} />
          <NumberField
            label={label}
            name={name}
            unit={field.unit}
            defaultValue={typed}
            error={failure?.fields[name]}
            optional
          />
        </div>
      )
    })}
  </div>
)

function State({ field }: { field: IndicatorField }) {
  const reached = { value: 'not-reached', label: m.follow_up_state_not_reached() }
  return (
    <Select
      label={m.follow_up_form_state()}
      name={fieldName('state', field.id)}
      defaultValue={field.state}
      options={[
        { value: 'final', label: m.follow_up_state_final() },
        { value: 'preliminary', label: m.follow_up_state_preliminary() },
        ...(field.kind === 'milestone' ? [reached] : []),
        { value: 'missing', label: m.follow_up_state_missing() },
        { value: 'not-applicable', label: m.follow_up_state_not_applicable() },
      ]}
    />
  )
}
