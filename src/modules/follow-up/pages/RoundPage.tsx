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
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { revisionContract } from '../follow-up.contract.ts'
import { reportStatuses } from '../report.ts'
import { addTasks, closeRound, openRound } from '../round.service.ts'
import type { RoundId } from '../round.ts'
import { showRound } from '../round-overview.service.ts'
import { FailureBox, useFailure } from './failure-box.tsx'
import { JudgementMark, ReportMark } from './judgement-mark.tsx'
import { kindWord, statusWord } from './words.ts'

const filters = ['alla', 'mina', 'forsenade', ...reportStatuses] as const

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const wanted = new URL(request.url).searchParams.get('visa') ?? 'alla'
  const view = await showRound(ctx, String(params.round))
  const lines = view.lines.filter((line) =>
    wanted === 'mina'
      ? line.asked.some((one) => one.person === ctx.actor.person)
      : wanted === 'forsenade'
        ? line.isLate
        : wanted === 'alla' || line.report.status === wanted,
  )
  return {
    round: view.round,
    total: view.total,
    done: view.counts.accepted,
    counts: view.counts,
    may: view.may,
    wanted,
    lines: lines.map((line) => ({
      id: line.report.id,
      slug: line.slug,
      title: line.goal.title,
      unit: line.unitName,
      passedFrom: line.passedFrom,
      status: line.report.status,
      // What is only written and not yet sent is nobody's judgement.
      assessed: line.report.status === 'to-report' ? null : line.report.assessedStatus,
      isLate: line.isLate,
      waits: line.asked.map((one) => one.name).join(', '),
    })),
  }
}

type Data = Awaited<ReturnType<typeof loader>>

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const outcome = await answer(async () => {
    const id = String(form.get('id')) as RoundId
    const intent = form.get('intent')
    if (intent === 'add-tasks') return addTasks(ctx, id)
    const revision = parseInput(revisionContract, form.get('revision'), ctx.locale)
    return intent === 'close' ? closeRound(ctx, id, revision) : openRound(ctx, id, revision)
  })
  return 'done' in outcome && outcome.done ? redirect(`/arbete/uppfoljning/${params.round}`) : outcome
}

/** One round: every goal with where its report stands and what was judged. */
export default function RoundPage() {
  const data = useLoaderData<typeof loader>()
  const failure = useFailure(useActionData<typeof action>() as { failure?: FailureView } | undefined)
  const { round } = data
  return (
    <>
      <title>{round.name}</title>
      <header className="page-title">
        <nav className="crumbs" aria-label={m.follow_up_rounds_title()}>
          <ol>
            <li>
              <Link to="/arbete/uppfoljning">{m.follow_up_rounds_title()}</Link>
            </li>
          </ol>
        </nav>
        <h1>{round.name}</h1>
        <p className="lead">
          {m.follow_up_round_lead({
            kind: kindWord[round.kind](),
            day: round.periodEnd,
            report: round.reportDueOn,
            approve: round.approveDueOn,
            accept: round.acceptDueOn,
          })}
        </p>
      </header>
      <FailureBox failure={failure} />
      {data.may.keepCalendar && <Deeds data={data} />}
      {data.total > 0 && <Filters data={data} />}
      <Goals data={data} />
    </>
  )
}

function Deeds({ data: { round, done, total } }: { data: Data }) {
  if (round.status === 'closed') return null
  const isOpen = round.status === 'open'
  return (
    <Form method="post" className="form-actions">
      <input type="hidden" name="id" value={round.id} />
      <input type="hidden" name="revision" value={round.revision} />
      {!isOpen && (
        <button className="button" data-variant="primary" name="intent" value="open" type="submit">
          {m.follow_up_round_open_now()}
        </button>
      )}
      {isOpen && (
        <>
          <button className="button" data-variant="secondary" name="intent" value="add-tasks" type="submit">
            {m.follow_up_round_add_tasks()}
          </button>
          <details className="disclosure">
            <summary>{m.follow_up_round_close_now()}</summary>
            <div className="disclosure-body">
              <p>{m.follow_up_round_close_hint({ left: total - done, total })}</p>
              <button className="button" data-variant="danger" name="intent" value="close" type="submit">
                {m.follow_up_round_close_now()}
              </button>
            </div>
          </details>
        </>
      )}
    </Form>
  )
}

const filterWord = (filter: (typeof filters)[number]): string =>
  filter === 'alla'
    ? m.follow_up_filter_all()
    : filter === 'mina'
      ? m.follow_up_filter_mine()
      : filter === 'forsenade'
        ? m.follow_up_filter_late()
        : statusWord[filter]()

const Filters = ({ data: { wanted, counts, total } }: { data: Data }) => (
  <nav className="tabs" aria-label={m.follow_up_round_filter()}>
    <ul>
      {filters.map((filter) => (
        <li key={filter}>
          <Link to={filter === 'alla' ? '?' : `?visa=${filter}`} aria-current={wanted === filter ? 'page' : undefined}>
            {filterWord(filter)}
            {filter === 'alla' && <span className="count">{total}</span>}
            {filter in counts && <span className="count">{counts[filter as keyof typeof counts]}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)

function Goals({ data: { lines, round } }: { data: Data }) {
  if (lines.length === 0) return <p className="empty">{m.follow_up_round_empty()}</p>
  return (
    <section className="table-box" data-cards="" aria-label={round.name}>
      <table className="table">
        <caption className="visually-hidden">{round.name}</caption>
        <thead>
          <tr>
            <th scope="col">{m.follow_up_late_goal()}</th>
            <th scope="col">{m.follow_up_unit()}</th>
            <th scope="col">{m.follow_up_rounds_status()}</th>
            <th scope="col">{m.follow_up_round_assessed()}</th>
            <th scope="col">{m.follow_up_late_waits()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Link to={`/arbete/uppfoljning/${round.key}/${line.slug}`}>{line.title}</Link>
              </th>
              <td data-label={m.follow_up_unit()}>
                {line.unit}
                {line.passedFrom && <p className="hint">{m.follow_up_task_passed({ unit: line.passedFrom })}</p>}
              </td>
              <td data-label={m.follow_up_rounds_status()}>
                <ReportMark status={line.status} />
                {line.isLate && (
                  <p className="status" data-tone="bad">
                    {m.follow_up_late_title()}
                  </p>
                )}
              </td>
              <td data-label={m.follow_up_round_assessed()}>
                {line.assessed ? <JudgementMark judgement={line.assessed} /> : '\u2013'}
              </td>
              <td data-label={m.follow_up_late_waits()}>{line.waits || '\u2013'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
