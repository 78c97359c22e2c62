import { m } from '../../../generated/paraglide/messages.js'
import { moneyUnits } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { columnKey, type StatementFigure, type StatementTable } from '../statement.ts'
import { figuresIn } from '../table-editing.ts'
import { ColumnForms } from './column-forms.tsx'
import { Cancel, newTable, panelId } from './edit-links.tsx'
import type { Tried } from './tried.ts'

export interface EditedTable {
  /** Undefined for a new one. */
  readonly table: Omit<StatementTable, 'rows'> | undefined
  /** How many figures each column has, by its key. */
  readonly counts: Readonly<Record<string, number>>
  readonly others: readonly Pick<StatementTable, 'key' | 'title'>[]
}

/** The table asked for in the address, or a new one as `+`. */
export function tableAsked(
  asked: string | null,
  tables: readonly StatementTable[],
  figures: readonly StatementFigure[],
): EditedTable | undefined {
  const others = tables.map(({ key, title }) => ({ key, title }))
  if (asked === newTable) return { table: undefined, counts: {}, others }
  const found = tables.find(({ key }) => key === asked)
  if (!found) return undefined
  const { rows: _, ...table } = found
  const counts = table.columns.map((column) => [columnKey(column), figuresIn(figures, table.key, column).length])
  return { table, counts: Object.fromEntries(counts), others }
}

interface TableFormProps {
  readonly edited: EditedTable
  readonly revision: number
  readonly back: string
  readonly tried: Tried | undefined
}

/** A whole table: what it is called and how it is printed; of one that is there also its columns. */
export function TableForm({ edited, revision, back, tried }: TableFormProps) {
  const { table, others, counts } = edited
  const intent = table ? 'table' : 'new-table'
  const failure = tried?.failed === intent ? tried.failure : undefined
  const typed = failure ? tried?.typed : undefined
  const key = `statements-table-${table?.key ?? ''}-${revision}`
  return (
    <Section title={table ? m.statements_table_form({ table: table.title }) : m.statements_table_new()} id={panelId}>
      <DraftForm method="post" draftKey={key} failed={failure !== undefined} key={key}>
        <Failure
          failure={failure}
          labels={{
            title: m.statements_table_title(),
            firstRow: m.statements_table_first_row(),
            decimals: m.statements_table_decimals(),
          }}
        />
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="revision" value={revision} />
        {table && <input type="hidden" name="table" value={table.key} />}
        <TextField
          label={m.statements_table_title()}
          name="title"
          error={failure?.fields.title}
          defaultValue={typed?.title ?? table?.title ?? ''}
          maxLength={200}
          required
        />
        {!table && (
          <div className="fields">
            <TextField
              label={m.statements_table_first_row()}
              name="firstRow"
              hint={m.statements_table_first_row_hint()}
              error={failure?.fields.firstRow}
              defaultValue={typed?.firstRow ?? ''}
              maxLength={200}
              required
            />
            <Select
              label={m.statements_table_columns_as()}
              name="columnsAs"
              options={others.map((one) => ({ value: one.key, label: one.title }))}
              defaultValue={typed?.columnsAs ?? others.at(0)?.key ?? ''}
            />
          </div>
        )}
        <div className="fields">
          <Select
            label={m.statements_table_unit()}
            name="unit"
            options={moneyUnits.map((unit) => ({ value: unit, label: unit }))}
            defaultValue={typed?.unit ?? table?.unit ?? 'mkr'}
          />
          <NumberField
            label={m.statements_table_decimals()}
            name="decimals"
            error={failure?.fields.decimals}
            defaultValue={typed?.decimals ?? table?.decimals ?? 1}
          />
        </div>
        <TextField
          label={m.statements_table_note()}
          name="note"
          defaultValue={typed?.note ?? table?.note ?? ''}
          maxLength={1_000}
          optional
        />
        <div className="form-actions">
          <Button type="submit">{m.statements_save()}</Button>
          <Cancel href={back} />
        </div>
      </DraftForm>
      {table && <ColumnForms table={table} counts={counts} revision={revision} tried={tried} />}
    </Section>
  )
}
