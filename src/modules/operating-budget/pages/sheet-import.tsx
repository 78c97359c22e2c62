import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { FileField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import type { ImportedSheet, SheetFault } from '../sheet-file.service.ts'
import { monthOf } from './words.ts'

interface ImportProps {
  readonly imported: ImportedSheet | undefined
  readonly failure: FailureView | undefined
}

const sentence = ({ code, row, month, text }: SheetFault): string =>
  code === 'no-such-line'
    ? m.operating_budget_import_no_such_line({ row, text })
    : code === 'row-twice'
      ? m.operating_budget_import_row_twice({ row, text })
      : m.operating_budget_import_not_a_number({ row, text, month: monthOf(month ?? 1) })

export const SheetImport = ({ imported, failure }: ImportProps) => (
  <Disclosure summary={m.operating_budget_import()} open={failure !== undefined || (imported?.faults.length ?? 0) > 0}>
    {imported && imported.faults.length > 0 && (
      <Banner tone="error" title={m.operating_budget_import_faults()} live>
        <ul>
          {imported.faults.slice(0, 30).map((fault) => (
            <li key={`${fault.row}:${fault.month}:${fault.code}`}>{sentence(fault)}</li>
          ))}
        </ul>
      </Banner>
    )}
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

export const ImportOutcome = ({ imported }: { imported: ImportedSheet | undefined }) =>
  imported && imported.faults.length === 0 ? (
    <Banner tone={imported.conflicts > 0 ? 'warning' : 'success'} live>
      {m.operating_budget_import_done({ count: imported.changed })}{' '}
      {imported.conflicts > 0 && m.operating_budget_import_conflicts({ count: imported.conflicts })}
    </Banner>
  ) : null
