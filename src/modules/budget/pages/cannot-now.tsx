import { m } from '../../../generated/paraglide/messages.js'
import { LinkButton } from '../../../ui/button.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import type { BudgetVersion } from '../budget.ts'
import { budgetsPath, transfersPath, versionPath } from './budget-addresses.ts'

interface CannotNowProps {
  readonly title: string
  readonly version: BudgetVersion
}

/** A step that the version has passed, or not come to: why, and where one goes instead. */
export function CannotNow({ title, version }: CannotNowProps) {
  const isDecided = version.status === 'adopted' || version.status === 'replaced'
  return (
    <>
      <PageTitle
        title={title}
        crumbs={[
          { label: m.budget_title(), href: budgetsPath },
          { label: version.budget.title, href: versionPath(version) },
        ]}
      />
      <Banner title={reasons[version.status]({ number: version.number })}>
        {isDecided && <p>{m.budget_cannot_decided()}</p>}
      </Banner>
      <div className="row">
        <LinkButton href={versionPath(version)}>{m.budget_cannot_to_version()}</LinkButton>
        {isDecided && (
          <LinkButton href={transfersPath(version)} variant="secondary">
            {m.budget_transfers_link()}
          </LinkButton>
        )}
      </div>
    </>
  )
}

const reasons = {
  draft: m.refusal_budget_not_proposed,
  proposed: m.refusal_budget_proposed,
  adopted: m.refusal_budget_locked,
  replaced: m.refusal_budget_locked,
}
