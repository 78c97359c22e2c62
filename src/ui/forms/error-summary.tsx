import { useEffect, useRef } from 'react'
import { m } from '../../generated/paraglide/messages.js'

interface ErrorSummaryProps {
  /** Field name to message; each message becomes a link to its field. */
  readonly errors: Readonly<Record<string, string>> | undefined
  /** Field name to its label, said before the message, so that two like messages can be told apart. */
  readonly labels?: Readonly<Record<string, string>>
  /** Faults that belong to no field. */
  readonly other?: readonly string[]
}

/** Stands first in the form and takes focus when it appears, so that nobody searches for what went wrong. */
export function ErrorSummary({ errors = {}, labels = {}, other = [] }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const fields = Object.entries(errors)
  const count = fields.length + other.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{m.ui_error_summary({ count })}</h2>
      <ul>
        {other.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {fields.map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`}>{labels[field] ? `${labels[field]}: ${text}` : text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
