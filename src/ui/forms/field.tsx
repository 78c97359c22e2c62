import type { ReactNode } from 'react'
import { m } from '../../generated/paraglide/messages.js'
import { Icon } from '../icons.tsx'

/** What every field has. `error` stands beside the field and is read with it. */
export interface FieldProps {
  readonly label: ReactNode
  readonly name: string
  readonly id?: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  /** Marks the few fields that may be left empty; the rest are expected. */
  readonly optional?: boolean
  readonly disabled?: boolean
  /** Never kept in the browser's draft. */
  readonly secret?: boolean
}

/** The attributes that tie a control to its label, hint and error. */
export function tie({ name, id = name, hint, error, required, disabled, secret }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required,
    disabled,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    'data-secret': secret || undefined,
  }
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <Icon name="error" size={18} />
          {error}
        </span>
      )}
    </>
  )
}

export const Optional = () => <span className="optional"> ({m.ui_optional()})</span>

export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = field.id ?? field.name
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label}
        {field.optional && <Optional />}
      </label>
      <FieldNotes id={id} hint={field.hint} error={field.error} />
      {children}
    </div>
  )
}
