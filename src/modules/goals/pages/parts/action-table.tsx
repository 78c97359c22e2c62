import { m } from '../../../../generated/paraglide/messages.js'
import { Status, type StatusKind } from '../../../../ui/status.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Action, ActionStatus } from '../../goal.ts'
import { capital, kronor, spanText, word } from './words.ts'

const marks: Readonly<Record<ActionStatus, StatusKind>> = {
  planned: 'open',
  'under-way': 'on-way',
  done: 'ok',
  stopped: 'closed',
}

/** What is done to reach the goal; columns for money stand only where some action has it. */
export function ActionTable({ actions, title }: { actions: readonly Action[]; title: string }) {
  if (actions.length === 0) return <p className="muted">{m.goals_page_no_actions()}</p>
  const hasMoney = actions.some(({ budget, actual }) => budget !== null || actual !== null)
  const money = [
    {
      key: 'budget',
      label: m.goals_page_budget(),
      number: true,
      cell: ({ budget, budgetKind }: Action) =>
        budget === null
          ? '–'
          : [kronor(budget), budgetKind && word('budgetKind', budgetKind)].filter(Boolean).join(', '),
    },
    {
      key: 'actual',
      label: m.goals_page_actual(),
      number: true,
      cell: ({ actual }: Action) => (actual === null ? '–' : kronor(actual)),
    },
  ]
  return (
    <Table
      caption={m.goals_page_actions_of({ title })}
      captionHidden
      cards
      rows={actions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: m.goals_page_action_title(),
          cell: ({ id, title: text }) => (
            <span id={`atgard-${id}`} dir="auto">
              {text}
            </span>
          ),
        },
        { key: 'owner', label: m.goals_page_owner(), cell: ({ ownerRole }) => ownerRole || '–' },
        {
          key: 'when',
          label: m.goals_page_when(),
          nowrap: true,
          cell: ({ starts, ends }) => spanText(starts, ends) || '–',
        },
        {
          key: 'status',
          label: m.goals_page_action_status(),
          nowrap: true,
          cell: ({ status }) => <Status kind={marks[status]} label={capital(word('status', status))} />,
        },
        ...(hasMoney ? money : []),
      ]}
    />
  )
}
