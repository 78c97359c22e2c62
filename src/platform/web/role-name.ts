import { m } from '../../generated/paraglide/messages.js'
import type { Role } from '../../shared/actor.ts'

const names: Readonly<Record<Role, () => string>> = {
  administrator: m.platform_role_administrator,
  controller: m.platform_role_controller,
  manager: m.platform_role_manager,
  reporter: m.platform_role_reporter,
  secretary: m.platform_role_secretary,
  registrar: m.platform_role_registrar,
  politician: m.platform_role_politician,
  auditor: m.platform_role_auditor,
}

/** What a role is called, in the reader's language; the same on every page. */
export const roleName = (role: Role): string => names[role]()
