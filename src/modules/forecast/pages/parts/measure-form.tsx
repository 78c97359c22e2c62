import { Form } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../../platform/web/describe-failure.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/forms/choices.tsx'
import { Failure } from '../../../../ui/forms/failure.tsx'
import { DateField, Select, TextArea, TextField } from '../../../../ui/forms/fields.tsx'
import { expectedIn, type Measure, yearsOfEffect } from '../../corrective-plan.ts'
import type { PlanData } from '../CorrectivePlanPage.tsx'

interface MeasureFormProps {
  readonly data: PlanData
  /** Left out for a new measure. */
  readonly measure?: Measure
  readonly failure: FailureView | undefined
}

const inMkr = (amount: number): string => (amount === 0 ? '' : String(amount / 100_000_000).replace('.', ','))

/** The columns of the corrective plan's form, one field each (document 004, annex 2). */
export function MeasureForm({ data: { plan, year, units, groups }, measure, failure }: MeasureFormProps) {
  const id = (name: string) => `${name}-${measure?.id ?? 'new'}`
  const errors = failure?.fields ?? {}
  const years = Array.from({ length: yearsOfEffect }, (_, at) => year + at)
  return (
    <Form method="post" className="form" noValidate key={plan?.revision}>
      <Failure failure={failure} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="revision" value={plan?.revision} />
      {measure && <input type="hidden" name="id" value={measure.id} />}
      <div className="fields">
        <TextField
          name="number"
          id={id('number')}
          label={m.forecast_measure_number()}
          defaultValue={measure?.number}
          error={errors.number}
          required
        />
        <TextField
          name="activity"
          id={id('activity')}
          label={m.forecast_measure_activity()}
          defaultValue={measure?.activity}
          error={errors.activity}
        />
      </div>
      <TextArea
        name="description"
        id={id('description')}
        label={m.forecast_measure_description()}
        defaultValue={measure?.description}
        error={errors.description}
        rows={3}
        required
      />
      <TextField
        name="goal"
        id={id('goal')}
        label={m.forecast_measure_goal()}
        defaultValue={measure?.goal}
        error={errors.goal}
        optional
      />
      <div className="fields">
        <Select
          name="unit"
          id={id('unit')}
          label={m.forecast_measure_unit()}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          defaultValue={measure?.unit}
          error={errors.unit}
        />
        <Select
          name="group"
          id={id('group')}
          label={m.forecast_measure_group()}
          options={groups.map(({ key, name }) => ({ value: key, label: name }))}
          defaultValue={measure?.group ?? 'personal'}
          error={errors.group}
        />
      </div>
      <div className="fields">
        <Select
          name="decidedBy"
          id={id('decidedBy')}
          label={m.forecast_measure_decided_by()}
          options={[
            { value: 'undecided', label: m.forecast_by_undecided() },
            { value: 'department', label: m.forecast_by_department() },
            { value: 'committee', label: m.forecast_by_committee() },
          ]}
          defaultValue={measure?.decidedBy ?? 'undecided'}
          error={errors.decidedBy}
        />
        <DateField
          name="decidedOn"
          id={id('decidedOn')}
          label={m.forecast_measure_decided_on()}
          defaultValue={measure?.decidedOn ?? ''}
          error={errors.decidedOn}
          optional
        />
      </div>
      <div className="fields">
        <Select
          name="state"
          id={id('state')}
          label={m.forecast_measure_state()}
          options={[
            { value: 'planned', label: m.forecast_state_planned() },
            { value: 'started', label: m.forecast_state_started() },
          ]}
          defaultValue={measure?.state ?? 'planned'}
          error={errors.state}
        />
        <DateField
          name="startsOn"
          id={id('startsOn')}
          label={m.forecast_measure_starts_on()}
          defaultValue={measure?.startsOn ?? ''}
          error={errors.startsOn}
          optional
        />
      </div>
      <div className="fields">
        {years.map((one, at) => (
          <TextField
            key={one}
            name={`effect${at}`}
            id={id(`effect${at}`)}
            label={m.forecast_measure_effect({ year: one })}
            defaultValue={measure ? inMkr(expectedIn(measure, one)) : ''}
            error={errors[`effect${at}`]}
          />
        ))}
      </div>
      <Checkbox
        name="isSecured"
        id={id('isSecured')}
        value="on"
        label={m.forecast_measure_secured()}
        hint={m.forecast_measure_secured_hint()}
        defaultChecked={measure?.isSecured ?? false}
      />
      <div className="form-actions">
        <Button type="submit">{m.forecast_measure_save()}</Button>
      </div>
    </Form>
  )
}
