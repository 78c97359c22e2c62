import { m } from '../../../../generated/paraglide/messages.js'
import { Button, LinkButton } from '../../../../ui/button.tsx'
import { DraftForm } from '../../../../ui/forms/draft-form.tsx'
import { ErrorSummary } from '../../../../ui/forms/error-summary.tsx'
import type { Option } from '../../../../ui/forms/fields.tsx'
import type { GoalValues } from '../../goal-form.ts'
import { fieldLabel } from './field-labels.ts'
import { type CheckGround, checkForm, type PlacedFindings } from './form-findings.ts'
import { ActionFields } from './goal-form-actions.tsx'
import { GoalFields } from './goal-form-goal.tsx'
import { IndicatorFields } from './goal-form-indicator.tsx'
import { type GoalFormState, useGoalForm } from './use-goal-form.ts'

export interface GoalOptions {
  readonly levels: readonly Option[]
  readonly parents: readonly Option[]
  readonly units: readonly Option[]
  readonly perspectives: readonly Option[]
}

interface GoalFormProps {
  readonly initial: GoalValues
  readonly revision: number
  readonly draftKey: string
  readonly failed: boolean
  readonly errors: Readonly<Record<string, string>>
  readonly options: GoalOptions
  readonly ground: CheckGround
  readonly cancel: string
}

/** What each part of the form is given. */
export interface PartProps {
  readonly form: GoalFormState
  readonly errors: Readonly<Record<string, string>>
  readonly findings: PlacedFindings
}

/** A goal with its indicators, targets and actions as one form; the check speaks while one writes. */
export function GoalForm(props: GoalFormProps) {
  const { draftKey, failed, errors, options, ground, cancel } = props
  const form = useGoalForm(props)
  const findings = checkForm(form.values, ground)
  const part: PartProps = { form, errors, findings }
  const named = Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, `${fieldLabel(name)}: ${text}`]))
  return (
    <DraftForm draftKey={draftKey} failed={failed} onChange={form.onChange} onReset={form.onReset} noValidate>
      {/* Enter in a field presses the first button of the form; that is never one that removes something. */}
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {m.goals_page_save()}
      </button>
      <ErrorSummary errors={named} />
      <input type="text" name="revision" value={form.revision} hidden readOnly />
      <div className="goals-form" key={form.generation} ref={form.box}>
        <GoalFields {...part} options={options} />
        <fieldset className="goals-part-group" id="indicators" tabIndex={-1}>
          <legend className="goals-legend">{m.goals_page_indicators()}</legend>
          <p className="hint">{m.goals_page_indicators_hint()}</p>
          {form.values.indicators.map((indicator, at) => (
            <IndicatorFields key={indicator.id || `new-${at}`} {...part} indicator={indicator} at={at} />
          ))}
          <Button
            name="intent"
            value="add-indicator"
            variant="secondary"
            size="small"
            icon="plus"
            onClick={form.change('add-indicator', `indicators.${form.values.indicators.length}.name`)}
          >
            {m.goals_page_add_indicator()}
          </Button>
        </fieldset>
        <ActionFields {...part} />
      </div>
      <FormFoot count={findings.all.length} cancel={cancel} />
    </DraftForm>
  )
}

/** Always in sight while one writes: how the goal stands with the check, and the way to save it. */
function FormFoot({ count, cancel }: { count: number; cancel: string }) {
  return (
    <div className="goals-form-foot">
      <p role="status">{count === 0 ? m.goals_page_measurable() : m.goals_page_finding_count({ count })}</p>
      <div className="actions">
        <LinkButton href={cancel}>{m.goals_page_cancel()}</LinkButton>
        <Button name="intent" value="save">
          {m.goals_page_save()}
        </Button>
      </div>
    </div>
  )
}
