import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { NumberField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { actionFieldName } from '../action-form.ts'
import { progressStatuses } from '../action-progress.ts'
import type { ActionField } from './reporting-view.ts'
import { actionWord } from './words.ts'

/** The actions of the goal: how far each has come. The plan is locked, so this is where it is told. */
export const ActionFields = ({ actions, failure }: FieldsProps) => (
  <Table
    caption={<h2 id="atgarder">{m.follow_up_actions_title()}</h2>}
    note={m.follow_up_actions_hint()}
    columns={[named(), ends(), ...fieldColumns(actions, failure)]}
    rows={actions}
    rowKey={(action) => action.id}
    cards
  />
)

interface FieldsProps {
  readonly actions: readonly ActionField[]
  readonly failure: FailureView | undefined
}

export const ActionReading = ({ actions }: { actions: readonly ActionField[] }) =>
  actions.length === 0 ? null : (
    <Table
      caption={<h2 id="atgarder">{m.follow_up_actions_title()}</h2>}
      columns={[named(), ends(), ...wordColumns(actions)]}
      rows={actions}
      rowKey={(action) => action.id}
      cards
    />
  )

const named = (): Column<ActionField> => ({
  key: 'title',
  label: m.follow_up_action(),
  cell: ({ title, ownerRole, told, isDemo }) => (
    <>
      {title}
      {ownerRole !== '' && <p className="hint">{ownerRole}</p>}
      {told === 'earlier' && <p className="hint">{m.follow_up_action_carried()}</p>}
      {isDemo && <span className="chip">{m.follow_up_demo_value()}</span>}
    </>
  ),
})

const ends = (): Column<ActionField> => ({
  key: 'ends',
  label: m.follow_up_action_ends(),
  cell: (action) => (
    <div>
      {action.ends || '\u2013'}
      {action.isLate && (
        <div>
          <Status kind="late" label={m.follow_up_action_late()} />
        </div>
      )}
    </div>
  ),
  nowrap: true,
})

/** The words of a label that the column already shows are kept for those who hear it: which action it is about. */
const Unseen = ({ words }: { words: string }) => <span className="visually-hidden">{words}</span>

const anyMoney = (actions: readonly ActionField[]) => actions.some((action) => action.budget !== '')

function fieldColumns(actions: readonly ActionField[], failure: FailureView | undefined): Column<ActionField>[] {
  const options = progressStatuses.map((value) => ({ value, label: actionWord[value]() }))
  return [
    {
      key: 'status',
      label: m.follow_up_action_status(),
      cell: ({ id, title, status }) => (
        <Select
          label={<Unseen words={m.follow_up_action_status_of({ action: title })} />}
          name={actionFieldName('status', id)}
          defaultValue={status}
          options={options}
        />
      ),
    },
    ...(anyMoney(actions) ? [actualField(failure)] : []),
    {
      key: 'note',
      label: m.follow_up_action_note(),
      cell: ({ id, title, note }) => (
        <TextField
          label={<Unseen words={m.follow_up_action_note_of({ action: title })} />}
          name={actionFieldName('note', id)}
          defaultValue={note}
          maxLength={2_000}
        />
      ),
    },
  ]
}

const actualField = (failure: FailureView | undefined): Column<ActionField> => ({
  key: 'actual',
  label: m.follow_up_action_actual(),
  cell: ({ id, title, budget, typedActual }) =>
    budget === '' ? (
      '\u2013'
    ) : (
      <NumberField
        label={<Unseen words={m.follow_up_action_actual_of({ action: title })} />}
        name={actionFieldName('actual', id)}
        defaultValue={typedActual}
        hint={m.follow_up_action_of_budget({ budget })}
        error={failure?.fields[actionFieldName('actual', id)]}
      />
    ),
})

const wordColumns = (actions: readonly ActionField[]): Column<ActionField>[] => [
  { key: 'status', label: m.follow_up_action_status(), cell: (action) => actionWord[action.status](), nowrap: true },
  ...(anyMoney(actions)
    ? [
        {
          key: 'actual',
          label: m.follow_up_action_actual(),
          cell: ({ actual, budget }: ActionField) =>
            budget === '' ? (
              '\u2013'
            ) : (
              <div>
                {actual || m.follow_up_none()}
                <p className="hint">{m.follow_up_action_of_budget({ budget })}</p>
              </div>
            ),
          number: true,
        },
      ]
    : []),
  ...(actions.some((action) => action.note !== '')
    ? [{ key: 'note', label: m.follow_up_action_note(), cell: (action: ActionField) => action.note || '\u2013' }]
    : []),
]
