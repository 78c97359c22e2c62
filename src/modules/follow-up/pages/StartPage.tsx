import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { judgements } from '../assessment.ts'
import { addressOf, type Change, type StartPage as Shown, showStartPage } from '../start-page.service.ts'
import { JudgementMark } from './judgement-mark.tsx'

const mostChanges = 8

export async function loader({ context }: LoaderFunctionArgs) {
  const shown = await showStartPage(context.get(requestContext))
  return {
    tasks: shown.tasks.flatMap((line) =>
      line.task
        ? [
            {
              id: line.report.id,
              title: line.goal.title,
              where: `${line.unitName} · ${line.round.name}`,
              step: line.task.step,
              due: line.task.due,
              isLate: line.isLate,
              passedFrom: line.passedFrom,
              href: addressOf(line) + (line.task.step === 'report' ? firstField(line.goal.indicators[0]?.id) : '#steg'),
            },
          ]
        : [],
    ),
    toOpen: shown.toOpen.map(({ key, name, opensOn }) => ({ key, name, opensOn })),
    reminders: shown.reminders.map(({ id, subject, link, createdAt }) => ({
      id,
      subject,
      link,
      day: createdAt.slice(0, 10),
    })),
    changes: shown.changes.slice(0, mostChanges),
    picture: pictureOf(shown),
    nextDue: shown.nextDue && { name: shown.nextDue.name, due: shown.nextDue.reportDueOn },
  }
}

const firstField = (id: string | undefined) => (id ? `#indikator-${id}` : '#bedomning')

const pictureOf = ({ picture }: Shown) =>
  picture && { name: picture.round.name, key: picture.round.key, counts: picture.counts, unjudged: picture.unjudged }

type Data = Awaited<ReturnType<typeof loader>>

/** What waits for me, what has happened, how it goes. */
export default function StartPage() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <title>{m.follow_up_start_title()}</title>
      <header className="page-title">
        <h1>{m.follow_up_start_title()}</h1>
      </header>
      <Tasks data={data} />
      <Picture data={data} />
      <Changes changes={data.changes} />
      <Reminders data={data} />
    </>
  )
}

const stepWords = {
  report: () => m.follow_up_task_report(),
  approve: () => m.follow_up_task_approve(),
  accept: () => m.follow_up_task_accept(),
}

function Tasks({ data: { tasks, toOpen, nextDue } }: { data: Data }) {
  return (
    <section className="section" aria-labelledby="att-gora">
      <h2 id="att-gora">
        {m.follow_up_start_tasks()} {tasks.length > 0 && <span className="count">{tasks.length}</span>}
      </h2>
      {tasks.length + toOpen.length === 0 && (
        <div className="empty">
          <p>{m.follow_up_start_no_tasks()}</p>
          {nextDue && <p>{m.follow_up_start_next({ name: nextDue.name, day: nextDue.due })}</p>}
        </div>
      )}
      {tasks.length + toOpen.length > 0 && (
        <ul className="to-do">
          {toOpen.map((round) => (
            <li key={round.key}>
              <Link to={`/arbete/uppfoljning/${round.key}`}>{m.follow_up_start_open_round({ name: round.name })}</Link>
              <span className="hint">{round.opensOn}</span>
            </li>
          ))}
          {tasks.map((task) => (
            <li key={task.id}>
              <div>
                <Link to={task.href}>
                  {stepWords[task.step]()}: {task.title}
                </Link>
                <p className="hint">
                  {task.where}
                  {task.passedFrom && ` · ${m.follow_up_task_passed({ unit: task.passedFrom })}`}
                </p>
              </div>
              <Due task={task} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Due = ({ task: { due, isLate } }: { task: { due: string; isLate: boolean } }) =>
  isLate ? (
    <span className="status" data-tone="bad">
      {m.follow_up_task_late({ day: due })}
    </span>
  ) : (
    <span className="hint">{m.follow_up_task_due({ day: due })}</span>
  )

function Picture({ data: { picture } }: { data: Data }) {
  if (!picture) return <p className="hint">{m.follow_up_start_no_picture()}</p>
  return (
    <section className="section" aria-labelledby="laget">
      <h2 id="laget">
        <Link to={`/arbete/uppfoljning/${picture.key}`}>{m.follow_up_start_picture({ name: picture.name })}</Link>
      </h2>
      <dl className="key-figures">
        {judgements.map((judgement) => (
          <div key={judgement}>
            <dt>
              <JudgementMark judgement={judgement} />
            </dt>
            <dd>{picture.counts[judgement]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const changeWords = {
  report: (name: string) => m.follow_up_change_report({ name }),
  approve: (name: string) => m.follow_up_change_approve({ name }),
  accept: (name: string) => m.follow_up_change_accept({ name }),
  'send-back': (name: string) => m.follow_up_change_send_back({ name }),
}

const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <section className="section" aria-labelledby="nytt">
    <h2 id="nytt">{m.follow_up_start_changes()}</h2>
    {changes.length === 0 && <p className="hint">{m.follow_up_start_no_changes()}</p>}
    <ol className="timeline">
      {changes.map((change) => (
        <li key={`${change.at}-${change.report}`} data-done="">
          <time dateTime={change.at}>{change.at.slice(0, 10)}</time>
          <div className="timeline-body">
            <Link to={change.href}>{change.title}</Link>
            <p className="hint">{changeWords[change.step](change.personName)}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
)

function Reminders({ data: { reminders } }: { data: Data }) {
  if (reminders.length === 0) return null
  return (
    <section className="section" aria-labelledby="paminnelser">
      <h2 id="paminnelser">{m.follow_up_start_reminders()}</h2>
      <ul className="to-do">
        {reminders.map((mail) => (
          <li key={mail.id}>
            <Link to={mail.link}>{mail.subject}</Link>
            <span className="hint">{mail.day}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
