import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { ToDoList } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { showMyEconomy } from '../my-forecasts.service.ts'
import { VarianceMark } from './parts/variance-mark.tsx'
import { economyPath, planPath, roundPath, statusKind, statusWord, unitPath } from './parts/words.ts'
import './forecast.css'

export const loader = ({ context }: LoaderFunctionArgs) => showMyEconomy(context.get(requestContext))

type Data = Awaited<ReturnType<typeof loader>>

/** What waits for me, the units I answer for, and the rounds that take forecasts. */
export default function EconomyPage() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        title={m.forecast_title()}
        lead={m.forecast_lead()}
        actions={
          data.maySeeAccuracy && (
            <LinkButton href={`${economyPath}/traffsakerhet`} variant="secondary">
              {m.forecast_accuracy_link()}
            </LinkButton>
          )
        }
      />
      <Waiting data={data} />
      {data.mine.length > 0 && (
        <Section title={m.forecast_mine()}>
          <Table
            caption={m.forecast_mine()}
            captionHidden
            note={m.forecast_mine_note()}
            columns={mineColumns()}
            rows={data.mine}
            rowKey={(one) => `${one.round.key}/${one.unitKey}`}
            cards
          />
        </Section>
      )}
      <Rounds rounds={data.rounds} />
    </>
  )
}

const Due = ({ due, isLate }: { due: string; isLate: boolean }) =>
  isLate ? <Status kind="late" label={due} /> : <span className="muted">{due}</span>

function Waiting({ data: { mine, plans } }: { data: Data }) {
  const lacking = plans.map((plan) => ({
    id: `plan-${plan.round.key}-${plan.unitKey}`,
    title: <Link to={planPath(plan.round.key, plan.unitKey)}>{m.forecast_task_plan({ unit: plan.unitName })}</Link>,
    note: plan.round.name,
    due: plan.due,
    aside: <Due due={plan.due} isLate={plan.isLate} />,
  }))
  const forecasts = mine
    .filter((one) => one.isAsked)
    .map((one) => ({
      id: `${one.round.key}-${one.unitKey}`,
      title: (
        <Link to={unitPath(one.round.key, one.unitKey)}>
          {one.step === 'approve'
            ? m.forecast_task_approve({ unit: one.unitName })
            : m.forecast_task_write({ unit: one.unitName })}
        </Link>
      ),
      note: one.round.name,
      due: one.due ?? '',
      aside: one.due && <Due due={one.due} isLate={one.isLate} />,
    }))
  const items = [...lacking, ...forecasts].toSorted((a, b) => a.due.localeCompare(b.due))
  if (items.length === 0)
    return (
      <EmptyState title={m.forecast_todo_none()} icon="success">
        {m.forecast_todo_none_text()}
      </EmptyState>
    )
  return (
    <Section title={m.forecast_todo()}>
      <ToDoList items={items} />
    </Section>
  )
}

type Mine = Data['mine'][number]
const stepWord = { write: m.forecast_step_write, approve: m.forecast_step_approve }

const mineColumns = (): readonly Column<Mine>[] => [
  {
    key: 'unit',
    label: m.forecast_col_unit(),
    cell: (one) => <Link to={unitPath(one.round.key, one.unitKey)}>{one.unitName}</Link>,
  },
  { key: 'round', label: m.forecast_col_round(), cell: (one) => one.round.name },
  {
    key: 'state',
    label: m.forecast_col_state(),
    cell: (one) => (
      <Status
        kind={statusKind[one.status]}
        label={one.isBegun ? statusWord[one.status]() : m.forecast_state_untouched()}
      />
    ),
    nowrap: true,
  },
  {
    key: 'next',
    label: m.forecast_col_next(),
    cell: (one) => (one.step ? stepWord[one.step]() : m.forecast_step_none()),
  },
  {
    key: 'variance',
    label: m.forecast_col_variance(),
    number: true,
    cell: (one) => <VarianceMark off={one.variance} unit="mkr" />,
  },
]

type Round = Data['rounds'][number]
const roundKind = { planned: 'draft', open: 'open', closed: 'closed' } as const
const roundWord = { planned: m.forecast_round_planned, open: m.forecast_round_open, closed: m.forecast_round_closed }

const roundColumns = (): readonly Column<Round>[] => [
  {
    key: 'name',
    label: m.forecast_col_round(),
    cell: (round) => <Link to={roundPath(round.key)}>{round.name}</Link>,
  },
  { key: 'end', label: m.forecast_col_period(), cell: (round) => round.periodEnd, nowrap: true },
  { key: 'due', label: m.forecast_col_due(), cell: (round) => round.reportDueOn, nowrap: true },
  {
    key: 'state',
    label: m.forecast_col_state(),
    cell: (round) => <Status kind={roundKind[round.status]} label={roundWord[round.status]()} />,
    nowrap: true,
  },
]

function Rounds({ rounds }: { rounds: Data['rounds'] }) {
  if (rounds.length === 0)
    return (
      <EmptyState
        title={m.forecast_rounds_none()}
        actions={<LinkButton href="/arbete/uppfoljning">{m.forecast_to_calendar()}</LinkButton>}
      >
        {m.forecast_rounds_none_text()}
      </EmptyState>
    )
  return (
    <Section title={m.forecast_rounds()}>
      <Table
        caption={m.forecast_rounds()}
        captionHidden
        columns={roundColumns()}
        rows={rounds}
        rowKey={(round) => round.key}
        cards
      />
    </Section>
  )
}
