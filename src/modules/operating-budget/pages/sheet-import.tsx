import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { FileField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Table } from '../../../ui/table.tsx'
import type { PreviewedChange, SheetPreview } from '../sheet-import.service.ts'
import { explainFault, kronor } from '../sheet-words.service.ts'
import type { LineView } from './unit-view.ts'
import { monthOf } from './words.ts'

interface ImportProps {
  readonly preview: SheetPreview | undefined
  readonly lines: readonly LineView[]
  readonly failure: FailureView | undefined
}

/** A file is chosen, looked at and only then stored. */
export const SheetImport = ({ preview, lines, failure }: ImportProps) => (
  <Disclosure summary={m.operating_budget_import()} open={failure !== undefined || preview !== undefined}>
    {preview && <Preview preview={preview} lines={lines} />}
    <Form method="post" encType="multipart/form-data" className="form">
      <Failure failure={failure} />
      <FileField
        label={m.operating_budget_import_file()}
        name="file"
        accept=".xlsx,.csv"
        hint={m.operating_budget_import_hint()}
        error={failure?.fields.file}
        required
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="import" variant="secondary">
          {m.operating_budget_import_button()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)

const mostShown = 200

function Preview({
  preview: { changes, rows, faults },
  lines,
}: {
  preview: SheetPreview
  lines: ImportProps['lines']
}) {
  if (faults.length > 0)
    return (
      <Banner tone="error" title={m.operating_budget_import_faults()} live>
        <ul>
          {faults.slice(0, mostShown).map((fault) => (
            <li key={`${fault.row}:${fault.month}:${fault.code}`}>{explainFault(fault)}</li>
          ))}
          {faults.length > mostShown && <li>{m.operating_budget_import_more({ count: faults.length - mostShown })}</li>}
        </ul>
      </Banner>
    )
  if (changes.length === 0)
    return (
      <Banner tone="info" live>
        {m.operating_budget_import_nothing({ rows })}
      </Banner>
    )
  const nameOf = ({ line }: PreviewedChange) => lines.find(({ id }) => id === line)
  return (
    <Form method="post" className="stack">
      <Banner tone="info" title={m.operating_budget_import_preview({ count: changes.length })} live>
        {m.operating_budget_import_preview_text()}
      </Banner>
      <Table
        caption={m.operating_budget_import_changes()}
        note={m.operating_budget_import_in_kronor()}
        columns={[
          {
            key: 'line',
            label: m.operating_budget_corner(),
            cell: (change) => [nameOf(change)?.label, nameOf(change)?.note].filter(Boolean).join(' \u00b7 '),
          },
          { key: 'month', label: m.operating_budget_comment_cell(), cell: ({ month }) => monthOf(month) },
          {
            key: 'before',
            label: m.operating_budget_import_before(),
            cell: ({ before }) => kronor(before),
            number: true,
          },
          {
            key: 'after',
            label: m.operating_budget_import_after(),
            cell: ({ amount }) => kronor(amount),
            number: true,
          },
        ]}
        rows={changes.slice(0, mostShown)}
        rowKey={({ line, month }) => `${line}:${month}`}
      />
      {changes.length > mostShown && <p>{m.operating_budget_import_more({ count: changes.length - mostShown })}</p>}
      <input
        type="hidden"
        name="cells"
        value={JSON.stringify(changes.map(({ line, month, amount, seen }) => [line, month, amount, seen]))}
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="import-confirm">
          {m.operating_budget_import_confirm({ count: changes.length })}
        </Button>
      </div>
    </Form>
  )
}

interface OutcomeProps {
  readonly imported: { readonly changed: number; readonly conflicts: number } | undefined
}

export const ImportOutcome = ({ imported }: OutcomeProps) =>
  imported ? (
    <Banner tone={imported.conflicts > 0 ? 'warning' : 'success'} live>
      {m.operating_budget_import_done({ count: imported.changed })}{' '}
      {imported.conflicts > 0 && m.operating_budget_import_conflicts({ count: imported.conflicts })}
    </Banner>
  ) : null
