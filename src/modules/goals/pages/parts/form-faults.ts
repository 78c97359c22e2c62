import { m } from '../../../../generated/paraglide/messages.js'
import { demandTypesOf, endsBeforeStart } from '../../demand-fit.ts'
import { type IndicatorKind, indicatorKinds } from '../../goal.ts'
import type { GoalDraft } from '../../goal-draft.ts'
import { type GoalValues, keptSecret } from '../../goal-form.ts'
import { readDraft } from '../../goal-form-reading.ts'
import { faultText } from './words.ts'

/** What the form says, and for each field that cannot be read or does not fit, a sentence beside it. */
export function readForm(values: GoalValues): { draft: GoalDraft; errors: Readonly<Record<string, string>> } {
  const { draft, faults } = readDraft(values)
  const unread = Object.entries(faults).map(([name, fault]) => [name, faultText(fault)] as const)
  return { draft, errors: Object.fromEntries([...unread, ...misfits(values), ...backwards(draft)]) }
}

/** A share cannot be answered with yes; better said at the field than after the deed. */
const misfits = (values: GoalValues): (readonly [string, string])[] =>
  values.indicators.flatMap(({ kind, targets }, at) =>
    targets.flatMap(({ type }, number) => {
      const isKnown = type !== '' && type !== keptSecret && indicatorKinds.includes(kind as IndicatorKind)
      const fitting: readonly string[] = demandTypesOf[kind as IndicatorKind] ?? []
      return isKnown && !fitting.includes(type)
        ? [[`indicators.${at}.targets.${number}.type`, m.goals_page_fault_misfit()] as const]
        : []
    }),
  )

const backwards = ({ actions }: GoalDraft): (readonly [string, string])[] =>
  actions.flatMap((action, at) =>
    endsBeforeStart(action) ? [[`actions.${at}.ends`, m.goals_page_fault_ends_first()] as const] : [],
  )
