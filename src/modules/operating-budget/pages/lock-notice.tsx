import { Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { formatDay } from '../../../ui/format.ts'
import { Banner } from '../../../ui/notices.tsx'
import type { Lock } from '../operating-budget.ts'
import type { Place } from '../place.service.ts'
import { type VersionAt, versionPath } from './words.ts'

/** Why a unit's budget cannot be written in, by what decision, and where one goes instead. */

export const lockView = ({ version, decidedBy }: Place, lock: Lock | null) =>
  lock && {
    lock,
    decision: version.decision && {
      body: decidedBy,
      day: version.decision.decidedOn,
      paragraph: version.decision.paragraph,
    },
  }

interface LockProps {
  readonly locked: ReturnType<typeof lockView>
  readonly at: VersionAt
}

export function LockNotice({ locked, at }: LockProps) {
  if (!locked) return null
  const { lock, decision } = locked
  return (
    <Banner tone="info" title={titles[lock](decision ? decidedWords(decision) : '')}>
      {lock === 'version-adopted' && (
        <p>
          {m.operating_budget_lock_adopted_way()}{' '}
          <Link to={`/arbete/budget/${at.key}/omfordelningar`}>{m.operating_budget_lock_to_transfers()}</Link>
          {' \u00b7 '}
          <Link to={versionPath(at)}>{m.operating_budget_lock_to_new_version()}</Link>
        </p>
      )}
      {lock === 'version-replaced' && (
        <p>
          <Link to="/arbete/budget">{m.operating_budget_lock_to_budgets()}</Link>
        </p>
      )}
      {lock === 'version-proposed' && (
        <p>
          {m.operating_budget_lock_proposed_way()}{' '}
          <Link to={versionPath(at)}>{m.operating_budget_lock_to_version()}</Link>
        </p>
      )}
      {(lock === 'unit-proposed' || lock === 'unit-approved') && <p>{m.operating_budget_lock_unit_way()}</p>}
      {lock === 'not-yours' && <p>{m.operating_budget_lock_not_yours_way()}</p>}
    </Banner>
  )
}

const titles: Readonly<Record<Lock, (decision: string) => string>> = {
  'version-adopted': (decision) =>
    decision ? m.operating_budget_lock_adopted_by({ decision }) : m.operating_budget_lock_adopted(),
  'version-replaced': (decision) =>
    decision ? m.operating_budget_lock_replaced_by({ decision }) : m.operating_budget_lock_replaced(),
  'version-proposed': () => m.operating_budget_lock_proposed(),
  'unit-proposed': () => m.operating_budget_lock_unit_proposed(),
  'unit-approved': () => m.operating_budget_lock_unit_approved(),
  'not-yours': () => m.operating_budget_lock_not_yours(),
}

const decidedWords = ({ body, day, paragraph }: { body: string; day: string; paragraph: string }): string =>
  [body, formatDay(day, getLocale()), paragraph].filter(Boolean).join(', ')
