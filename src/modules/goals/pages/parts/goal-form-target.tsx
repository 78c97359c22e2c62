import { m } from '../../../../generated/paraglide/messages.js'
import { Button } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { DateField, Select, TextField } from '../../../../ui/forms/fields.tsx'
import { changeMeasuresOf, demandTypesOf } from '../../demand-fit.ts'
import { answers, changeMeasures, type DemandType, type IndicatorKind } from '../../goal.ts'
import { keptSecret, type TargetValues } from '../../goal-form.ts'
import type { PartProps } from './goal-form.tsx'
import { capital, word } from './words.ts'

const allTypes: readonly DemandType[] = [
  'at-least',
  'at-most',
  'equals',
  'change',
  'rank-at-most',
  'answer',
  'milestone',
]

interface TargetProps extends Pick<PartProps, 'form' | 'errors'> {
  readonly kind: string
  readonly unit: string
  readonly target: TargetValues
  readonly at: number
  readonly number: number
}

/**
 * One target. All fields are there; the style sheet shows those that the chosen demand has, so that it works before the
 * script has come. With script, demands that do not fit the indicator are left out of the list.
 */
export function TargetFields({ form, errors, kind, unit, target, at, number }: TargetProps) {
  const place = `indicators.${at}.targets.${number}`
  const error = (field: string) => errors[`${place}.${field}`]
  const fitting: readonly DemandType[] = demandTypesOf[kind as IndicatorKind] ?? allTypes
  const types = form.isLive ? allTypes.filter((type) => fitting.includes(type) || type === target.type) : allTypes
  const measures = form.isLive
    ? changeMeasures.filter((one) => changeMeasuresOf(kind as IndicatorKind).includes(one) || one === target.measure)
    : changeMeasures
  const isSecret = target.provision !== ''
  return (
    <div className="goals-target" data-kept-secret={isSecret || undefined}>
      <input type="text" name={`${place}.id`} defaultValue={target.id} hidden readOnly />
      <div className="goals-fields">
        <DateField name={`${place}.due`} label={m.goals_page_due()} defaultValue={target.due} error={error('due')} />
        <Select
          name={`${place}.type`}
          label={m.goals_page_demand()}
          options={[
            ...types.map((type) => ({ value: type, label: capital(word('demand', type)) })),
            ...(target.id !== '' && (isSecret || target.type === keptSecret)
              ? [{ value: keptSecret, label: m.goals_page_secret_kept() }]
              : []),
          ]}
          empty={m.goals_page_choose()}
          defaultValue={target.type}
          error={error('type')}
          secret={isSecret}
        />
        <div data-for="value">
          <TextField
            name={`${place}.value`}
            label={unit === '' ? m.goals_page_value() : m.goals_page_value_in({ unit })}
            defaultValue={target.value}
            error={error('value')}
            secret={isSecret}
          />
        </div>
        <div data-for="among">
          <TextField
            name={`${place}.among`}
            label={m.goals_page_among()}
            optional
            defaultValue={target.among}
            error={error('among')}
            secret={isSecret}
          />
        </div>
        <div data-for="measure">
          <Select
            name={`${place}.measure`}
            label={m.goals_page_measure()}
            options={measures.map((one) => ({ value: one, label: capital(word('measure', one)) }))}
            defaultValue={target.measure}
            error={error('measure')}
            secret={isSecret}
          />
        </div>
        <div data-for="milestone">
          <DateField
            name={`${place}.milestone`}
            label={m.goals_page_milestone()}
            defaultValue={target.milestone}
            error={error('milestone')}
            secret={isSecret}
          />
        </div>
        <div data-for="answer">
          <Select
            name={`${place}.answer`}
            label={m.goals_page_answer()}
            options={answers.map((one) => ({ value: one, label: capital(word('answer', one)) }))}
            defaultValue={target.answer}
            error={error('answer')}
            secret={isSecret}
          />
        </div>
      </div>
      <div className="goals-part-deeds">
        <Disclosure summary={m.goals_page_secrecy()} open={isSecret || error('provision') !== undefined}>
          <div className="goals-fields">
            <TextField
              name={`${place}.provision`}
              label={m.goals_page_provision()}
              hint={m.goals_page_provision_hint()}
              defaultValue={target.provision}
              error={error('provision')}
            />
            <TextField
              name={`${place}.note`}
              label={m.goals_page_secrecy_note()}
              optional
              defaultValue={target.note}
              error={error('note')}
            />
          </div>
        </Disclosure>
        <Button
          name="intent"
          value={`remove-target:${at}.${number}`}
          variant="quiet"
          size="small"
          onClick={form.change(`remove-target:${at}.${number}`, `indicators.${at}.targets`)}
        >
          {m.goals_page_remove_target()}
          <span className="visually-hidden"> {number + 1}</span>
        </Button>
      </div>
    </div>
  )
}
