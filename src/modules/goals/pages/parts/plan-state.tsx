import { Link } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { getLocale } from '../../../../generated/paraglide/runtime.js'
import { formatDay } from '../../../../ui/format.ts'
import { Banner } from '../../../../ui/notices.tsx'
import { Status } from '../../../../ui/status.tsx'
import { type Place, planPath } from './addresses.ts'

interface StateProps extends Place {
  readonly bodyName: string
  /** Where the § that adopted it can be read; null when it was typed by hand. */
  readonly decisionPath: string | null
}

/** By whose decision this version stands, why it was made, and which other versions there are. */
export function PlanState({ version, versions, bodyName, decisionPath }: StateProps) {
  const { number, status, decision, reason } = version
  return (
    <div className="goals-state">
      <p className="goals-state-line">
        <Status kind={status} />
        <span>{m.goals_page_version_number({ number })}</span>
        {decision && (
          <span className="muted">
            {m.goals_page_decided({
              body: bodyName,
              day: formatDay(decision.decidedOn, getLocale()),
              paragraph: decision.paragraph,
              caseNumber: decision.caseNumber,
            })}{' '}
            {decisionPath ? <a href={decisionPath}>{m.goals_page_decision_read()}</a> : m.goals_page_decision_typed()}
          </span>
        )}
      </p>
      {reason && (
        <p className="muted" dir="auto">
          {m.goals_page_reason_was({ reason })}
        </p>
      )}
      {versions.length > 1 && (
        <nav aria-label={m.goals_page_versions()}>
          <ul className="goals-versions">
            {versions.map((other) => (
              <li key={other.id}>
                <Link
                  to={planPath({ version: other, versions })}
                  aria-current={other.id === version.id ? 'page' : undefined}
                >
                  {m.goals_page_version_number({ number: other.number })}
                </Link>{' '}
                <span className="muted small">
                  {other.decision ? other.decision.decidedOn : m.goals_page_not_decided()}
                </span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

/** Tells one who looks at another version than the one being written, or the one that holds. */
export function OtherVersionNotice({ version, versions }: Place) {
  const holds = versions.find(({ status }) => status === 'adopted')
  if (version.status !== 'replaced' || !holds) return null
  return (
    <Banner tone="warning" title={m.goals_page_replaced_title()}>
      <Link to={planPath({ version: holds, versions })}>{m.goals_page_to_holding({ number: holds.number })}</Link>
    </Banner>
  )
}
