import { m } from '../../generated/paraglide/messages.js'
import { Banner } from '../notices.tsx'
import { ErrorSummary } from './error-summary.tsx'

/** The shape of `actionData.failure`, as the web's `answer` gives it. */
export interface FailureLike {
  readonly kind: string
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
}

interface FailureProps {
  readonly failure: FailureLike | undefined
  /** Field name to label, for the list of what to mend. */
  readonly labels?: Readonly<Record<string, string>>
}

/** Shows why a form was not carried out: faulty fields, a rule's refusal, or that somebody else was first. */
export function Failure({ failure, labels = {} }: FailureProps) {
  if (!failure) return null
  if (failure.kind === 'invalid') return <ErrorSummary errors={failure.fields} labels={labels} />
  if (failure.kind === 'stale') {
    return (
      <Banner tone="warning" title={m.ui_stale_title()} live>
        {m.ui_stale_cure()}
      </Banner>
    )
  }
  return (
    <Banner tone="error" title={m.ui_refused_title()} live>
      {failure.text}
    </Banner>
  )
}
