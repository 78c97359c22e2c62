import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { RadioGroup } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import type { GoalId } from '../../goals/index.ts'
import { trendContract } from '../follow-up.contract.ts'
import { saveTrend, showTrends } from '../trend.service.ts'
import { type Trend, trendDirections } from '../trend.ts'
import { TrendMark } from './judgement-mark.tsx'
import { useFailure } from './outcome.ts'
import { amount, number, trendWord } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const asked = Number(new URL(request.url).searchParams.get('ar'))
  const year = Number.isInteger(asked) && asked > 1999 && asked < 2201 ? asked : yearOf(ctx.today())
  const goals = await showTrends(ctx, year)
  return {
    year,
    goals: goals.map(({ goal, trends, descriptions, may }) => ({
      id: goal.id,
      title: goal.title,
      trends: trends.map(({ indicator, trend }) => ({
        id: indicator.id,
        name: indicator.name,
        direction: trend.direction,
        words: trendWords(trend, indicator.unit),
        isPreliminary: trend.preliminary,
      })),
      own: descriptions.find((one) => one.year === year) ?? null,
      earlier: descriptions.filter((one) => one.year < year),
      mayDescribe: may.describe && ctx.actor.scope === 'write',
    })),
  }
}

function trendWords({ why, change, noise, progress }: Trend, unit: string): string {
  const facts = { change: amount(change ?? 0, unit), noise: amount(noise ?? 0, unit) }
  const way =
    progress === null || progress < 0
      ? ''
      : ` ${m.follow_up_trend_progress({ share: `${number(Math.round(progress * 100))}\u00a0%` })}`
  switch (why) {
    case 'moved':
      return m.follow_up_trend_moved(facts) + way
    case 'within-noise':
      return m.follow_up_trend_within_noise(facts) + way
    case 'no-baseline':
      return m.follow_up_trend_no_baseline()
    case 'no-value':
      return m.follow_up_trend_no_value()
    case 'no-numbers':
      return m.follow_up_trend_no_numbers()
  }
}

type Goal = Awaited<ReturnType<typeof loader>>['goals'][number]

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const goal = String(form.get('goal')) as GoalId
  const outcome = await answer(() => saveTrend(ctx, goal, parseInput(trendContract, formInput(form), ctx.locale)))
  return 'done' in outcome && outcome.done
    ? redirect(`/arbete/uppfoljning/trender?ar=${outcome.done.year}#${goal}`)
    : outcome
}

/** Strategic goals are described once a year by which way they move, not by whether they are met. */
export default function TrendsPage() {
  const { year, goals } = useLoaderData<typeof loader>()
  const failure = useFailure(useActionData<typeof action>() as { failure?: FailureView } | undefined)
  return (
    <>
      <PageTitle
        title={m.follow_up_trends_title({ year })}
        lead={m.follow_up_trends_lead()}
        crumbs={[{ label: m.follow_up_rounds_title(), href: '/arbete/uppfoljning' }]}
        actions={
          <>
            <LinkButton href={`/arbete/uppfoljning/trender?ar=${year - 1}`} variant="quiet">
              {m.follow_up_wheel_previous({ year: year - 1 })}
            </LinkButton>
            <LinkButton href={`/arbete/uppfoljning/trender?ar=${year + 1}`} variant="quiet">
              {m.follow_up_wheel_next({ year: year + 1 })}
            </LinkButton>
          </>
        }
      />
      <Failure failure={failure} />
      {goals.length === 0 && <EmptyState title={m.follow_up_trends_none()} icon="info" />}
      {goals.map((goal) => (
        <section className="panel stack" key={goal.id} id={goal.id} aria-label={goal.title}>
          <h2>{goal.title}</h2>
          {goal.trends.map((trend) => (
            <div key={trend.id}>
              <p className="row">
                <strong>{trend.name}</strong>
                <TrendMark direction={trend.direction} />
                {trend.isPreliminary && <span className="chip">{m.follow_up_preliminary()}</span>}
              </p>
              <p className="hint">{trend.words}</p>
            </div>
          ))}
          {goal.own && <Description description={goal.own} />}
          {goal.mayDescribe && <DescribeForm goal={goal} year={year} failure={failure} />}
          {goal.earlier.map((one) => (
            <Description key={one.year} description={one} />
          ))}
        </section>
      ))}
    </>
  )
}

const Description = ({ description }: { description: NonNullable<Goal['own']> }) => (
  <div>
    <p className="row">
      <strong>{description.year}</strong>
      <TrendMark direction={description.direction} />
      {description.isDemo && <span className="chip">{m.follow_up_demo_value()}</span>}
    </p>
    <p className="prose">{description.description}</p>
  </div>
)

interface DescribeProps {
  readonly goal: Goal
  readonly year: number
  readonly failure: FailureView | undefined
}

const DescribeForm = ({ goal, year, failure }: DescribeProps) => (
  <Disclosure summary={m.follow_up_trend_describe({ year })}>
    <DraftForm draftKey={`trend-${goal.id}-${year}`} failed={failure !== undefined}>
      <input type="hidden" name="goal" value={goal.id} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="revision" value={goal.own?.revision ?? 0} />
      <RadioGroup
        label={m.follow_up_trend_direction()}
        id={`direction-${goal.id}`}
        name="direction"
        defaultValue={goal.own?.direction}
        choices={trendDirections.map((value) => ({ value, label: trendWord[value]() }))}
        required
      />
      <TextArea
        label={m.follow_up_trend_description()}
        id={`description-${goal.id}`}
        name="description"
        defaultValue={goal.own?.description}
        maxLength={10_000}
        required
      />
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.follow_up_trend_save()}
        </Button>
      </div>
    </DraftForm>
  </Disclosure>
)
