import type { ReactNode } from 'react'
import { FieldNotes, type FieldProps, Optional, tie } from './field.tsx'

interface CheckboxProps extends FieldProps {
  readonly value?: string
  readonly defaultChecked?: boolean
}

export function Checkbox(props: CheckboxProps) {
  const id = props.id ?? props.name
  return (
    <div className="field">
      <label className="choice" htmlFor={id}>
        <input
          {...tie({ ...props, id })}
          type="checkbox"
          value={props.value ?? 'true'}
          defaultChecked={props.defaultChecked}
        />
        <span>{props.label}</span>
      </label>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  )
}

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

interface ChoicesProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly inline?: boolean
}

function Group({ children, ...props }: ChoicesProps & { children: ReactNode }) {
  const id = props.id ?? props.name
  const { 'aria-describedby': described } = tie(props)
  return (
    <fieldset className="field" aria-describedby={described} data-secret={props.secret || undefined}>
      <legend>
        {props.label}
        {props.optional && <Optional />}
      </legend>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
      <div className="choices" data-inline={props.inline || undefined}>
        {children}
      </div>
    </fieldset>
  )
}

function Line({ choice, id, children }: { choice: Choice; id: string; children: ReactNode }) {
  return (
    <label className="choice" htmlFor={id}>
      {children}
      <span>{choice.label}</span>
      {choice.hint && <span className="hint">{choice.hint}</span>}
    </label>
  )
}

/** The first choice carries the field's own id, so that the error summary's link lands on it. */
const idOf = (props: ChoicesProps, at: number, value: string) =>
  at === 0 ? (props.id ?? props.name) : `${props.id ?? props.name}-${value}`

export function RadioGroup(props: ChoicesProps & { defaultValue?: string | null }) {
  return (
    <Group {...props}>
      {props.choices.map((choice, at) => {
        const id = idOf(props, at, choice.value)
        return (
          <Line key={choice.value} choice={choice} id={id}>
            <input
              type="radio"
              id={id}
              name={props.name}
              value={choice.value}
              defaultChecked={choice.value === props.defaultValue}
              required={props.required}
              disabled={props.disabled || choice.disabled}
            />
          </Line>
        )
      })}
    </Group>
  )
}

export function CheckboxGroup(props: ChoicesProps & { defaultValues?: readonly string[] }) {
  return (
    <Group {...props}>
      {props.choices.map((choice, at) => {
        const id = idOf(props, at, choice.value)
        return (
          <Line key={choice.value} choice={choice} id={id}>
            <input
              type="checkbox"
              id={id}
              name={props.name}
              value={choice.value}
              defaultChecked={props.defaultValues?.includes(choice.value)}
              disabled={props.disabled || choice.disabled}
            />
          </Line>
        )
      })}
    </Group>
  )
}
