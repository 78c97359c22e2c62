import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import type { Money } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { FigureChange, Refill } from '../refill.ts'
import { cellKey, type StatementTable } from '../statement.ts'
import { Cancel } from './edit-links.tsx'
import { columnWord } from './words.ts'

interface FillPreviewProps {
  readonly preview: Pick<Refill, 'tables' | 'changes' | 'kept'>
  /** The entries the preview was computed from; these, and no others, are carried out. */
  readonly typed: Readonly<Record<string, string>>
  readonly back: string
}

/** Every figure that would change, old beside new, and those written by hand that would be kept. */
export function FillPreview({ preview: { tables, changes, kept }, typed, back }: FillPreviewProps) {
  const carried = Object.entries(typed).filter(([name]) => name !== 'intent' && name !== 'overwrite')
  return (
    <Section title={m.statements_fill_changes({ count: changes.length })} id="andringar">
      <Form method="post" className="stack">
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="intent" value="fill" />
        {changes.length === 0 ? (
          <p>{m.statements_fill_nothing()}</p>
        ) : (
          <Table
            caption={m.statements_fill_changes({ count: changes.length })}
            captionHidden
            note={m.statements_unit({ unit: 'mkr' })}
            columns={columnsOf(tables)}
            rows={changes}
            rowKey={({ cell }) => cellKey(cell)}
          />
        )}
        {kept.length > 0 && (
          <>
            <h3>{m.statements_fill_kept({ count: kept.length })}</h3>
            <p>{m.statements_fill_kept_lead()}</p>
            <Table
              caption={m.statements_fill_kept({ count: kept.length })}
              captionHidden
              columns={[...columnsOf(tables), overwriteColumn(tables)]}
              rows={kept}
              rowKey={({ cell }) => cellKey(cell)}
            />
          </>
        )}
        <div className="form-actions">
          <Button type="submit">{m.statements_fill_save()}</Button>
          <Cancel href={back} />
        </div>
      </Form>
    </Section>
  )
}

const placeOf = ({ cell }: FigureChange, tables: readonly StatementTable[]): string =>
  tables.find(({ key }) => key === cell.table)?.rows.find(({ key }) => key === cell.row)?.label ?? cell.row

function columnsOf(tables: readonly StatementTable[]): readonly Column<FigureChange>[] {
  const shown = (amount: Money | null, other: Money | null): string => {
    if (amount === null) return m.statements_fill_empty()
    // A difference that one decimal would hide is told with more.
    const isHidden = other !== null && Math.abs(amount - other) < 10_000_000
    return formatMoney(amount, 'mkr', isHidden ? 3 : 1, { language: getLocale() })
  }
  return [
    { key: 'row', label: m.statements_row(), cell: (change) => placeOf(change, tables) },
    {
      key: 'table',
      label: m.statements_fill_table(),
      cell: ({ cell }) => tables.find(({ key }) => key === cell.table)?.title ?? cell.table,
    },
    { key: 'column', label: m.statements_column(), cell: ({ cell }) => columnWord(cell), nowrap: true },
    { key: 'from', label: m.statements_fill_from(), number: true, cell: ({ from, to }) => shown(from, to) },
    { key: 'to', label: m.statements_fill_to(), number: true, cell: ({ from, to }) => shown(to, from) },
  ]
}

const overwriteColumn = (tables: readonly StatementTable[]): Column<FigureChange> => ({
  key: 'overwrite',
  label: m.statements_fill_overwrite({ place: '' }).trim(),
  cell: (change) => (
    <input
      type="checkbox"
      name="overwrite"
      value={cellKey(change.cell)}
      aria-label={m.statements_fill_overwrite({ place: `${placeOf(change, tables)}, ${columnWord(change.cell)}` })}
    />
  ),
})
