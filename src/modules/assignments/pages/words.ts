import { m } from '../../../generated/paraglide/messages.js'
import type { StatusKind } from '../../../ui/status.tsx'
import type { AssignmentStatus } from '../assignment.ts'

/** How a state is shown: shape and colour of the design system, words of the field. */
export const statusKind: Readonly<Record<AssignmentStatus, StatusKind>> = {
  suggested: 'draft',
  dismissed: 'closed',
  dormant: 'preliminary',
  active: 'open',
  reported: 'sent',
  closed: 'ok',
}

export const statusWord: Readonly<Record<AssignmentStatus, () => string>> = {
  suggested: m.assignments_status_suggested,
  dismissed: m.assignments_status_dismissed,
  dormant: m.assignments_status_dormant,
  active: m.assignments_status_active,
  reported: m.assignments_status_reported,
  closed: m.assignments_status_closed,
}
