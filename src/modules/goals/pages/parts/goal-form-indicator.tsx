import { useState } from 'react'
import { m } from '../../../../generated/paraglide/messages.js'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/forms/choices.tsx'
import { DateField, Select, TextField } from '../../../../ui/forms/fields.tsx'
import { Icon } from '../../../../ui/icons.tsx'
import { Status } from '../../../../ui/status.tsx'
import { directions, frequencies, indicatorKinds } from '../../goal.ts'
import type { IndicatorValues } from '../../goal-form.ts'
import { FindingList } from './finding-list.tsx'
import type { PartProps } from './goal-form.tsx'
import { TargetFields } from './goal-form-target.tsx'
import { capital, shortTitle, word } from './words.ts'

type IndicatorProps = PartProps & { indicator: IndicatorValues; at: number }

export function IndicatorFields({ form, errors, findings, indicator, at }: IndicatorProps) {
  const place = `indicators.${at}`
  const error = (field: string) => errors[`${place}.${field}`]
  const part = indicator.id || `new-${at}`
  const found = findings.indicators[at] ?? []
  const count = found.length
  const worst = (['error', 'warning', 'note'] as const).find((one) => found.some(({ severity }) => severity === one))
  const hasError = Object.keys(errors).some((name) => name.startsWith(`${place}.`))
  const isFew = form.values.indicators.length < 3
  const [wasOpen] = useState(isFew || indicator.name === '' || form.opened.includes(part))
  return (
    <details className="goals-part" data-part={part} open={wasOpen || hasError}>
      <summary>
        <Icon name="right" size={18} />
        <span className="goals-part-name">{m.goals_page_indicator_number({ number: at + 1 })}</span>
        <span className="goals-part-what" dir="auto">
          {shortTitle(indicator.name)}
        </span>
        {count > 0 && (
          <Status
            kind={worst === 'error' ? 'error' : worst === 'warning' ? 'warning' : 'remark'}
            label={m.goals_page_finding_count({ count })}
          />
        )}
      </summary>
      <div className="goals-part-body">
        <input type="text" name={`${place}.id`} defaultValue={indicator.id} hidden readOnly />
        <TextField
          name={`${place}.name`}
          label={m.goals_page_indicator_name()}
          hint={m.goals_page_indicator_name_hint()}
          defaultValue={indicator.name}
          error={error('name')}
        />
        <FindingList findings={findings.indicators[at]} />
        <div className="goals-fields">
          <Select
            name={`${place}.kind`}
            label={m.goals_page_indicator_kind()}
            options={indicatorKinds.map((kind) => ({ value: kind, label: capital(word('kind', kind)) }))}
            defaultValue={indicator.kind}
            error={error('kind')}
          />
          <TextField
            name={`${place}.unit`}
            label={m.goals_page_indicator_unit()}
            optional
            defaultValue={indicator.unit}
            error={error('unit')}
          />
          <Select
            name={`${place}.direction`}
            label={m.goals_page_direction()}
            options={directions.map((direction) => ({
              value: direction,
              label: capital(word('direction', direction)),
            }))}
            defaultValue={indicator.direction}
            error={error('direction')}
          />
          <Select
            name={`${place}.frequency`}
            label={m.goals_page_frequency()}
            options={frequencies.map((one) => ({ value: one, label: capital(word('frequency', one)) }))}
            empty={m.goals_page_not_said()}
            defaultValue={indicator.frequency}
            error={error('frequency')}
          />
        </div>
        <TextField
          name={`${place}.source`}
          label={m.goals_page_source()}
          hint={m.goals_page_source_hint()}
          optional
          defaultValue={indicator.source}
          error={error('source')}
        />
        <Checkbox
          name={`${place}.splitBySex`}
          label={m.goals_page_split_by_sex()}
          value="yes"
          defaultChecked={indicator.splitBySex === 'yes'}
        />
        <Baseline indicator={indicator} place={place} error={error} />
        <fieldset className="goals-targets" id={`${place}.targets`} tabIndex={-1}>
          <legend>{m.goals_page_targets()}</legend>
          {indicator.targets.map((target, number) => (
            <TargetFields
              key={target.id || `new-${number}`}
              form={form}
              errors={errors}
              kind={indicator.kind}
              unit={indicator.unit}
              target={target}
              at={at}
              number={number}
            />
          ))}
          <Button
            name="intent"
            value={`add-target:${at}`}
            variant="quiet"
            size="small"
            icon="plus"
            onClick={form.change(`add-target:${at}`, `${place}.targets.${indicator.targets.length}.due`)}
          >
            {m.goals_page_add_target()}
          </Button>
        </fieldset>
        <div className="goals-part-deeds" data-end>
          {at > 0 && (
            <Button
              name="intent"
              value={`raise-indicator:${at}`}
              variant="quiet"
              size="small"
              onClick={form.change(`raise-indicator:${at}`, `indicators.${at - 1}.name`)}
            >
              {m.goals_page_raise()}
              <span className="visually-hidden"> {m.goals_page_indicator_number({ number: at + 1 })}</span>
            </Button>
          )}
          <Button
            name="intent"
            value={`remove-indicator:${at}`}
            variant="quiet"
            size="small"
            onClick={form.change(`remove-indicator:${at}`, 'indicators')}
          >
            {m.goals_page_remove_indicator()}
            <span className="visually-hidden"> {at + 1}</span>
          </Button>
        </div>
      </div>
    </details>
  )
}

interface BaselineProps {
  readonly indicator: IndicatorValues
  readonly place: string
  readonly error: (field: string) => string | undefined
}

/** Where one stands today; a target without it cannot say how far there is to go. */
function Baseline({ indicator, place, error }: BaselineProps) {
  return (
    <fieldset className="goals-fields">
      <legend>{m.goals_page_baseline()}</legend>
      <TextField
        name={`${place}.baselineValue`}
        label={m.goals_page_baseline_value()}
        defaultValue={indicator.baselineValue}
        error={error('baselineValue')}
      />
      <DateField
        name={`${place}.baselineOn`}
        label={m.goals_page_baseline_on()}
        defaultValue={indicator.baselineOn}
        error={error('baselineOn')}
      />
      <TextField
        name={`${place}.baselineSource`}
        label={m.goals_page_baseline_source()}
        defaultValue={indicator.baselineSource}
        error={error('baselineSource')}
      />
    </fieldset>
  )
}
