import { m } from '../../generated/paraglide/messages.js'
import type { Table } from '../../shared/document.ts'
import { scrollable } from './scrollable.ts'
import './document.css'

export function DataTable({ table }: { table: Table }) {
  return (
    <>
      <section
        className="report-wide"
        aria-label={m.reports_table_region({
          caption: [table.caption, table.about].filter((part) => part !== '').join(': '),
        })}
        {...scrollable}
      >
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.title} scope="col" className={column.align === 'end' ? 'end' : undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={`row-${index.toString()}`} data-sum={row[0]?.strong}>
                {row.map((cell, place) => {
                  const Cell = place === 0 ? 'th' : 'td'
                  const column = table.columns[place]
                  return (
                    <Cell
                      key={column?.title}
                      scope={place === 0 ? 'row' : undefined}
                      className={column?.align === 'end' ? 'end' : undefined}
                    >
                      {cell.lines.map((line, nth) => (
                        <span key={`line-${nth.toString()}`} className="report-line" dir="auto">
                          {line}
                        </span>
                      ))}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.notes.map((note) => (
        <p key={note} className="report-foot">
          {note}
        </p>
      ))}
    </>
  )
}
