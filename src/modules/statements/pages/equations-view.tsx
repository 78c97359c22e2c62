import { m } from '../../../generated/paraglide/messages.js'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type EquationOutcome, equationStates, type NotApplicable, type StatementTable } from '../statement.ts'
import { outcomeKey, type StateCounts } from '../statement-view.ts'
import { PartTabs } from './part-tabs.tsx'
import { columnWord, stateKinds, stateWords } from './words.ts'

export interface EquationList {
  readonly tables: readonly StatementTable[]
  readonly outcomes: readonly EquationOutcome[]
  readonly notApplicable: readonly NotApplicable[]
  readonly counts: StateCounts
}

const untried = 'not-applicable'

/** Every equation with its state; `asked` shows one state only. */
export function EquationsView({ list, asked }: { list: EquationList; asked: string }) {
  const tabOf = (state: string, label: string, count: number) => ({
    label,
    count,
    href: `?del=samband${state && `&lage=${state}`}`,
    isHere: state === asked,
  })
  const { outcomes, notApplicable, counts } = list
  const shown = outcomes.filter(({ state }) => asked === '' || state === asked)
  return (
    <>
      <PartTabs
        label={m.statements_filter()}
        tabs={[
          tabOf('', m.statements_all(), outcomes.length),
          ...equationStates.map((state) => tabOf(state, stateWords[state](), counts[state])),
          tabOf(untried, m.statements_state_not_applicable(), notApplicable.length),
        ]}
      />
      {asked === untried ? <Untried list={list} /> : <Tried outcomes={shown} />}
    </>
  )
}

function Tried({ outcomes }: { outcomes: readonly EquationOutcome[] }) {
  if (outcomes.length === 0) return <p>{m.statements_none_in_state()}</p>
  const columns: readonly Column<EquationOutcome>[] = [
    { key: 'title', label: m.statements_equation(), cell: ({ title }) => title },
    { key: 'column', label: m.statements_column(), cell: columnWord, nowrap: true },
    {
      key: 'state',
      label: m.statements_state(),
      cell: ({ state }) => <Status kind={stateKinds[state]} label={stateWords[state]()} />,
    },
    {
      key: 'arithmetic',
      label: m.statements_arithmetic(),
      cell: ({ arithmetic, explanation }) => (
        <div>
          <span className="statements-arithmetic">{arithmetic}</span>
          {explanation !== null && <p className="small">{explanation}</p>}
        </div>
      ),
    },
  ]
  return (
    <Table
      caption={m.statements_equations()}
      captionHidden
      columns={columns}
      rows={outcomes}
      rowKey={outcomeKey}
      cards
    />
  )
}

function Untried({ list: { notApplicable, tables } }: { list: EquationList }) {
  if (notApplicable.length === 0) return <p>{m.statements_none_in_state()}</p>
  const placeOf = ({ table: key, row, ...column }: NotApplicable['missing'][number]) => {
    const table = tables.find((one) => one.key === key)
    const label = table?.rows.find((one) => one.key === row)?.label ?? row
    return `${table?.title ?? key}, ${label}, ${columnWord(column)}`
  }
  const columns: readonly Column<NotApplicable>[] = [
    { key: 'title', label: m.statements_equation(), cell: ({ title }) => title },
    { key: 'column', label: m.statements_column(), cell: columnWord, nowrap: true },
    {
      key: 'missing',
      label: m.statements_missing_figures(),
      cell: ({ missing }) => [...new Set(missing.map(placeOf))].join('; '),
    },
  ]
  return (
    <Table
      caption={m.statements_state_not_applicable()}
      captionHidden
      columns={columns}
      rows={notApplicable}
      rowKey={outcomeKey}
      cards
    />
  )
}
