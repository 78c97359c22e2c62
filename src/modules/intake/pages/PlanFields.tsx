import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { editedPlan } from '../plan/edit-plan.ts'
import { inOrder, unplacedIn } from '../plan/plan-draft.ts'
import { PlanGoalFields } from './PlanGoalFields.tsx'
import { PlanAreaFields, PlanHeadingFields, PlanIntoFields } from './PlanIntoFields.tsx'
import { PlanGoalToPlace, PlanIndicatorToPlace } from './PlanPlacing.tsx'
import type { PlanForm } from './plan-form.ts'
import { headingName, shortened } from './plan-words.ts'
import './plan-draft.css'

interface PlanFieldsProps extends Omit<PlanForm, 'errors'> {
  readonly errors?: PlanForm['errors'] | undefined
  /** What was sent and could not be kept. */
  readonly typed?: Readonly<Record<string, string>> | undefined
}

/** Goals that were read out of a plan: first what nobody but a person can place, then all of it, heading by heading. */
export function PlanFields({ content: stored, choices, errors = {}, typed }: PlanFieldsProps) {
  const content = typed ? editedPlan(stored, formOf(typed)) : stored
  const form = { content, choices, errors }
  const doubtful = inOrder(content.goals).filter(({ goal }) => goal.doubt !== null)
  const loose = content.indicators.flatMap((one, at) => (one.doubt !== null || one.goal === null ? [{ one, at }] : []))
  const outside = content.indicators.flatMap((one, at) =>
    one.doubt === null && one.goal === 'out' ? [{ one, at }] : [],
  )
  const certain = inOrder(content.goals).filter(({ goal }) => goal.doubt === null)
  const headings = [...content.headings.keys(), 'none' as const, null]
  return (
    <>
      <Needed {...form} />
      {doubtful.length + loose.length > 0 && (
        <Section title={m.intake_plan_to_place({ count: doubtful.length + loose.length })} id="att-placera">
          <p className="prose">{m.intake_plan_to_place_lead()}</p>
          {loose.map(({ one, at }) => (
            <PlanIndicatorToPlace key={at} {...form} indicator={one} at={at} />
          ))}
          {doubtful.map(({ goal, at }) => (
            <PlanGoalToPlace key={at} {...form} goal={goal} at={at} />
          ))}
        </Section>
      )}
      <PlanIntoFields {...form} />
      {content.headings.length > 0 && <PlanHeadingFields {...form} />}
      {content.areas.length > 0 && <PlanAreaFields {...form} />}
      <Section title={m.intake_plan_goals({ count: certain.length })}>
        {headings.map((heading) => {
          const below = certain.filter(({ goal }) => goal.heading === heading)
          if (below.length === 0) return null
          return (
            <div className="plan-under" key={String(heading)}>
              {content.headings.length > 0 && (
                <h3>{typeof heading === 'number' ? headingName(content, heading) : m.intake_plan_no_heading()}</h3>
              )}
              {below.map(({ goal, at }) => (
                <Disclosure key={at} summary={<GoalLine {...form} at={at} />} open={hasError(form, at)}>
                  <PlanGoalFields {...form} goal={goal} at={at} withPlace />
                </Disclosure>
              ))}
            </div>
          )
        })}
      </Section>
      {outside.length > 0 && (
        <Section title={m.intake_plan_outside({ count: outside.length })}>
          {outside.map(({ one, at }) => (
            <PlanIndicatorToPlace key={at} {...form} indicator={one} at={at} />
          ))}
        </Section>
      )}
    </>
  )
}

function formOf(typed: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  return form
}

/** Faulty fields must not be folded away. */
function hasError({ content, errors }: PlanForm, goal: number): boolean {
  const own = content.indicators.flatMap((one, at) => (one.goal === goal ? [`indicator.${at}.`] : []))
  return Object.keys(errors).some((name) => [`goal.${goal}.`, ...own].some((start) => name.startsWith(start)))
}

function GoalLine({ content, choices, at }: PlanForm & { readonly at: number }) {
  const goal = content.goals[at]
  const indicators = content.indicators.filter((one) => one.goal === at).length
  const remarks = choices.remarks[at]?.length ?? 0
  return (
    <span className="plan-line">
      <span>{`${at + 1}. ${shortened(goal?.title ?? '', 150)}`}</span>
      <span className="muted small">
        {goal?.isIn
          ? m.intake_plan_goal_counts({ indicators, actions: goal.actions.length, remarks })
          : m.intake_plan_not_in()}
      </span>
    </span>
  )
}

/** What must be done before it can be taken in. */
function Needed({ content, choices }: PlanForm) {
  const { goals, indicators } = unplacedIn(content)
  const used = content.headings.filter(
    ({ becomes }, at) =>
      becomes === '' && !choices.suggested[at] && content.goals.some(({ isIn, heading }) => isIn && heading === at),
  ).length
  const targets = content.indicators.flatMap((one) => one.targets)
  const off = targets.filter(({ isIn }) => !isIn).length
  const needed = [
    ...(goals.length > 0 ? [m.intake_plan_need_goals({ count: goals.length })] : []),
    ...(indicators.length > 0 ? [m.intake_plan_need_indicators({ count: indicators.length })] : []),
    ...(used > 0 ? [m.intake_plan_need_headings({ count: used })] : []),
    ...(content.into.version === '' && (content.into.unit === '' || content.into.model === '')
      ? [m.intake_plan_need_into()]
      : []),
  ]
  return (
    <>
      <p>
        {m.intake_plan_counts({
          goals: content.goals.length,
          indicators: content.indicators.length,
          targets: targets.length,
          actions: content.goals.reduce((sum, { actions }) => sum + actions.length, 0),
        })}{' '}
        {off > 0 && m.intake_plan_counts_off({ count: off })}
      </p>
      {needed.length > 0 && (
        <Banner tone="info" title={m.intake_plan_needed()}>
          <ul>
            {needed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}
