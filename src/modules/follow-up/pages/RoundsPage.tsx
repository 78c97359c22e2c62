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
import { roundPlanContract } from '../follow-up.contract.ts'
import { planRound } from '../round.service.ts'
import { roundKinds } from '../round.ts'
import { showRounds } from '../round-overview.service.ts'
import { addressOf } from '../start-page.service.ts'
import { FailureBox, FieldError, useFailure } from './failure-box.tsx'
import { kindWord, roundWord } from './words.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { rounds, late, neverReported, may } = await showRounds(context.get(requestContext))
  return {
    rounds: rounds.map(({ round, counts, total }) => ({ ...round, done: counts.accepted, total })),
    late: late.map((line) => ({
      id: line.report.id,
      title: line.goal.title,
      unit: line.unitName,
      href: addressOf(line),
      due: line.task?.due ?? '',
      waits: line.asked.map((one) => one.name).join(', '),
    })),
    neverReported,
    may,
  }
}

type Data = Awaited<ReturnType<typeof loader>>

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const outcome = await answer(() => planRound(ctx, parseInput(roundPlanContract, formInput(form), ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect(`/arbete/uppfoljning/${outcome.done.key}`) : outcome
}

/** The calendar of follow-up, how far each round has come, and who is waited for. */
export default function RoundsPage() {
  const data = useLoaderData<typeof loader>()
  const failure = useFailure(useActionData<typeof action>() as { failure?: FailureView } | undefined)
  return (
    <>
      <title>{m.follow_up_rounds_title()}</title>
      <header className="page-title">
        <h1>{m.follow_up_rounds_title()}</h1>
        <p className="lead">{m.follow_up_rounds_lead()}</p>
        <p className="actions">
          <Link to="/arbete/arshjul">{m.follow_up_wheel_title()}</Link>
          <Link to="/arbete/uppfoljning/trender">{m.follow_up_trends_link()}</Link>
        </p>
      </header>
      <Rounds rounds={data.rounds} />
      {data.may.seeLate && <Late data={data} />}
      {data.may.keepCalendar && <PlanForm failure={failure} />}
    </>
  )
}

function Rounds({ rounds }: { rounds: Data['rounds'] }) {
  if (rounds.length === 0) return <p className="empty">{m.follow_up_rounds_empty()}</p>
  return (
    <section className="table-box" data-cards="" aria-label={m.follow_up_rounds_title()}>
      <table className="table">
        <caption className="visually-hidden">{m.follow_up_rounds_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.follow_up_rounds_name()}</th>
            <th scope="col">{m.follow_up_rounds_period()}</th>
            <th scope="col">{m.follow_up_rounds_status()}</th>
            <th scope="col">{m.follow_up_rounds_due()}</th>
            <th scope="col">{m.follow_up_rounds_progress()}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.key}>
              <th scope="row">
                <Link to={`/arbete/uppfoljning/${round.key}`}>{round.name}</Link>
              </th>
              <td data-label={m.follow_up_rounds_period()}>{round.periodEnd}</td>
              <td data-label={m.follow_up_rounds_status()}>{roundWord[round.status]()}</td>
              <td data-label={m.follow_up_rounds_due()}>{round.reportDueOn}</td>
              <td data-label={m.follow_up_rounds_progress()}>
                {round.coversGoals ? <Done done={round.done} total={round.total} /> : m.follow_up_rounds_no_goals()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Done = ({ done, total }: { done: number; total: number }) =>
  total === 0 ? null : (
    <span className="progress">
      <progress value={done} max={total} aria-label={m.follow_up_rounds_progress()} />
      <span className="progress-words">{m.follow_up_rounds_done({ done, total })}</span>
    </span>
  )

function Late({ data: { late, neverReported } }: { data: Data }) {
  return (
    <section className="section" aria-labelledby="forsenat">
      <h2 id="forsenat">{m.follow_up_late_title()}</h2>
      {late.length === 0 && <p className="hint">{m.follow_up_late_none()}</p>}
      {late.length > 0 && (
        <ul className="to-do">
          {late.map((line) => (
            <li key={line.id}>
              <div>
                <Link to={line.href}>{line.title}</Link>
                <p className="hint">
                  {line.unit} · {m.follow_up_late_waits()}: {line.waits || m.follow_up_late_nobody()}
                </p>
              </div>
              <span className="status" data-tone="bad">
                {m.follow_up_task_late({ day: line.due })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {neverReported.length > 0 && (
        <>
          <h3>{m.follow_up_never_title()}</h3>
          <ul>
            {neverReported.map((one) => (
              <li key={one.person}>{m.follow_up_never_line({ name: one.name, tasks: one.tasks })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const days = [
  ['periodEnd', () => m.follow_up_plan_period_end()],
  ['opensOn', () => m.follow_up_plan_opens()],
  ['reportDueOn', () => m.follow_up_plan_report_due()],
  ['approveDueOn', () => m.follow_up_plan_approve_due()],
  ['acceptDueOn', () => m.follow_up_plan_accept_due()],
] as const

const covers = [
  ['coversGoals', () => m.follow_up_plan_covers_goals()],
  ['coversForecast', () => m.follow_up_plan_covers_forecast()],
  ['coversMeasures', () => m.follow_up_plan_covers_measures()],
] as const

const PlanForm = ({ failure }: { failure: FailureView | undefined }) => (
  <details className="disclosure" open={failure !== undefined}>
    <summary>{m.follow_up_plan_title()}</summary>
    <Form method="post" className="form disclosure-body">
      <FailureBox failure={failure} />
      <div className="fields">
        <div className="field">
          <label htmlFor="name">{m.follow_up_plan_name()}</label>
          <input className="input" id="name" name="name" required maxLength={200} />
        </div>
        <div className="field">
          <label htmlFor="key">{m.follow_up_plan_key()}</label>
          <input className="input" id="key" name="key" required maxLength={60} aria-describedby="key-hint" />
          <p className="hint" id="key-hint">
            {m.follow_up_plan_key_hint()}
          </p>
          <FieldError failure={failure} name="key" />
        </div>
        <div className="field">
          <label htmlFor="kind">{m.follow_up_plan_kind()}</label>
          <select className="input" id="kind" name="kind" defaultValue="interim">
            {roundKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindWord[kind]()}
              </option>
            ))}
          </select>
        </div>
        {days.map(([name, label]) => (
          <div className="field" key={name}>
            <label htmlFor={name}>{label()}</label>
            <input className="input" data-width="date" id={name} name={name} type="date" required />
            <FieldError failure={failure} name={name} />
          </div>
        ))}
      </div>
      <fieldset className="field">
        <legend>{m.follow_up_plan_covers()}</legend>
        <div className="choices">
          {covers.map(([name, label]) => (
            <label className="choice" key={name}>
              <input type="checkbox" name={name} defaultChecked={name === 'coversGoals'} />
              <span>{label()}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="form-actions">
        <button className="button" data-variant="primary" type="submit">
          {m.follow_up_plan_save()}
        </button>
      </div>
    </Form>
  </details>
)
