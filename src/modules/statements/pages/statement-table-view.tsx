import { Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { StatusShape, statusTone } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { ShownPlace } from '../figure-place.ts'
import { cellKey, columnKey } from '../statement.ts'
import type { ShownCell, ShownRow, ShownTable } from '../statement-view.ts'
import { figureHref, rowHref } from './edit-links.tsx'
import { placeTitle } from './places-view.tsx'
import { columnWord, figureWord, stateKinds } from './words.ts'

interface ViewProps {
  readonly table: ShownTable
  /** The part of the page it stands in. */
  readonly part: string
  readonly mayEdit: boolean
  /** Figures that stand in a document. */
  readonly places: readonly ShownPlace[]
}

/** A table as printed; to one who may edit, every figure and every row leads to its form. A figure that an equation accuses bears the number of the remark beneath. */
export function StatementTableView({ table, part, mayEdit, places }: ViewProps) {
  const placeOf = new Map(places.map((one) => [cellKey(one), placeTitle(one)]))
  const columns: readonly Column<ShownRow>[] = [
    {
      key: 'row',
      label: m.statements_row(),
      cell: (row) => <RowName row={row} href={mayEdit ? rowHref(part, table.key, row.key) : undefined} />,
    },
    ...table.columns.map(
      (column, at): Column<ShownRow> => ({
        key: columnKey(column),
        label: columnWord(column),
        number: true,
        negative: () => false,
        cell: (row) => {
          const cell = row.cells[at] as ShownCell
          const place = { table: table.key, row: row.key, year: cell.year, kind: cell.kind }
          const figure = (
            <Figure cell={cell} table={table} row={row} href={mayEdit ? figureHref(part, place) : undefined} />
          )
          const title = placeOf.get(cellKey(place))
          return title ? <span title={title}>{figure}</span> : figure
        },
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

function RowName({ row, href }: { row: ShownRow; href: string | undefined }) {
  const name = row.isSum ? <strong>{row.label}</strong> : row.label
  if (!href) return name
  return (
    <Link className="statements-edit" to={href} aria-label={m.statements_row_edit({ row: row.label })}>
      {name}
    </Link>
  )
}

interface FigureProps {
  readonly cell: ShownCell
  readonly table: ShownTable
  readonly row: ShownRow
  readonly href: string | undefined
}

function Figure({ cell, table, row, href }: FigureProps) {
  const figure = figureWord(cell, table) || (href ? m.statements_edit_empty() : '')
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
      {href ? (
        <Link
          className="statements-edit"
          to={href}
          aria-label={`${figure} ${m.statements_edit_figure({ row: row.label, column: columnWord(cell) })}`}
        >
          {row.isSum ? <strong>{figure}</strong> : figure}
        </Link>
      ) : row.isSum ? (
        <strong>{figure}</strong>
      ) : (
        figure
      )}
    </>
  )
}

export const remarkId = (table: string, number: number): string => `anm-${table}-${number}`
