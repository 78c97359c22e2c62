import { m } from '../../generated/paraglide/messages.js'
import type { LogKind } from './statement.ts'

/** What each kind of row is called. */
export const kindWords: Readonly<Record<LogKind, typeof m.decision_log_kind_minutes>> = {
  minutes: m.decision_log_kind_minutes,
  paragraph: m.decision_log_kind_paragraph,
  notice: m.decision_log_kind_notice,
  correction: m.decision_log_kind_correction,
  plan: m.decision_log_kind_plan,
  budget: m.decision_log_kind_budget,
  transfer: m.decision_log_kind_transfer,
  'audit-anchor': m.decision_log_kind_audit_anchor,
}
