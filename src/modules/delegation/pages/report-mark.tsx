import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'
import { Button } from '../../../ui/button.tsx'
import { formatDay } from '../../../ui/format.ts'
import { Status } from '../../../ui/status.tsx'

interface MarkProps {
  readonly of: {
    readonly id: string
    readonly revision: number
    readonly reportedOn: Day | null
    readonly mayReport: boolean
  }
  readonly intent: string
  /** The field that says which one is meant. */
  readonly field: string
  readonly today: string
}

/** The day the body was told, a button that says it has been told today, or that it has not been. */
export function ReportMark({ of: { id, revision, reportedOn, mayReport }, intent, field, today }: MarkProps) {
  if (reportedOn) return <Status kind="ok" label={m.delegation_reported_on({ day: formatDay(reportedOn) })} />
  if (!mayReport) return <Status kind="open" label={m.delegation_not_reported()} />
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={field} value={id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="on" value={today} />
      <Button type="submit" variant="secondary" size="small">
        {m.delegation_report()}
      </Button>
    </form>
  )
}
