import { useEffect, useRef } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'

/** What an action came back with, when it was not done. */
export const useFailure = (
  outcome: { readonly failure?: FailureView | undefined } | undefined,
): FailureView | undefined => outcome?.failure

export function FailureBox({ failure }: { failure: FailureView | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) box.current?.focus()
  }, [failure])
  if (!failure) return null
  const fields = Object.entries(failure.fields)
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      {failure.text !== '' && <p>{failure.text}</p>}
      {failure.kind === 'stale' && <p>{m.follow_up_stale()}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, text]) => (
            <li key={name}>
              <a href={`#${name}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export const FieldError = ({ failure, name }: { failure: FailureView | undefined; name: string }) =>
  failure?.fields[name] ? (
    <p className="field-error" id={`${name}-error`}>
      {failure.fields[name]}
    </p>
  ) : null
