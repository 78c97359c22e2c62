import {
  type ActionFunctionArgs,
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
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { ProgressBar, ToDoList } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { roundPlanContract } from '../follow-up.contract.ts'
import { planRound } from '../round.service.ts'
import { roundKinds } from '../round.ts'
import { showRounds } from '../round-overview.service.ts'
import { addressOf } from '../start-page.service.ts'
import { useFailure } from './outcome.ts'
import { kindWord, roundMark, roundWord } from './words.ts'

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
      <PageTitle
        title={m.follow_up_rounds_title()}
        lead={m.follow_up_rounds_lead()}
        actions={
          <>
            <LinkButton href="/arbete/arshjul" variant="secondary">
              {m.follow_up_wheel_title()}
            </LinkButton>
            <LinkButton href="/arbete/uppfoljning/trender" variant="secondary">
              {m.follow_up_trends_link()}
            </LinkButton>
          </>
        }
      />
      {data.may.seeLate && <Late data={data} />}
      <Rounds rounds={data.rounds} />
      {data.may.keepCalendar && <PlanForm failure={failure} />}
    </>
  )
}

type RoundRow = Data['rounds'][number]

const columns = (): readonly Column<RoundRow>[] => [
  {
    key: 'name',
    label: m.follow_up_rounds_name(),
    cell: (round) => <Link to={`/arbete/uppfoljning/${round.key}`}>{round.name}</Link>,
  },
  { key: 'end', label: m.follow_up_rounds_period(), cell: (round) => round.periodEnd, nowrap: true },
  { key: 'due', label: m.follow_up_rounds_due(), cell: (round) => round.reportDueOn, nowrap: true },
  {
    key: 'status',
    label: m.follow_up_rounds_status(),
    cell: (round) => <Status kind={roundMark[round.status]} label={roundWord[round.status]()} />,
    nowrap: true,
  },
  {
    key: 'progress',
    label: m.follow_up_rounds_progress(),
    cell: (round) =>
      round.coversGoals ? (
        round.total > 0 && (
          <ProgressBar
            label={m.follow_up_rounds_progress()}
            value={round.done}
            max={round.total}
            words={m.follow_up_rounds_done({ done: round.done, total: round.total })}
          />
        )
      ) : (
        <span className="muted">{m.follow_up_rounds_no_goals()}</span>
      ),
  },
]

function Rounds({ rounds }: { rounds: Data['rounds'] }) {
  if (rounds.length === 0) return <EmptyState title={m.follow_up_rounds_empty()} />
  const newestFirst = rounds.toReversed()
  return (
    <Table
      caption={m.follow_up_rounds_calendar()}
      columns={columns()}
      rows={newestFirst}
      rowKey={(round) => round.key}
      cards
    />
  )
}

function Late({ data: { late, neverReported } }: { data: Data }) {
  return (
    <Section title={m.follow_up_late_title()}>
      {late.length === 0 && <p className="muted">{m.follow_up_late_none()}</p>}
      {late.length > 0 && (
        <ToDoList
          items={late.map((line) => ({
            id: line.id,
            title: <Link to={line.href}>{line.title}</Link>,
            note: `${line.unit} \u00b7 ${m.follow_up_late_waits()}: ${line.waits || m.follow_up_late_nobody()}`,
            aside: <Status kind="late" label={m.follow_up_task_late({ day: line.due })} />,
          }))}
        />
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
    </Section>
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
  <Disclosure summary={m.follow_up_plan_title()} open={failure !== undefined}>
    <DraftForm draftKey="new-round" failed={failure !== undefined}>
      <Failure failure={failure} />
      <div className="fields">
        <TextField label={m.follow_up_plan_name()} name="name" maxLength={200} error={failure?.fields.name} required />
        <TextField
          label={m.follow_up_plan_key()}
          name="key"
          hint={m.follow_up_plan_key_hint()}
          maxLength={60}
          error={failure?.fields.key}
          required
        />
        <Select
          label={m.follow_up_plan_kind()}
          name="kind"
          defaultValue="interim"
          options={roundKinds.map((kind) => ({ value: kind, label: kindWord[kind]() }))}
        />
        {days.map(([name, label]) => (
          <DateField key={name} label={label()} name={name} error={failure?.fields[name]} required />
        ))}
      </div>
      <fieldset className="field">
        <legend>{m.follow_up_plan_covers()}</legend>
        {covers.map(([name, label]) => (
          <Checkbox key={name} label={label()} name={name} value="on" defaultChecked={name === 'coversGoals'} />
        ))}
      </fieldset>
      <div className="form-actions">
        <Button type="submit">{m.follow_up_plan_save()}</Button>
      </div>
    </DraftForm>
  </Disclosure>
)
