import { m } from '../../../generated/paraglide/messages.js'
import { type FailedForm, fieldOf } from '../../../platform/web/asked-field.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatDay } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, type Option, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { InformationItem } from '../information.ts'
import { ReportMark } from './report-mark.tsx'

interface PartProps {
  readonly items: readonly (InformationItem & { readonly bodyName: string; readonly mayReport: boolean })[]
  readonly bodies: readonly Option[]
  readonly today: string
  readonly failed: (FailedForm & { readonly intent: string }) | undefined
}

/** What the body is told of: laid before its next meeting by itself, marked as told afterwards. */
export function InformationPart({ items, bodies, today, failed }: PartProps) {
  const entered = failed?.intent === 'information' ? failed : undefined
  const field = fieldOf(entered, 'information')
  return (
    <Section title={m.delegation_information()} id="anmalan">
      <p>{m.delegation_information_lead()}</p>
      {failed?.intent === 'information-report' && <Failure failure={failed.failure} />}
      {items.length === 0 ? (
        <p className="muted">{m.delegation_information_none()}</p>
      ) : (
        <Table
          caption={m.delegation_information()}
          captionHidden
          rows={items}
          rowKey={(one) => one.id}
          cards
          columns={[
            {
              key: 'what',
              label: m.delegation_information_what(),
              cell: (one) => (one.caseNumber === '' ? one.what : `${one.caseNumber} ${one.what}`),
            },
            { key: 'body', label: m.delegation_body(), cell: (one) => one.bodyName },
            { key: 'day', label: m.delegation_information_day(), nowrap: true, cell: (one) => formatDay(one.cameOn) },
            {
              key: 'reported',
              label: m.delegation_reported(),
              nowrap: true,
              cell: (one) => <ReportMark of={one} intent="information-report" field="information" today={today} />,
            },
          ]}
        />
      )}
      {bodies.length > 0 && (
        <Disclosure summary={m.delegation_information_add()} open={entered !== undefined}>
          <DraftForm draftKey="information-item" failed={entered !== undefined} className="form" noValidate>
            <Failure failure={entered?.failure} />
            <input type="hidden" name="intent" value="information" />
            <div className="fields">
              <Select {...field('body')} label={m.delegation_body()} options={bodies} />
              <DateField {...field('cameOn', today)} label={m.delegation_information_day()} max={today} required />
              <TextField {...field('caseNumber')} label={m.delegation_case()} optional />
            </div>
            <TextArea {...field('what')} rows={2} label={m.delegation_information_what()} required />
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.delegation_information_save()}
              </Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
    </Section>
  )
}
