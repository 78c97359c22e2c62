import { m } from '../../../../generated/paraglide/messages.js'
import { Select, TextField } from '../../../../ui/forms/fields.tsx'
import { type Level, levelKinds, type Perspective } from '../../steering-model.ts'
import { levelKindName } from './model-words.ts'

interface RowsProps {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Empty rows for what is to be added; a row whose name is emptied goes away. */
const spare = 2
const places = (list: string, stored: number, typed: RowsProps['typed']): number[] => {
  const sent = Object.keys(typed).flatMap((name) =>
    name.startsWith(`${list}.`) ? [Number(name.split('.')[1]) + 1] : [],
  )
  return Array.from({ length: Math.max(stored + spare, ...sent) }, (_, at) => at)
}

export function LevelRows({ levels, typed, errors }: RowsProps & { levels: readonly Level[] }) {
  return (
    <fieldset className="goals-part-group">
      <legend className="goals-legend">{m.goals_page_levels()}</legend>
      <p className="hint">{m.goals_page_levels_hint()}</p>
      {places('levels', levels.length, typed).map((at) => (
        <fieldset key={at} className="goals-fields">
          <legend className="visually-hidden">{m.goals_page_level_number({ number: at + 1 })}</legend>
          <input type="text" name={`levels.${at}.key`} defaultValue={levels[at]?.key ?? ''} hidden readOnly />
          <TextField
            name={`levels.${at}.name`}
            label={m.goals_page_level()}
            defaultValue={typed[`levels.${at}.name`] ?? levels[at]?.name}
            error={errors[`levels.${at}.name`] ?? errors[`levels.${at}.key`]}
          />
          <TextField
            name={`levels.${at}.plural`}
            label={m.goals_page_level_plural()}
            defaultValue={typed[`levels.${at}.plural`] ?? levels[at]?.plural}
            error={errors[`levels.${at}.plural`]}
          />
          <Select
            name={`levels.${at}.kind`}
            label={m.goals_page_level_kind()}
            options={levelKinds.map((kind) => ({ value: kind, label: levelKindName(kind) }))}
            defaultValue={typed[`levels.${at}.kind`] ?? levels[at]?.kind ?? 'unit'}
            error={errors[`levels.${at}.kind`]}
          />
        </fieldset>
      ))}
    </fieldset>
  )
}

export function PerspectiveRows({ perspectives, typed, errors }: RowsProps & { perspectives: readonly Perspective[] }) {
  return (
    <fieldset className="goals-part-group">
      <legend className="goals-legend">{m.goals_page_perspectives()}</legend>
      {places('perspectives', perspectives.length, typed).map((at) => (
        <fieldset key={at} className="goals-fields">
          <legend className="visually-hidden">{m.goals_page_perspective_number({ number: at + 1 })}</legend>
          <input
            type="text"
            name={`perspectives.${at}.key`}
            defaultValue={perspectives[at]?.key ?? ''}
            hidden
            readOnly
          />
          <TextField
            name={`perspectives.${at}.name`}
            label={m.goals_page_perspective()}
            defaultValue={typed[`perspectives.${at}.name`] ?? perspectives[at]?.name}
            error={errors[`perspectives.${at}.name`] ?? errors[`perspectives.${at}.key`]}
          />
          <TextField
            name={`perspectives.${at}.description`}
            label={m.goals_page_description()}
            optional
            defaultValue={typed[`perspectives.${at}.description`] ?? perspectives[at]?.description}
            error={errors[`perspectives.${at}.description`]}
          />
        </fieldset>
      ))}
    </fieldset>
  )
}
