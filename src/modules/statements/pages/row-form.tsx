import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { StatementRowDefinition, StatementTable } from '../statement.ts'
import type { BodyChoice } from '../table-editing.service.ts'
import { BindForm } from './bind-form.tsx'
import { Cancel, newRow, panelId } from './edit-links.tsx'
import type { Tried } from './tried.ts'
import { groupWord } from './words.ts'

export interface EditedRow {
  readonly table: Pick<StatementTable, 'key' | 'title' | 'rows'>
  /** Undefined for a new one. */
  readonly row: StatementRowDefinition | undefined
}

/** The row asked for in the address, as `income/tax`, or a new one in a table, as `income/+`. */
export function rowAsked(asked: string | null, tables: readonly StatementTable[]): EditedRow | undefined {
  const [key, name] = (asked ?? '').split('/')
  const table = tables.find((one) => one.key === key)
  if (!table) return undefined
  const row = table.rows.find((one) => one.key === name)
  return row || name === newRow ? { table, row } : undefined
}

interface RowFormProps {
  readonly edited: EditedRow
  readonly revision: number
  readonly back: string
  readonly tried: Tried | undefined
  /** What it may be bound to; none of a row of percentages. */
  readonly bodies: readonly BodyChoice[]
}

export function RowForm({ edited: { table, row }, revision, back, tried, bodies }: RowFormProps) {
  const failure = tried?.failed === 'row' ? tried.failure : undefined
  const typed = failure ? tried?.typed : undefined
  const groups = [...new Set(table.rows.flatMap(({ group }) => (group === undefined ? [] : [group])))]
  const title = row ? m.statements_row_form({ row: row.label }) : m.statements_row_new()
  const key = `statements-row-${table.key}-${row?.key ?? ''}-${revision}`
  return (
    <Section title={`${title}: ${table.title}`} id={panelId}>
      <DraftForm method="post" draftKey={key} failed={failure !== undefined} key={key}>
        <Failure failure={failure} labels={{ label: m.statements_row_label() }} />
        <input type="hidden" name="intent" value="row" />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="table" value={table.key} />
        {row && <input type="hidden" name="row" value={row.key} />}
        <TextField
          label={m.statements_row_label()}
          name="label"
          error={failure?.fields.label}
          defaultValue={typed?.label ?? row?.label ?? ''}
          maxLength={200}
          required
        />
        <div className="fields">
          <Select
            label={m.statements_row_group()}
            name="group"
            hint={m.statements_row_group_hint()}
            empty={m.statements_row_no_group()}
            options={groups.map((group) => ({ value: group, label: groupWord(group) }))}
            defaultValue={typed?.group ?? row?.group ?? ''}
          />
          {!row && (
            <Select
              label={m.statements_row_after()}
              name="after"
              empty={m.statements_row_first()}
              options={table.rows.map((one) => ({ value: one.key, label: one.label }))}
              defaultValue={typed?.after ?? table.rows.at(-1)?.key ?? ''}
            />
          )}
        </div>
        <Checkbox
          label={m.statements_row_is_sum()}
          name="isSum"
          value="on"
          defaultChecked={typed ? typed.isSum === 'on' : (row?.isSum ?? false)}
        />
        <div className="form-actions">
          <Button type="submit">{m.statements_save()}</Button>
          <Cancel href={back} />
        </div>
      </DraftForm>
      {row && (
        <div className="stack">
          {row.measure !== 'percent' && (
            <BindForm table={table.key} row={row.key} bound={row.bound} {...{ bodies, revision, tried }} />
          )}
          <Disclosure summary={m.statements_row_remove()} open={tried?.failed === 'remove-row'}>
            <RemoveRow table={table.key} row={row.key} revision={revision} tried={tried} />
          </Disclosure>
        </div>
      )}
    </Section>
  )
}

function RemoveRow({
  table,
  row,
  revision,
  tried,
}: Record<'table' | 'row', string> & Pick<RowFormProps, 'revision' | 'tried'>) {
  return (
    <Form method="post" className="form">
      <Failure failure={tried?.failed === 'remove-row' ? tried.failure : undefined} />
      <input type="hidden" name="intent" value="remove-row" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="table" value={table} />
      <input type="hidden" name="row" value={row} />
      <div className="form-actions">
        <Button type="submit" variant="danger" icon="trash">
          {m.statements_row_remove()}
        </Button>
      </div>
    </Form>
  )
}
