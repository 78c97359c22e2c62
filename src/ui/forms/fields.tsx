import type { ChangeEventHandler } from 'react'
import { formatNumber } from '../format.ts'
import { Icon } from '../icons.tsx'
import { Field, type FieldProps, tie } from './field.tsx'

interface TextFieldProps extends FieldProps {
  readonly defaultValue?: string | null
  readonly type?: 'text' | 'email' | 'search' | 'url' | 'color'
  readonly autoComplete?: string
  readonly maxLength?: number
  readonly readOnly?: boolean
  readonly onChange?: ChangeEventHandler<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { defaultValue, type = 'text', autoComplete = 'off', maxLength, readOnly, onChange } = props
  return (
    <Field {...props}>
      <input
        {...tie(props)}
        className="input"
        type={type}
        autoComplete={autoComplete}
        maxLength={maxLength}
        readOnly={readOnly}
        defaultValue={defaultValue ?? ''}
        onChange={onChange}
        dir="auto"
      />
    </Field>
  )
}

interface TextAreaProps extends FieldProps {
  readonly defaultValue?: string | null
  readonly rows?: number
  readonly maxLength?: number
  readonly onChange?: ChangeEventHandler<HTMLTextAreaElement>
}

export function TextArea(props: TextAreaProps) {
  const { defaultValue, rows = 4, maxLength, onChange } = props
  return (
    <Field {...props}>
      <textarea
        {...tie(props)}
        className="input"
        rows={rows}
        maxLength={maxLength}
        defaultValue={defaultValue ?? ''}
        onChange={onChange}
        dir="auto"
      />
    </Field>
  )
}

interface NumberFieldProps extends FieldProps {
  /** A number, or the text a person wrote that could not be read. */
  readonly defaultValue?: number | string | null
  readonly unit?: string
}

/** A text field on purpose: the browser's number field refuses the decimal comma. `parseSwedishNumber` reads it. */
export function NumberField(props: NumberFieldProps) {
  const { defaultValue, unit } = props
  const shown =
    typeof defaultValue === 'number' ? formatNumber(defaultValue, { decimals: decimalsOf(defaultValue) }) : defaultValue
  return (
    <Field {...props}>
      <span className="with-unit">
        <input
          {...tie(props)}
          className="input"
          data-width="number"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={shown ?? ''}
        />
        {unit && <span>{unit}</span>}
      </span>
    </Field>
  )
}

const decimalsOf = (value: number) => Math.min(String(value).split('.')[1]?.length ?? 0, 20)

interface DateFieldProps extends FieldProps {
  readonly defaultValue?: string | null
  readonly min?: string
  readonly max?: string
}

export function DateField(props: DateFieldProps) {
  const { defaultValue, min, max } = props
  return (
    <Field {...props}>
      <input
        {...tie(props)}
        className="input"
        data-width="date"
        type="date"
        min={min}
        max={max}
        defaultValue={defaultValue ?? ''}
      />
    </Field>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
  readonly group?: string
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[]
  readonly defaultValue?: string | null
  /** The first, empty line. */
  readonly empty?: string
  readonly onChange?: ChangeEventHandler<HTMLSelectElement>
}

export function Select(props: SelectProps) {
  const { options, defaultValue, empty, onChange } = props
  const groups = [...new Set(options.map((option) => option.group))]
  const line = (option: Option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  )
  return (
    <Field {...props}>
      <span className="select-box">
        <select {...tie(props)} className="input" defaultValue={defaultValue ?? ''} onChange={onChange}>
          {empty !== undefined && <option value="">{empty}</option>}
          {groups.map((group) => {
            const lines = options.filter((option) => option.group === group).map(line)
            return group ? (
              <optgroup key={group} label={group}>
                {lines}
              </optgroup>
            ) : (
              lines
            )
          })}
        </select>
        <Icon name="down" />
      </span>
    </Field>
  )
}

interface FileFieldProps extends FieldProps {
  readonly accept?: string
  readonly multiple?: boolean
}

export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      <input {...tie(props)} className="input" type="file" accept={props.accept} multiple={props.multiple} />
    </Field>
  )
}
