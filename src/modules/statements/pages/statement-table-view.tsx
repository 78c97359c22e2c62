import { m } from '../../../generated/paraglide/messages.js'
import { StatusShape, statusTone } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { columnKey } from '../statement.ts'
import type { ShownCell, ShownRow, ShownTable } from '../statement-view.ts'
import { columnWord, figureWord, stateKinds } from './words.ts'

/** A table as printed. A figure that an equation accuses bears the number of the remark beneath. */
export function StatementTableView({ table }: { table: ShownTable }) {
  const columns: readonly Column<ShownRow>[] = [
    {
      key: 'row',
      label: m.statements_row(),
      cell: (row) => (row.isSum ? <strong>{row.label}</strong> : row.label),
    },
    ...table.columns.map(
      (column, at): Column<ShownRow> => ({
        key: columnKey(column),
        label: columnWord(column),
        number: true,
        negative: () => false,
        cell: (row) => <Figure cell={row.cells[at] as ShownCell} table={table} isSum={row.isSum} />,
      }),
    ),
  ]
  return (
    <Table
      caption={table.title}
      note={[m.statements_unit({ unit: table.unit }), table.note].filter(Boolean).join(' ')}
      columns={columns}
      rows={table.rows}
      rowKey={({ key }) => key}
      {...(table.roundings > 0 && { footnote: m.statements_roundings({ count: table.roundings }) })}
    />
  )
}

function Figure({ cell, table, isSum }: { cell: ShownCell; table: ShownTable; isSum: boolean }) {
  const figure = figureWord(cell, table)
  const kind = cell.state ? stateKinds[cell.state] : 'remark'
  return (
    <>
      {cell.remarks.map((number) => (
        <a
          key={number}
          className="statements-mark"
          data-tone={statusTone(kind)}
          href={`#${remarkId(table.key, number)}`}
          aria-label={m.statements_remark_mark({ number: String(number) })}
        >
          <StatusShape kind={kind} />
          {number}
        </a>
      ))}
      {isSum ? <strong>{figure}</strong> : figure}
    </>
  )
}

export const remarkId = (table: string, number: number): string => `anm-${table}-${number}`
