import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { StatusBar } from '../../../ui/charts/status-bar.tsx'
import { Timeline, ToDoList } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { judgements } from '../assessment.ts'
import { addressOf, type Change, type StartPage as Shown, showStartPage } from '../start-page.service.ts'
import { judgementWord, prose } from './words.ts'

const mostChanges = 8
/** Nobody does more in a day; the rest stands in the round, under what is mine. */
const mostTasks = 50

export async function loader({ context }: LoaderFunctionArgs) {
  const shown = await showStartPage(context.get(requestContext))
  return {
    more: shown.tasks.length - mostTasks,
    roundOfMore: shown.tasks[mostTasks]?.round.key ?? '',
    tasks: shown.tasks.slice(0, mostTasks).flatMap((line) =>
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
    otherTasks: shown.otherTasks,
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
      <PageTitle title={m.follow_up_start_title()} />
      <Tasks data={data} />
      <Changes changes={data.changes} />
      <Picture data={data} />
      <Reminders data={data} />
    </>
  )
}

const stepWords = {
  report: () => m.follow_up_task_report(),
  approve: () => m.follow_up_task_approve(),
  accept: () => m.follow_up_task_accept(),
}

function Tasks({ data: { tasks, otherTasks, toOpen, nextDue, more, roundOfMore } }: { data: Data }) {
  const rounds = toOpen.map((round) => ({
    id: round.key,
    title: <Link to={`/arbete/uppfoljning/${round.key}`}>{m.follow_up_start_open_round({ name: round.name })}</Link>,
    aside: round.opensOn,
    due: round.opensOn,
  }))
  const reports = tasks.map((task) => ({
    id: task.id,
    title: <Link to={task.href}>{`${stepWords[task.step]()}: ${task.title}`}</Link>,
    note: task.passedFrom ? `${task.where} \u00b7 ${m.follow_up_task_passed({ unit: task.passedFrom })}` : task.where,
    aside: <Due due={task.due} isLate={task.isLate} />,
    due: task.due,
  }))
  const others = otherTasks.map((task) => ({
    id: task.id,
    title: <Link to={task.href}>{task.title}</Link>,
    note: task.note,
    aside: <Due due={task.due} isLate={task.isLate} />,
    due: task.due,
  }))
  const all = [...rounds, ...others, ...reports].toSorted((one, other) => one.due.localeCompare(other.due))
  if (all.length > 0)
    return (
      <Section title={m.follow_up_start_tasks()}>
        <ToDoList items={all} />
        {more > 0 && (
          <p>
            <Link to={`/arbete/uppfoljning/${roundOfMore}?visa=mina`}>{m.follow_up_start_more({ count: more })}</Link>
          </p>
        )}
      </Section>
    )
  return (
    <EmptyState title={m.follow_up_start_no_tasks()} icon="success">
      {nextDue && m.follow_up_start_next({ name: nextDue.name, day: prose(nextDue.due) })}
    </EmptyState>
  )
}

const Due = ({ due, isLate }: { due: string; isLate: boolean }) =>
  isLate ? (
    <Status kind="late" label={m.follow_up_task_late({ day: due })} />
  ) : (
    <span className="muted">{m.follow_up_task_due({ day: due })}</span>
  )

function Picture({ data: { picture } }: { data: Data }) {
  if (!picture) return <p className="muted">{m.follow_up_start_no_picture()}</p>
  return (
    <Section
      title={m.follow_up_start_picture({ name: picture.name })}
      actions={<Link to={`/arbete/uppfoljning/${picture.key}`}>{m.follow_up_start_all_goals()}</Link>}
    >
      <StatusBar
        title={m.follow_up_round_assessed()}
        note={m.follow_up_start_unjudged({ count: picture.unjudged })}
        counts={judgements.map((kind) => ({ kind, count: picture.counts[kind], label: judgementWord[kind]() }))}
      />
    </Section>
  )
}

const changeWords = {
  report: (name: string) => m.follow_up_change_report({ name }),
  approve: (name: string) => m.follow_up_change_approve({ name }),
  accept: (name: string) => m.follow_up_change_accept({ name }),
  'send-back': (name: string) => m.follow_up_change_send_back({ name }),
}

const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <Section title={m.follow_up_start_changes()}>
    {changes.length === 0 && <p className="muted">{m.follow_up_start_no_changes()}</p>}
    <Timeline
      events={changes.map((change) => ({
        id: `${change.at}-${change.report}`,
        at: change.at,
        title: <Link to={change.href}>{change.title}</Link>,
        body: changeWords[change.step](change.personName),
        done: true,
      }))}
    />
  </Section>
)

function Reminders({ data: { reminders } }: { data: Data }) {
  if (reminders.length === 0) return null
  return (
    <Section title={m.follow_up_start_reminders()} id="paminnelser">
      <ToDoList
        items={reminders.map((mail) => ({
          id: mail.id,
          title: <Link to={mail.link}>{mail.subject}</Link>,
          aside: mail.day,
        }))}
      />
    </Section>
  )
}
