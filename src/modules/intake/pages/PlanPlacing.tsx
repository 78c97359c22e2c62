import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { Place } from '../draft.ts'
import { IndicatorFields, PlanGoalFields } from './PlanGoalFields.tsx'
import { type GoalPlaceProps, HeadingField, IndicatorPlace, type IndicatorPlaceProps } from './PlanPlaceFields.tsx'
import type { PlanForm } from './plan-form.ts'
import { doubtWord, shortened } from './plan-words.ts'
import { placeWord } from './words.ts'

/** What the extraction put in the wrong order, with the lines around it, so that a person can say where it hangs. */

export function PlanGoalToPlace({ goal, at, ...form }: GoalPlaceProps) {
  const own = form.content.indicators.flatMap((one, index) =>
    one.goal === at && one.doubt === null ? [{ one, index }] : [],
  )
  return (
    <div className="panel plan-part">
      <h3>{`${at + 1}. ${shortened(goal.title, 150)}`}</h3>
      {goal.doubt && <p>{doubtWord(goal.doubt)}</p>}
      <p className="muted small">{placeWord(goal.place)}</p>
      <LinesAround lines={goal.around} isOpen={goal.heading === null} />
      <HeadingField {...form} goal={goal} at={at} />
      {own.map(({ one, index }) => (
        <IndicatorPlace key={index} {...form} indicator={one} at={index} />
      ))}
      <Disclosure
        summary={m.intake_plan_goal_details()}
        open={isFaulty(
          form,
          at,
          own.map(({ index }) => index),
        )}
      >
        <PlanGoalFields {...form} goal={goal} at={at} />
      </Disclosure>
    </div>
  )
}

const isFaulty = ({ errors }: PlanForm, goal: number, indicators: readonly number[]): boolean =>
  Object.keys(errors).some((name) =>
    [`goal.${goal}.`, ...indicators.map((at) => `indicator.${at}.`)].some((start) => name.startsWith(start)),
  )

export function PlanIndicatorToPlace({ indicator, at, ...form }: IndicatorPlaceProps) {
  return (
    <div className="panel plan-part">
      <h3>{shortened(indicator.name, 150)}</h3>
      {indicator.doubt && <p>{doubtWord(indicator.doubt)}</p>}
      <p className="muted small">{placeWord(indicator.place)}</p>
      <LinesAround lines={indicator.around} isOpen={indicator.goal === null} />
      <IndicatorPlace {...form} indicator={indicator} at={at} />
      <Disclosure summary={m.intake_plan_indicator_details()} open={isFaulty(form, -1, [at])}>
        <IndicatorFields {...form} indicator={indicator} at={at} />
      </Disclosure>
    </div>
  )
}

function LinesAround({ lines, isOpen }: { readonly lines: readonly Place[]; readonly isOpen: boolean }) {
  if (lines.length === 0) return null
  return (
    <Disclosure summary={m.intake_plan_around()} open={isOpen}>
      <ol className="plan-around">
        {lines.map(({ line, printed }) => (
          <li key={line} value={line}>
            {printed}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
