import { m } from '../../../generated/paraglide/messages.js'
import { LinkButton } from '../../../ui/button.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import {
  type EquationOutcome,
  type EquationState,
  equationStates,
  type NotApplicable,
  type StatementTable,
} from '../statement.ts'
import { outcomeKey, type StateCounts } from '../statement-view.ts'
import { equationHref, newEquation } from './edit-links.tsx'
import { PartTabs } from './part-tabs.tsx'
import { columnWord, stateKinds, stateWords } from './words.ts'

export interface EquationList {
  readonly tables: readonly StatementTable[]
  readonly outcomes: readonly EquationOutcome[]
  readonly notApplicable: readonly NotApplicable[]
  readonly counts: StateCounts
  readonly written: readonly WrittenEquation[]
}

/** An equation as data, beside what it says. */
export interface WrittenEquation {
  readonly code: string
  readonly title: string
  readonly reading: string
}

const untried = 'not-applicable'
const everything = 'alla'
export const asWritten = 'skrivna'
const pageSize = 25
/** What a person has to look at comes first. */
const order: readonly EquationState[] = ['broken', 'explained', 'rounding', 'holds']

interface EquationsViewProps {
  readonly list: EquationList
  /** A state, everything, or the equations as written; what does not hold when nothing is asked. */
  readonly asked: string
  readonly page: number
  readonly mayEdit: boolean
}

/** Every equation with its state, the worst first. */
export function EquationsView({ list, asked, page, mayEdit }: EquationsViewProps) {
  const tabOf = (state: string, label: string, count: number) => ({
    label,
    count,
    href: `?del=samband${state && `&lage=${state}`}`,
    isHere: state === asked,
  })
  const { outcomes, notApplicable, counts, written } = list
  const isBad = (state: EquationState) => state === 'broken' || state === 'explained'
  const isAsked = (state: EquationState) => asked === everything || state === asked || (asked === '' && isBad(state))
  const shown = outcomes
    .filter(({ state }) => isAsked(state))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <>
      <PartTabs
        label={m.statements_filter()}
        tabs={[
          tabOf('', m.statements_state_to_see(), counts.broken + counts.explained),
          ...equationStates.map((state) => tabOf(state, stateWords[state](), counts[state])),
          tabOf(everything, m.statements_all(), outcomes.length),
          tabOf(untried, m.statements_state_not_applicable(), notApplicable.length),
          tabOf(asWritten, m.statements_equation_data(), written.length),
        ]}
      />
      {asked === untried ? (
        <Untried list={list} />
      ) : asked === asWritten ? (
        <>
          <Written written={written.slice((page - 1) * pageSize, page * pageSize)} mayEdit={mayEdit} />
          {written.length > pageSize && <Pagination page={page} pageSize={pageSize} total={written.length} />}
        </>
      ) : (
        <>
          <Tried outcomes={shown.slice((page - 1) * pageSize, page * pageSize)} />
          {shown.length > pageSize && <Pagination page={page} pageSize={pageSize} total={shown.length} />}
        </>
      )}
    </>
  )
}

function Written({ written, mayEdit }: { written: readonly WrittenEquation[]; mayEdit: boolean }) {
  return (
    <>
      {mayEdit && (
        <div className="row">
          <LinkButton href={equationHref(newEquation)} icon="plus">
            {m.statements_equation_new()}
          </LinkButton>
        </div>
      )}
      <ul className="statements-written" aria-label={m.statements_equation_data()}>
        {written.map(({ code, title, reading }) => (
          <li key={code}>
            <strong>{title}</strong>
            <span>{reading}</span>
            {mayEdit && (
              <LinkButton href={equationHref(code)} variant="secondary" size="small">
                {m.statements_edit()}
                <span className="visually-hidden">{` ${title}`}</span>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
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
