import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import type { GoalId } from '../../goals/index.ts'
import { trendContract } from '../follow-up.contract.ts'
import { saveTrend, showTrends } from '../trend.service.ts'
import { type Trend, trendDirections } from '../trend.ts'
import { FailureBox, FieldError, useFailure } from './failure-box.tsx'
import { TrendMark } from './judgement-mark.tsx'
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
    progress === null ? '' : ` ${m.follow_up_trend_progress({ share: `${number(Math.round(progress * 100))}\u00a0%` })}`
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
      <title>{m.follow_up_trends_title({ year })}</title>
      <header className="page-title">
        <nav className="crumbs" aria-label={m.follow_up_rounds_title()}>
          <ol>
            <li>
              <Link to="/arbete/uppfoljning">{m.follow_up_rounds_title()}</Link>
            </li>
          </ol>
        </nav>
        <h1>{m.follow_up_trends_title({ year })}</h1>
        <p className="lead">{m.follow_up_trends_lead()}</p>
        <p className="actions">
          <Link to={`?ar=${year - 1}`}>{m.follow_up_wheel_previous({ year: year - 1 })}</Link>
          <Link to={`?ar=${year + 1}`}>{m.follow_up_wheel_next({ year: year + 1 })}</Link>
        </p>
      </header>
      <FailureBox failure={failure} />
      {goals.length === 0 && <p className="empty">{m.follow_up_trends_none()}</p>}
      {goals.map((goal) => (
        <section className="panel section" key={goal.id} id={goal.id} aria-label={goal.title}>
          <h2>{goal.title}</h2>
          {goal.trends.map((trend) => (
            <p key={trend.id}>
              <strong>{trend.name}</strong> <TrendMark direction={trend.direction} />{' '}
              {trend.isPreliminary && <span className="chip">{m.follow_up_preliminary()}</span>}
              <br />
              <span className="hint">{trend.words}</span>
            </p>
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
    <p>
      <strong>{description.year}</strong> <TrendMark direction={description.direction} />{' '}
      {description.isDemo && <span className="chip">{m.follow_up_demo_value()}</span>}
    </p>
    <p className="written">{description.description}</p>
  </div>
)

const DescribeForm = ({ goal, year, failure }: { goal: Goal; year: number; failure: FailureView | undefined }) => (
  <details className="disclosure">
    <summary>{m.follow_up_trend_describe({ year })}</summary>
    <Form method="post" className="form disclosure-body">
      <input type="hidden" name="goal" value={goal.id} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="revision" value={goal.own?.revision ?? 0} />
      <fieldset className="field">
        <legend>{m.follow_up_trend_direction()}</legend>
        <div className="choices">
          {trendDirections.map((direction) => (
            <label className="choice" key={direction}>
              <input
                type="radio"
                name="direction"
                value={direction}
                required
                defaultChecked={goal.own?.direction === direction}
              />
              <span>{trendWord[direction]()}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={`description-${goal.id}`}>{m.follow_up_trend_description()}</label>
        <textarea
          className="input"
          id={`description-${goal.id}`}
          name="description"
          required
          maxLength={10_000}
          defaultValue={goal.own?.description ?? ''}
        />
        <FieldError failure={failure} name="description" />
      </div>
      <div className="form-actions">
        <button className="button" data-variant="secondary" type="submit">
          {m.follow_up_trend_save()}
        </button>
      </div>
    </Form>
  </details>
)
