import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { fieldName } from '../reading-form.ts'
import { FieldError } from './failure-box.tsx'
import { JudgementMark } from './judgement-mark.tsx'
import type { IndicatorField } from './reporting-view.ts'
import { answerWord } from './words.ts'

interface Props {
  readonly field: IndicatorField
  readonly day: string
  readonly failure: FailureView | undefined
}

/** One indicator: what is wanted and what was, beside the field for what is. */
export const IndicatorFields = ({ field, day, failure }: Props) => (
  <fieldset className="panel field indicator" id={`indikator-${field.id}`}>
    <legend>{field.name}</legend>
    <IndicatorFacts field={field} />
    {field.secretBy !== '' && <p className="hint">{m.follow_up_form_secret({ provision: field.secretBy })}</p>}
    <input type="hidden" name={fieldName('seen', field.id)} value={field.seen} />
    <div className="fields">
      <Value field={field} day={day} failure={failure} />
      <State field={field} />
    </div>
    <div className="field">
      <label htmlFor={fieldName('source', field.id)}>{m.follow_up_form_source()}</label>
      <input
        className="input"
        id={fieldName('source', field.id)}
        name={fieldName('source', field.id)}
        defaultValue={field.source}
        maxLength={500}
      />
    </div>
    <Verdicts field={field} />
  </fieldset>
)

export const IndicatorFacts = ({ field: { targets, baseline, last } }: { field: IndicatorField }) => (
  <dl className="facts">
    <dt>{m.follow_up_form_target()}</dt>
    <dd>{targets.length > 0 ? targets.join(' · ') : m.follow_up_none()}</dd>
    <dt>{m.follow_up_form_baseline()}</dt>
    <dd>{baseline || m.follow_up_none()}</dd>
    <dt>{m.follow_up_form_last()}</dt>
    <dd>{last || m.follow_up_none()}</dd>
  </dl>
)

export const Verdicts = ({ field: { verdicts } }: { field: IndicatorField }) => (
  <>
    {verdicts.map((verdict) => (
      <p key={verdict.words}>
        <JudgementMark judgement={verdict.status} /> <span className="hint">{verdict.words}</span>
      </p>
    ))}
  </>
)

function Value({ field, day, failure }: Props) {
  const name = fieldName('value', field.id)
  if (field.kind === 'answer') return <Answer field={field} day={day} name={name} />
  const isDay = field.kind === 'milestone'
  const label = isDay
    ? m.follow_up_form_day()
    : field.unit === ''
      ? m.follow_up_form_value({ day })
      : m.follow_up_form_value_unit({ day, unit: field.unit })
  const isFaulty = failure?.fields[name] !== undefined
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        className="input"
        data-width={isDay ? 'date' : 'number'}
        id={name}
        name={name}
        defaultValue={field.typed}
        placeholder={isDay ? m.follow_up_form_day_shape() : undefined}
        inputMode={isDay ? 'numeric' : 'decimal'}
        autoComplete="off"
        maxLength={40}
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty ? `${name}-error` : undefined}
      />
      <FieldError failure={failure} name={name} />
    </div>
  )
}

const Answer = ({ field, day, name }: { field: IndicatorField; day: string; name: string }) => (
  <fieldset className="field">
    <legend>{m.follow_up_form_value({ day })}</legend>
    <div className="choices" data-inline="">
      {(['yes', 'partly', 'no'] as const).map((answer) => (
        <label className="choice" key={answer}>
          <input type="radio" name={name} value={answer} defaultChecked={field.typed === answer} />
          <span>{answerWord[answer]()}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

function State({ field }: { field: IndicatorField }) {
  const name = fieldName('state', field.id)
  return (
    <div className="field">
      <label htmlFor={name}>{m.follow_up_form_state()}</label>
      <select className="input" id={name} name={name} defaultValue={field.state}>
        <option value="final">{m.follow_up_state_final()}</option>
        <option value="preliminary">{m.follow_up_state_preliminary()}</option>
        {field.kind === 'milestone' && <option value="not-reached">{m.follow_up_state_not_reached()}</option>}
        <option value="missing">{m.follow_up_state_missing()}</option>
        <option value="not-applicable">{m.follow_up_state_not_applicable()}</option>
      </select>
    </div>
  )
}
