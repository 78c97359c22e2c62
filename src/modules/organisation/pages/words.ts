import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { addDays, type Day, type Span } from '../../../shared/local-date.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import type { UnitChangeKind } from '../comparison.ts'
import type { UnitKind } from '../organisation.ts'

const kinds: Readonly<Record<UnitKind, () => string>> = {
  municipality: m.organisation_kind_municipality,
  council: m.organisation_kind_council,
  'executive-board': m.organisation_kind_executive_board,
  committee: m.organisation_kind_committee,
  subcommittee: m.organisation_kind_subcommittee,
  'joint-committee': m.organisation_kind_joint_committee,
  company: m.organisation_kind_company,
  department: m.organisation_kind_department,
  division: m.organisation_kind_division,
  unit: m.organisation_kind_unit,
}

const changes: Readonly<Record<UnitChangeKind, () => string>> = {
  new: m.organisation_change_new,
  closed: m.organisation_change_closed,
  renamed: m.organisation_change_renamed,
  moved: m.organisation_change_moved,
  'kind-changed': m.organisation_change_kind_changed,
}

export const kindName = (kind: UnitKind): string => kinds[kind]()
export const changeName = (change: UnitChangeKind): string => changes[change]()

/** At most two decimals. */
export const figure = (value: number): string => formatNumber(value, { language: getLocale() })

/** 1 juli 2025. */
export const inProse = (day: Day): string => formatDay(day, getLocale())

/** Both days included: 2019-01-01 – 2025-06-30. */
export const spanText = ({ from, until }: Span): string =>
  `${from}\u00a0\u2013 ${until ? addDays(until, -1) : m.organisation_goes_on()}`
