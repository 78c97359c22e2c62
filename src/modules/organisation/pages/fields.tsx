import type { ReactNode } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'

interface FieldProps {
  /** Unique on the page: the form's name comes first, since several forms stand beside each other. */
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly failure?: FailureView
}

/** What a control needs to be tied to its label, its hint and its error. */
const tie = ({ id, name, hint, failure }: FieldProps) => {
  const error = failure?.fields[name]
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, name, 'aria-describedby': told || undefined, 'aria-invalid': error ? true : undefined } as const
}

function Around({ field: { id, name, label, hint, failure }, children }: { field: FieldProps; children: ReactNode }) {
  const error = failure?.fields[name]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'date'
  readonly value?: string
  readonly required?: boolean
  readonly maxLength?: number
  readonly inputMode?: 'decimal'
}

export function TextField({ type = 'text', value, required, maxLength, inputMode, ...field }: TextProps) {
  return (
    <Around field={field}>
      <input
        {...tie(field)}
        {...{ type, required, maxLength, inputMode }}
        defaultValue={value}
        dir={type === 'text' ? 'auto' : undefined}
      />
    </Around>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

interface SelectProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly value?: string
  /** The first line, chosen by nobody. */
  readonly empty?: string
  readonly required?: boolean
}

export function SelectField({ choices, value, empty, required, ...field }: SelectProps) {
  return (
    <Around field={field}>
      <select {...tie(field)} defaultValue={value ?? ''} required={required}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** The rule's own sentence, above the fields of the form it was sent from. */
export function FormFailure({ failure }: { failure?: FailureView }) {
  if (!failure) return null
  const text =
    { stale: m.organisation_stale(), invalid: m.organisation_invalid() }[failure.kind as string] ?? failure.text
  return (
    <div className="notice" data-kind="negative" role="alert">
      <p>{text}</p>
    </div>
  )
}
