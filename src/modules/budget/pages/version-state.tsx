import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import type { BudgetVersion } from '../budget.ts'
import type { BudgetMay } from '../show-budget.service.ts'
import { transfersPath, versionPath } from './budget-addresses.ts'
import { ownerOf, statusWord, unitName } from './budget-words.ts'

interface StateProps {
  readonly version: BudgetVersion
  /** Where the § that adopted it can be read; null when it was typed by hand. */
  readonly decisionPath: string | null
  readonly names: Readonly<Record<string, string>>
}

/** Whose version it is, how far it has come, and by what decision it holds. */
export function VersionState({ version, names, decisionPath }: StateProps) {
  const { status, decision } = version
  return (
    <div className="stack">
      <p className="row">
        <Status kind={status} label={statusWord[status]()} />
        <span>
          {version.name === version.budget.title
            ? m.budget_state_owner_only({ number: version.number, owner: ownerOf(version) })
            : m.budget_state_owner({ number: version.number, name: version.name, owner: ownerOf(version) })}
        </span>
      </p>
      {decision && (
        <p className="muted">
          {m.budget_state_decision({
            body: unitName(names, decision.body),
            day: decision.decidedOn,
            paragraph: decision.paragraph,
            caseNumber: decision.caseNumber,
          })}{' '}
          {decisionPath ? <a href={decisionPath}>{m.budget_decision_read()}</a> : m.budget_decision_typed()}
        </p>
      )}
    </div>
  )
}

/** What one may do next with the version as it stands; one of them is the primary. */
export function VersionDeeds({ version, may }: { version: BudgetVersion; may: BudgetMay }) {
  return (
    <>
      {may.adopt && <LinkButton href={versionPath(version, 'anta')}>{m.budget_adopt_link()}</LinkButton>}
      {may.propose && (
        <LinkButton href={versionPath(version, 'foresla')} variant="secondary">
          {m.budget_propose_link()}
        </LinkButton>
      )}
      {may.withdraw && (
        <Form method="post">
          <input type="hidden" name="revision" value={version.revision} />
          <Button variant="secondary" name="intent" value="withdraw">
            {m.budget_withdraw()}
          </Button>
        </Form>
      )}
      {(version.status === 'adopted' || version.status === 'replaced') && (
        <LinkButton href={transfersPath(version)} variant={may.transfer ? 'primary' : 'secondary'}>
          {m.budget_transfers_link()}
        </LinkButton>
      )}
      <LinkButton href={versionPath(version, 'jamfor')} variant="secondary">
        {m.budget_compare_link()}
      </LinkButton>
    </>
  )
}

/** The start no longer agrees with last year's frames; one press takes it anew. */
export function OutdatedStart({ version, mayEdit }: { version: BudgetVersion; mayEdit: boolean }) {
  return (
    <Banner tone="warning" title={m.budget_outdated_title({ year: version.budget.year - 1 })}>
      {m.budget_outdated_text()}
      {mayEdit && (
        <Form method="post">
          <input type="hidden" name="revision" value={version.revision} />
          <Button variant="secondary" name="intent" value="renew">
            {m.budget_outdated_renew()}
          </Button>
        </Form>
      )}
    </Banner>
  )
}
