import { m } from '../../../generated/paraglide/messages.js'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import type { DraftGoal, DraftIndicator } from '../plan/plan-draft.ts'
import type { PlanForm } from './plan-form.ts'
import { goalOptions, headingName, shortened } from './plan-words.ts'

export interface GoalPlaceProps extends PlanForm {
  readonly goal: DraftGoal
  readonly at: number
}

export interface IndicatorPlaceProps extends PlanForm {
  readonly indicator: DraftIndicator
  readonly at: number
}

/** Under which heading a goal hangs, and where among the others. */
export function HeadingField({ content, errors, goal, at }: GoalPlaceProps) {
  const name = `goal.${at}`
  return (
    <div className="fields">
      {content.headings.length > 0 && (
        <Select
          name={`${name}.heading`}
          label={m.intake_plan_heading()}
          options={[
            ...content.headings.map((_one, index) => ({ value: String(index), label: headingName(content, index) })),
            { value: 'none', label: m.intake_plan_no_heading() },
          ]}
          empty={m.goals_page_choose()}
          defaultValue={goal.heading === null ? '' : String(goal.heading)}
          error={errors[`${name}.heading`]}
        />
      )}
      <TextField
        name={`${name}.order`}
        label={m.intake_plan_order()}
        defaultValue={goal.order}
        error={errors[`${name}.order`]}
      />
    </div>
  )
}

/** Under which goal an indicator hangs. */
export function IndicatorPlace({ content, errors, indicator, at }: IndicatorPlaceProps) {
  return (
    <Select
      name={`indicator.${at}.goal`}
      label={m.intake_plan_indicator_goal({ name: shortened(indicator.name, 110) })}
      options={[{ value: 'out', label: m.intake_plan_leave_out() }, ...goalOptions(content.goals)]}
      empty={m.goals_page_choose()}
      defaultValue={indicator.goal === null ? '' : String(indicator.goal)}
      error={errors[`indicator.${at}.goal`]}
    />
  )
}
