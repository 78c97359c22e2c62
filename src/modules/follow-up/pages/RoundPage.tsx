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
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { revisionContract } from '../follow-up.contract.ts'
import { type ReportStatus, reportStatuses } from '../report.ts'
import { addTasks, closeRound, openRound } from '../round.service.ts'
import type { RoundId } from '../round.ts'
import { showRound } from '../round-overview.service.ts'
import { ChoiceTabs } from './choice-tabs.tsx'
import { JudgementMark, ReportMark } from './judgement-mark.tsx'
import { useFailure } from './outcome.ts'
import { kindWord, prose, roundMark, roundWord, statusWord } from './words.ts'

const filters = ['alla', 'mina', 'forsenade', ...reportStatuses] as const

/** More than most rounds have; a plan of thousands of goals is still a page that opens at once. */
const pageSize = 100

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { searchParams } = new URL(request.url)
  const wanted = searchParams.get('visa') ?? 'alla'
  const view = await showRound(ctx, String(params.round))
  const lines = view.lines.filter((line) =>
    wanted === 'mina'
      ? line.asked.some((one) => one.person === ctx.actor.person)
      : wanted === 'forsenade'
        ? line.isLate
        : wanted === 'alla' || line.report.status === wanted,
  )
  const last = Math.max(1, Math.ceil(lines.length / pageSize))
  const page = Math.min(last, Math.max(1, Number.parseInt(searchParams.get('sida') ?? '1', 10) || 1))
  return {
    round: view.round,
    page,
    found: lines.length,
    total: view.total,
    done: view.counts.accepted,
    counts: view.counts,
    may: view.may,
    wanted,
    lines: lines.slice((page - 1) * pageSize, page * pageSize).map((line) => ({
      id: line.report.id,
      slug: line.slug,
      title: line.goal.title,
      unit: line.unitName,
      passedFrom: line.passedFrom,
      status: line.report.status,
      // What is only written and not yet sent is nobody's judgement.
      assessed: line.report.status === 'to-report' ? null : line.report.assessedStatus,
      isLate: line.isLate,
      lateActions: line.actions.filter((action) => action.isLate).length,
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
      <PageTitle
        title={round.name}
        crumbs={[{ label: m.follow_up_rounds_title(), href: '/arbete/uppfoljning' }]}
        lead={m.follow_up_round_lead({
          kind: kindWord[round.kind](),
          day: prose(round.periodEnd),
          report: prose(round.reportDueOn),
          approve: prose(round.approveDueOn),
          accept: prose(round.acceptDueOn),
        })}
        status={<Status kind={roundMark[round.status]} label={roundWord[round.status]()} />}
      />
      <Failure failure={failure} />
      {data.may.keepCalendar && <Deeds data={data} />}
      {data.total > 0 && (
        <ChoiceTabs
          label={m.follow_up_round_filter()}
          tabs={filters.map((filter) => ({
            label: filterWord(filter),
            isChosen: filter === data.wanted,
            href:
              filter === 'alla'
                ? `/arbete/uppfoljning/${round.key}`
                : `/arbete/uppfoljning/${round.key}?visa=${filter}`,
            count:
              filter === 'alla' ? data.total : filter in data.counts ? data.counts[filter as ReportStatus] : undefined,
          }))}
        />
      )}
      {data.lines.length === 0 ? (
        <EmptyState title={data.total === 0 ? m.follow_up_round_empty() : m.follow_up_round_none_here()} />
      ) : (
        <Table
          caption={round.name}
          columns={columns(round.key)}
          rows={data.lines}
          rowKey={(line) => line.id}
          captionHidden
          cards
        />
      )}
      {data.found > pageSize && <Pagination page={data.page} pageSize={pageSize} total={data.found} />}
    </>
  )
}

type Line = Data['lines'][number]

const columns = (round: string): readonly Column<Line>[] => [
  {
    key: 'goal',
    label: m.follow_up_late_goal(),
    cell: (line) => <Link to={`/arbete/uppfoljning/${round}/${line.slug}`}>{line.title}</Link>,
  },
  {
    key: 'unit',
    label: m.follow_up_unit(),
    cell: (line) => (
      <>
        {line.unit}
        {line.passedFrom && <p className="hint">{m.follow_up_task_passed({ unit: line.passedFrom })}</p>}
      </>
    ),
  },
  {
    key: 'status',
    label: m.follow_up_rounds_status(),
    cell: (line) => (
      <>
        <ReportMark status={line.status} />
        {line.isLate && (
          <div>
            <Status kind="late" />
          </div>
        )}
        {line.lateActions > 0 && <p className="hint">{m.follow_up_action_late_count({ count: line.lateActions })}</p>}
      </>
    ),
    nowrap: true,
  },
  {
    key: 'assessed',
    label: m.follow_up_round_assessed(),
    cell: (line) => (line.assessed ? <JudgementMark judgement={line.assessed} /> : '\u2013'),
    nowrap: true,
  },
  { key: 'waits', label: m.follow_up_late_waits(), cell: (line) => line.waits || '\u2013' },
]

function Deeds({ data: { round, done, total } }: { data: Data }) {
  if (round.status === 'closed') return null
  const seen = (
    <>
      <input type="hidden" name="id" value={round.id} />
      <input type="hidden" name="revision" value={round.revision} />
    </>
  )
  if (round.status === 'planned')
    return (
      <Form method="post" className="form-actions">
        {seen}
        <Button type="submit" name="intent" value="open">
          {m.follow_up_round_open_now()}
        </Button>
      </Form>
    )
  return (
    <div className="stack">
      <Form method="post">
        {seen}
        <Button type="submit" name="intent" value="add-tasks" variant="secondary">
          {m.follow_up_round_add_tasks()}
        </Button>
      </Form>
      <Disclosure summary={m.follow_up_round_close_now()}>
        <p>{m.follow_up_round_close_hint({ left: total - done, total })}</p>
        <Form method="post">
          {seen}
          <Button type="submit" name="intent" value="close" variant="danger">
            {m.follow_up_round_close_now()}
          </Button>
        </Form>
      </Disclosure>
    </div>
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
