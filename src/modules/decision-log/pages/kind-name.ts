import { m } from '../../../generated/paraglide/messages.js'
import type { LogKind } from '../statement.ts'

const names: Readonly<Record<LogKind, () => string>> = {
  minutes: m.decision_log_kind_minutes,
  paragraph: m.decision_log_kind_paragraph,
  notice: m.decision_log_kind_notice,
  correction: m.decision_log_kind_correction,
  plan: m.decision_log_kind_plan,
  budget: m.decision_log_kind_budget,
  transfer: m.decision_log_kind_transfer,
  'audit-anchor': m.decision_log_kind_audit_anchor,
}

export const kindName = (kind: LogKind): string => names[kind]()
