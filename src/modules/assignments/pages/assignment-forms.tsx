import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { type FailedForm, fieldOf } from '../../../platform/web/asked-field.ts'
import { Button } from '../../../ui/button.tsx'
import { Diff } from '../../../ui/diff.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import type { Assignment } from '../assignment.ts'
import { TermsFields } from './terms-fields.tsx'

interface FormProps {
  readonly assignment: Assignment
  readonly failed: FailedForm | undefined
}

const Hidden = ({ intent, revision }: { intent: string; revision: number }) => (
  <>
    <input type="hidden" name="intent" value={intent} />
    <input type="hidden" name="revision" value={revision} />
  </>
)

export const ReportForm = ({ assignment, bodyName, failed }: FormProps & { readonly bodyName: string }) => (
  <DraftForm draftKey={`report-${assignment.id}`} failed={failed !== undefined} className="form" noValidate>
    <Failure failure={failed?.failure} />
    <Hidden intent="report" revision={assignment.revision} />
    <TextArea {...fieldOf(failed, 'report')('words')} label={m.assignments_report_words()} rows={4} required />
    <Checkbox
      name="isFinal"
      value="on"
      label={m.assignments_report_final()}
      hint={m.assignments_report_final_hint({ body: bodyName })}
      defaultChecked={failed?.typed.isFinal === 'on'}
    />
    <div className="form-actions">
      <Button type="submit">{m.assignments_report_save()}</Button>
    </div>
  </DraftForm>
)

interface ConditionProps extends FormProps {
  readonly compared: { readonly own: string; readonly other: string; readonly isSame: boolean } | undefined
}

/** What proves the condition; for the same decision elsewhere, the two texts word by word. */
export const ConditionForms = ({ assignment, failed, compared }: ConditionProps) => (
  <>
    {assignment.condition?.sameDecisionBy !== '' && (
      <Disclosure summary={m.assignments_compare()} open={compared !== undefined}>
        {compared && (
          <>
            <Banner tone={compared.isSame ? 'success' : 'warning'} live>
              {compared.isSame ? m.assignments_compare_same() : m.assignments_compare_differs()}
            </Banner>
            {!compared.isSame && <Diff before={compared.own} after={compared.other} />}
          </>
        )}
        <Form method="post" className="form">
          <Hidden intent="compare" revision={assignment.revision} />
          <TextArea
            name="other"
            id="compare-other"
            label={m.assignments_compare_label()}
            defaultValue={compared?.other}
          />
          <div className="form-actions">
            <Button type="submit" variant="secondary">
              {m.assignments_compare_save()}
            </Button>
          </div>
        </Form>
      </Disclosure>
    )}
    <DraftForm draftKey={`prove-${assignment.id}`} failed={failed !== undefined} className="form" noValidate>
      <Failure failure={failed?.failure} />
      <Hidden intent="prove" revision={assignment.revision} />
      {assignment.condition?.sameDecisionBy !== '' && (
        <TextArea
          name="other"
          id="prove-other"
          label={m.assignments_prove_other()}
          hint={m.assignments_prove_other_hint()}
          defaultValue={failed?.typed.other ?? compared?.other}
          rows={3}
        />
      )}
      <TextArea {...fieldOf(failed, 'prove')('proof')} label={m.assignments_prove_label()} rows={3} required />
      <div className="form-actions">
        <Button type="submit">{m.assignments_prove_save()}</Button>
      </div>
    </DraftForm>
  </>
)

interface CloseProps extends FormProps {
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly today: string
}

export function CloseForms({ assignment, bodies, today, failed }: CloseProps) {
  const field = fieldOf(failed, 'close')
  return (
    <Disclosure summary={m.assignments_close()} open={failed !== undefined || assignment.status === 'reported'}>
      <p>{m.assignments_close_lead()}</p>
      <DraftForm draftKey={`close-${assignment.id}`} failed={failed !== undefined} className="form" noValidate>
        <Failure failure={failed?.failure} />
        <Hidden intent="close" revision={assignment.revision} />
        <TextArea {...field('words')} rows={2} label={m.assignments_close_words()} />
        <div className="fields">
          <Select
            {...field('body', assignment.decision.body)}
            label={m.assignments_deciding_body()}
            options={bodies.map((body) => ({ value: body.id, label: body.name }))}
          />
          <DateField {...field('decidedOn')} label={m.assignments_decided_on()} max={today} />
          <TextField {...field('paragraph')} label={m.assignments_paragraph()} />
          <TextField {...field('caseNumber')} label={m.assignments_case_number()} />
        </div>
        <div className="form-actions">
          <Button type="submit" variant={assignment.status === 'reported' ? 'primary' : 'secondary'}>
            {assignment.status === 'reported' ? m.assignments_close() : m.assignments_close_by_decision()}
          </Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}

interface AmendProps extends FormProps {
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

export const AmendForm = ({ assignment, units, failed }: AmendProps) => (
  <Disclosure summary={m.assignments_amend()} open={failed !== undefined}>
    <DraftForm draftKey={`amend-${assignment.id}`} failed={failed !== undefined} className="form" noValidate>
      <Failure failure={failed?.failure} />
      <Hidden intent="amend" revision={assignment.revision} />
      <TermsFields of={assignment} units={units} typed={failed?.typed ?? {}} errors={failed?.failure.fields ?? {}} />
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.assignments_amend_save()}
        </Button>
      </div>
    </DraftForm>
  </Disclosure>
)
