import type { ActionId, Goal, GoalId, IndicatorId, TargetId } from '../../goal.ts'
import type { GoalValues } from '../../goal-form.ts'
import { readDraft } from '../../goal-form-reading.ts'
import type { CheckedPlan, MeasurabilityFinding } from '../../measurability/measurability.ts'
import { checkMeasurability } from '../../measurability/register.ts'

/** The check of a goal as it stands in the form, half written or not, each finding at the part it concerns. */

export type CheckGround = Omit<CheckedPlan, 'goals'>

export interface PlacedFindings {
  readonly all: readonly MeasurabilityFinding[]
  /** By the number of the indicator or action in the form. */
  readonly indicators: Readonly<Record<number, readonly MeasurabilityFinding[]>>
  readonly actions: readonly MeasurabilityFinding[]
  readonly answerable: readonly MeasurabilityFinding[]
  readonly place: readonly MeasurabilityFinding[]
  readonly goal: readonly MeasurabilityFinding[]
}

const placeCodes: readonly string[] = ['orphan-goal', 'parent-mismatch']

export function checkForm(values: GoalValues, ground: CheckGround): PlacedFindings {
  const all = checkMeasurability({ ...ground, goals: [goalOf(values)] })
  const measured = all.filter(({ indicator }) => indicator !== null)
  const onGoal = all.filter(({ indicator, action }) => indicator === null && action === null)
  return {
    all,
    indicators: Object.fromEntries(Map.groupBy(measured, ({ indicator }) => Number(indicator))),
    actions: all.filter(({ action }) => action !== null),
    answerable: onGoal.filter(({ code }) => code === 'no-answerable-role'),
    place: onGoal.filter(({ code }) => placeCodes.includes(code)),
    goal: onGoal.filter(({ code }) => code !== 'no-answerable-role' && !placeCodes.includes(code)),
  }
}

/** Its parts are known by their number in the form, since new ones have no other name. What is not yet named is not yet there. */
function goalOf(values: GoalValues): Goal {
  const { draft } = readDraft(values)
  return {
    ...draft,
    id: '' as GoalId,
    position: 0,
    revision: 0,
    indicators: draft.indicators
      .map((indicator, at) => ({
        ...indicator,
        id: String(at) as IndicatorId,
        targets: indicator.targets.map((target, number) => ({ ...target, id: `${at}.${number}` as TargetId })),
      }))
      .filter(({ name }) => name !== ''),
    actions: draft.actions
      .map((action, at) => ({ ...action, id: String(at) as ActionId }))
      .filter(({ title }) => title !== ''),
  }
}
