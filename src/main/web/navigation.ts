import { m } from '../../generated/paraglide/messages.js'
import { roleName } from '../../platform/web/role-name.ts'
import { type Role, roles } from '../../shared/actor.ts'
import type { NavEntry, NavGroup } from '../../ui/shell/shell.tsx'

/** The side navigation by what one does. Only what is built stands here; a role sees what it may open. */

interface Line extends Omit<NavEntry, 'label'> {
  readonly label: () => string
  /** Whom it is for; everybody who is signed in when left out. */
  readonly roles?: readonly Role[]
}

const work: readonly Line[] = [
  { href: '/arbete', label: m.main_nav_overview, icon: 'home', exact: true },
  {
    href: '/arbete/planer',
    label: m.main_nav_goals,
    icon: 'goal',
    also: ['/arbete/kedjan', '/arbete/styrmodell'],
  },
  { href: '/arbete/budget', label: m.main_nav_budget, icon: 'budget' },
  {
    href: '/arbete/huvudbok',
    label: m.main_nav_ledger,
    icon: 'folder',
    roles: ['controller', 'manager', 'auditor'],
  },
  {
    href: '/arbete/ekonomi',
    label: m.main_nav_economy,
    icon: 'tasks',
    also: ['/arbete/investeringar', '/arbete/statsbidrag'],
  },
  { href: '/arbete/uppfoljning', label: m.main_nav_follow_up, icon: 'follow' },
  { href: '/arbete/moten', label: m.meetings_title, icon: 'calendar' },
  { href: '/arbete/arenden', label: m.cases_title, icon: 'folder' },
  { href: '/arbete/uppdrag', label: m.assignments_title, icon: 'tasks', also: ['/arbete/motioner'] },
  { href: '/arbete/protokoll', label: m.minutes_list_title, icon: 'report' },
  {
    href: '/arbete/anslagstavla',
    label: m.notice_board_title,
    icon: 'report',
    roles: ['secretary', 'registrar', 'auditor'],
  },
  {
    href: '/arbete/delegation',
    label: m.delegation_title,
    icon: 'tasks',
    roles: ['secretary', 'registrar', 'manager', 'auditor'],
  },
  { href: '/arbete/granska', label: m.review_nav, icon: 'search' },
  {
    href: '/arbete/utkast',
    label: m.intake_nav,
    icon: 'folder',
    roles: ['administrator', 'secretary', 'registrar', 'controller', 'manager'],
  },
  { href: '/arbete/rapporter', label: m.main_nav_reports, icon: 'report' },
  { href: '/arbete/publikationer', label: m.publications_title, icon: 'report', also: ['/arbete/kronan'] },
]

const administration: readonly Line[] = [
  { href: '/arbete/organisation', label: m.main_nav_organisation, icon: 'organisation' },
  { href: '/arbete/arshjul', label: m.main_nav_wheel, icon: 'wheel' },
  {
    href: '/arbete/andringslogg',
    label: m.main_nav_log,
    icon: 'log',
    roles: ['administrator', 'controller', 'auditor'],
  },
  { href: '/arbete/anvandare', label: m.main_nav_people, icon: 'people', roles: ['administrator'] },
  {
    href: '/arbete/api-nycklar',
    label: m.main_nav_keys,
    icon: 'key',
    roles: roles.filter((role) => role !== 'auditor'),
  },
  { href: '/arbete/aviseringar', label: m.webhooks_nav, icon: 'log', roles: ['administrator', 'auditor'] },
  { href: '/arbete/installningar', label: m.main_nav_settings, icon: 'settings', roles: ['administrator'] },
]

const shown = (lines: readonly Line[], roles: readonly Role[]): NavEntry[] =>
  lines
    .filter((line) => !line.roles || line.roles.some((role) => roles.includes(role)))
    .map(({ roles: _roles, label, ...line }) => ({ ...line, label: label() }))

export const navigationFor = (roles: readonly Role[]): NavGroup[] => [
  { entries: shown(work, roles) },
  { label: m.main_nav_administration(), entries: shown(administration, roles) },
]

export const roleNames = (roles: readonly Role[]): string => roles.map(roleName).join(', ')
