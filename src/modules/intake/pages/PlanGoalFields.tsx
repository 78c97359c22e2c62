import { m } from '../../../generated/paraglide/messages.js'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DateField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import type { DraftGoal, DraftIndicator, DraftTarget } from '../plan/plan-draft.ts'
import { HeadingField, IndicatorPlace } from './PlanPlaceFields.tsx'
import type { PlanForm } from './plan-form.ts'
import {
  answerOptions,
  demandOptions,
  directionOptions,
  doubtWord,
  kindOptions,
  measureOptions,
  shortened,
} from './plan-words.ts'
import { placeWord } from './words.ts'

interface GoalProps extends PlanForm {
  readonly goal: DraftGoal
  readonly at: number
  /** Also where it hangs; elsewhere that is asked for above. */
  readonly withPlace?: boolean
}

/** A goal with all that came with it. */
export function PlanGoalFields({ goal, at, withPlace = false, ...form }: GoalProps) {
  const { content, choices, errors } = form
  const name = `goal.${at}`
  const own = content.indicators.flatMap((one, index) =>
    one.goal === at && one.doubt === null ? [{ one, index }] : [],
  )
  const remarks = choices.remarks[at] ?? []
  return (
    <div className="form">
      <Checkbox
        name={`${name}.in`}
        label={m.intake_plan_take_goal()}
        hint={placeWord(goal.place)}
        defaultChecked={goal.isIn}
      />
      {remarks.length > 0 && <p className="muted small">{m.intake_plan_remarks({ remarks: remarks.join(' · ') })}</p>}
      <TextArea
        name={`${name}.title`}
        label={m.goals_page_title()}
        rows={3}
        defaultValue={goal.title}
        error={errors[`${name}.title`]}
      />
      <TextArea
        name={`${name}.description`}
        label={m.goals_page_description()}
        optional
        rows={2}
        defaultValue={goal.description}
        error={errors[`${name}.description`]}
      />
      {withPlace && <HeadingField {...form} goal={goal} at={at} />}
      <div className="fields">
        <TextField
          name={`${name}.role`}
          label={m.goals_page_answerable()}
          defaultValue={goal.role}
          error={errors[`${name}.role`]}
        />
        {content.areas.length > 0 && (
          <Select
            name={`${name}.area`}
            label={m.intake_plan_area()}
            options={content.areas.map(({ text }, index) => ({ value: String(index), label: text }))}
            empty={m.intake_plan_area_none()}
            defaultValue={goal.area === null ? '' : String(goal.area)}
          />
        )}
      </div>
      {own.map(({ one, index }) => (
        <fieldset className="plan-indicator" key={index}>
          <legend>{m.intake_plan_indicator()}</legend>
          {withPlace && <IndicatorPlace {...form} indicator={one} at={index} />}
          <IndicatorFields {...form} indicator={one} at={index} />
        </fieldset>
      ))}
      {goal.actions.length > 0 && <ActionFields {...form} goal={goal} at={at} />}
    </div>
  )
}

function ActionFields({ goal, at, errors }: GoalProps) {
  return (
    <fieldset className="plan-indicator">
      <legend>{m.intake_plan_actions()}</legend>
      {goal.actions.map((one, index) => {
        const name = `goal.${at}.action.${index}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action is known by its place under the goal.
          <div className="plan-row" key={index}>
            <Checkbox
              name={`${name}.in`}
              label={m.intake_plan_take()}
              hint={placeWord(one.place)}
              defaultChecked={one.isIn}
            />
            <TextArea
              name={`${name}.title`}
              label={m.intake_plan_action({ number: index + 1 })}
              rows={one.title.length > 90 ? 3 : 1}
              defaultValue={one.title}
              error={errors[`${name}.title`]}
            />
            <TextField
              name={`${name}.owner`}
              label={m.intake_plan_action_owner()}
              optional
              defaultValue={one.ownerRole}
              error={errors[`${name}.owner`]}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

interface IndicatorProps extends PlanForm {
  readonly indicator: DraftIndicator
  readonly at: number
}

export function IndicatorFields({ indicator, at, errors }: IndicatorProps) {
  const name = `indicator.${at}`
  return (
    <>
      <TextArea
        name={`${name}.name`}
        label={m.intake_plan_indicator_name()}
        hint={placeWord(indicator.place)}
        rows={indicator.name.length > 90 ? 3 : 1}
        defaultValue={indicator.name}
        error={errors[`${name}.name`]}
      />
      <div className="fields">
        <Select
          name={`${name}.kind`}
          label={m.intake_plan_kind()}
          options={kindOptions()}
          defaultValue={indicator.kind}
        />
        <TextField
          name={`${name}.unit`}
          label={m.intake_plan_unit()}
          optional
          defaultValue={indicator.unit}
          error={errors[`${name}.unit`]}
        />
        <Select
          name={`${name}.direction`}
          label={m.intake_plan_direction()}
          options={directionOptions()}
          empty={m.intake_plan_direction_none()}
          defaultValue={indicator.direction}
        />
        <TextField
          name={`${name}.source`}
          label={m.intake_plan_source()}
          optional
          defaultValue={indicator.source}
          error={errors[`${name}.source`]}
        />
      </div>
      {indicator.targets.map((target, index) => (
        <TargetFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a target is known by its place under the indicator.
          key={index}
          target={target}
          name={`${name}.target.${index}`}
          label={shortened(`${target.place.printed} ${target.provision}`.trim(), 60)}
          errors={errors}
        />
      ))}
    </>
  )
}

interface TargetProps {
  readonly target: DraftTarget
  readonly name: string
  readonly label: string
  readonly errors: PlanForm['errors']
}

function TargetFields({ target, name, label, errors }: TargetProps) {
  const { doubt, place } = target
  return (
    <div className="plan-row">
      <Checkbox
        name={`${name}.in`}
        label={m.intake_plan_take_target({ printed: label })}
        hint={doubt ? `${doubtWord(doubt)} ${placeWord(place)}` : placeWord(place)}
        defaultChecked={target.isIn}
      />
      <div className="fields">
        {target.isSecret ? (
          <TextField
            name={`${name}.provision`}
            label={m.intake_plan_target_provision()}
            hint={m.intake_plan_target_secret()}
            defaultValue={target.provision}
            error={errors[`${name}.provision`]}
          />
        ) : (
          <>
            <Select
              name={`${name}.type`}
              label={m.goals_page_demand()}
              options={demandOptions()}
              defaultValue={target.type}
              error={errors[`${name}.type`]}
            />
            <ValueField target={target} name={name} error={errors[`${name}.value`]} />
            {target.type === 'change' && (
              <Select
                name={`${name}.measure`}
                label={m.intake_plan_target_measure()}
                options={measureOptions()}
                defaultValue={target.measure}
              />
            )}
          </>
        )}
        <DateField
          name={`${name}.due`}
          label={m.intake_plan_target_due()}
          defaultValue={target.due}
          error={errors[`${name}.due`]}
        />
      </div>
    </div>
  )
}

function ValueField({
  target,
  name,
  error,
}: Pick<TargetProps, 'target' | 'name'> & { readonly error: string | undefined }) {
  return target.type === 'answer' ? (
    <Select
      name={`${name}.value`}
      label={m.goals_page_answer()}
      options={answerOptions()}
      defaultValue={target.value}
      error={error}
    />
  ) : (
    <TextField
      name={`${name}.value`}
      label={m.intake_plan_target_value()}
      optional={target.type === 'milestone'}
      defaultValue={target.value}
      error={error}
    />
  )
}
