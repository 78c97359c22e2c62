import { type ReactNode, useId } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Right-aligned, tabular, never broken. */
  readonly number?: boolean
  readonly nowrap?: boolean
  readonly negative?: (row: Row) => boolean
  readonly foot?: ReactNode
}

interface TableProps<Row> {
  readonly caption: ReactNode
  /** Unit or what the table answers, in small print under the caption. */
  readonly note?: ReactNode
  /** The first column is the row's heading. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** On a phone each row becomes a card instead of scrolling sideways. */
  readonly cards?: boolean
  readonly footnote?: ReactNode
  readonly captionHidden?: boolean
}

/** The region can be scrolled by keyboard, so it takes focus and has a name. */
const scrollable = { tabIndex: 0 }

/** Room for a table of one's own that may be wider than the page. */
export const TableBox = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section className="table-box" aria-label={label} {...scrollable}>
    {children}
  </section>
)

export function Table<Row>({ caption, note, columns, rows, rowKey, cards, footnote, captionHidden }: TableProps<Row>) {
  const id = useId()
  const hasFoot = columns.some((column) => column.foot !== undefined)
  return (
    <section className="table-box" data-cards={cards || undefined} aria-labelledby={id} {...(!cards && scrollable)}>
      <table className="table">
        <caption id={id} className={captionHidden ? 'visually-hidden' : undefined}>
          <span className="caption-text">
            {caption}
            {note && <small>{note}</small>}
          </span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-number={column.number || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) => (
                <Cell key={column.key} column={column} row={row} heading={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row">
                    {column.foot}
                  </th>
                ) : (
                  <td key={column.key} data-number={column.number || undefined} data-label={column.label}>
                    {column.foot}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
      {footnote && <p className="table-note">{footnote}</p>}
    </section>
  )
}

function Cell<Row>({ column, row, heading }: { column: Column<Row>; row: Row; heading: boolean }) {
  if (heading) {
    return (
      <th scope="row" data-nowrap={column.nowrap || undefined}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td
      data-label={column.label}
      data-number={column.number || undefined}
      data-nowrap={column.nowrap || undefined}
      data-negative={column.negative?.(row) || undefined}
    >
      {column.cell(row)}
    </td>
  )
}
