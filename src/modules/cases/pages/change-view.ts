import { m } from '../../../generated/paraglide/messages.js'
import { swedishDay } from '../../../platform/context.ts'
import type { ShownChange } from '../register-change.service.ts'
import type { CorrectedField } from '../register-change.ts'

/** A change of the register as it is read on its page. */
export const changeView = ({ id, kind, field, before, after, reason, decidedOn, authority, ...one }: ShownChange) => ({
  ...{ id: id as string, kind, field, before, after, reason, decidedOn, authority },
  on: swedishDay(one.changedAt),
  by: one.changedByName,
})

export type ChangeView = ReturnType<typeof changeView>

const fieldWord: Readonly<Record<CorrectedField, () => string>> = {
  title: m.cases_change_title,
  'public-title': m.cases_change_public_title,
  day: m.cases_change_day,
  party: m.cases_change_party,
}

export function changeTitle({ kind, field, before, after }: ChangeView): string {
  if (kind === 'lifting') return m.cases_change_lifted({ provision: before })
  if (kind === 'marking')
    return before ? m.cases_change_remarked({ before, provision: after }) : m.cases_change_marked({ provision: after })
  return fieldWord[field ?? 'title']()
}

/** By whose decision a marking came or went. */
export const changeDecision = ({ decidedOn, authority }: ChangeView): string =>
  decidedOn ? m.cases_change_decided({ day: decidedOn, authority }) : ''
