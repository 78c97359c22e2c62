import { m } from '../../../../generated/paraglide/messages.js'
import { Button } from '../../../../ui/button.tsx'
import { DateField, Select, TextField } from '../../../../ui/forms/fields.tsx'
import { actionStatuses } from '../../goal.ts'
import type { ActionValues } from '../../goal-form.ts'
import { FindingList } from './finding-list.tsx'
import type { PartProps } from './goal-form.tsx'
import { capital, word } from './words.ts'

/** What will be done to get there; only while the goal is worked with, never instead of it. */
export function ActionFields(part: PartProps) {
  const { form, findings } = part
  const { actions } = form.values
  return (
    <fieldset className="goals-part-group" id="actions" tabIndex={-1}>
      <legend className="goals-legend">{m.goals_page_actions()}</legend>
      <p className="hint">{m.goals_page_actions_hint()}</p>
      <FindingList findings={findings.actions} />
      {actions.map((action, at) => (
        <OneAction key={action.id || `new-${at}`} {...part} action={action} at={at} />
      ))}
      <Button
        name="intent"
        value="add-action"
        variant="secondary"
        size="small"
        icon="plus"
        onClick={form.change('add-action', `actions.${actions.length}.title`)}
      >
        {m.goals_page_add_action()}
      </Button>
    </fieldset>
  )
}

function OneAction({ form, errors, action, at }: PartProps & { action: ActionValues; at: number }) {
  const place = `actions.${at}`
  const field = (name: keyof ActionValues, label: string, optional = false) => ({
    name: `${place}.${name}`,
    label,
    optional,
    defaultValue: action[name],
    error: errors[`${place}.${name}`],
  })
  return (
    <fieldset className="goals-part">
      <legend>{m.goals_page_action_number({ number: at + 1 })}</legend>
      <input type="text" name={`${place}.id`} defaultValue={action.id} hidden readOnly />
      <TextField {...field('title', m.goals_page_action_title())} />
      <div className="goals-fields">
        <TextField {...field('ownerRole', m.goals_page_owner(), true)} />
        <DateField {...field('starts', m.goals_page_starts(), true)} />
        <DateField {...field('ends', m.goals_page_ends(), true)} />
        <Select
          {...field('status', m.goals_page_action_status())}
          options={actionStatuses.map((one) => ({ value: one, label: capital(word('status', one)) }))}
        />
        <TextField {...field('budget', m.goals_page_budget(), true)} />
        <TextField {...field('actual', m.goals_page_actual(), true)} />
        <Select
          {...field('budgetKind', m.goals_page_budget_kind(), true)}
          options={(['operating', 'capital'] as const).map((one) => ({
            value: one,
            label: capital(word('budgetKind', one)),
          }))}
          empty={m.goals_page_not_said()}
        />
      </div>
      <div className="goals-part-deeds" data-end>
        {at > 0 && (
          <Button
            name="intent"
            value={`raise-action:${at}`}
            variant="quiet"
            size="small"
            onClick={form.change(`raise-action:${at}`, `actions.${at - 1}.title`)}
          >
            {m.goals_page_raise()}
            <span className="visually-hidden"> {m.goals_page_action_number({ number: at + 1 })}</span>
          </Button>
        )}
        <Button
          name="intent"
          value={`remove-action:${at}`}
          variant="quiet"
          size="small"
          onClick={form.change(`remove-action:${at}`, 'actions')}
        >
          {m.goals_page_remove_action()}
          <span className="visually-hidden"> {at + 1}</span>
        </Button>
      </div>
    </fieldset>
  )
}
