import { m } from '../../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { CheckboxGroup } from '../../../../ui/forms/choices.tsx'
import { Select, TextArea, TextField } from '../../../../ui/forms/fields.tsx'
import { FindingList } from './finding-list.tsx'
import { globalGoalName, globalGoals } from './global-goals.ts'
import type { GoalOptions, PartProps } from './goal-form.tsx'

/** What is to be reached, for whom it answers, and where it hangs in the chain. */
export function GoalFields({ form, errors, findings, options }: PartProps & { options: GoalOptions }) {
  const { values } = form
  return (
    <>
      <fieldset className="goals-part-group">
        <legend className="goals-legend">{m.goals_page_goal()}</legend>
        <TextArea
          name="title"
          label={m.goals_page_title()}
          hint={m.goals_page_title_hint()}
          rows={2}
          defaultValue={values.title}
          error={errors.title}
        />
        <FindingList findings={findings.goal} />
        <TextArea
          name="description"
          label={m.goals_page_description()}
          optional
          rows={4}
          defaultValue={values.description}
          error={errors.description}
        />
        <TextField
          name="answerableRole"
          label={m.goals_page_answerable()}
          hint={m.goals_page_answerable_hint()}
          defaultValue={values.answerableRole}
          error={errors.answerableRole}
        />
        <FindingList findings={findings.answerable} />
      </fieldset>
      <fieldset className="goals-part-group">
        <legend className="goals-legend">{m.goals_page_belongs()}</legend>
        {options.levels.length > 1 ? (
          <Select
            name="level"
            label={m.goals_page_level()}
            options={options.levels}
            defaultValue={values.level}
            error={errors.level}
          />
        ) : (
          <input type="text" name="level" defaultValue={values.level} hidden readOnly />
        )}
        {options.parents.length > 0 && (
          <Select
            name="parent"
            label={m.goals_page_parent()}
            hint={m.goals_page_parent_hint()}
            options={options.parents}
            empty={m.goals_page_no_parent()}
            defaultValue={values.parent}
            error={errors.parent}
          />
        )}
        <FindingList findings={findings.place} />
        <div className="goals-columns">
          <CheckboxGroup
            name="focusUnits"
            label={m.goals_page_focus_unit()}
            choices={options.units}
            defaultValues={values.focusUnits}
            error={errors.focusUnits}
          />
        </div>
        {options.perspectives.length > 0 && (
          <CheckboxGroup
            name="perspectives"
            label={m.goals_page_perspective()}
            choices={options.perspectives}
            defaultValues={values.perspectives}
            inline
            error={errors.perspectives}
          />
        )}
        <Disclosure summary={m.goals_page_global_goals_chosen({ count: values.globalGoals.length })}>
          <div className="goals-columns">
            <CheckboxGroup
              name="globalGoals"
              label={m.goals_page_global_goals()}
              choices={globalGoals.map((number) => ({ value: String(number), label: globalGoalName(number) }))}
              defaultValues={values.globalGoals}
            />
          </div>
        </Disclosure>
        <TextField
          name="ref"
          label={m.goals_page_ref()}
          hint={m.goals_page_ref_hint()}
          optional
          defaultValue={values.ref}
          error={errors.ref}
        />
      </fieldset>
    </>
  )
}
