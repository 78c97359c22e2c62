import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, TextField } from '../../../ui/forms/fields.tsx'
import { Timeline } from '../../../ui/lists.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { SecrecyMarking } from '../case-file.ts'
import { type ChangeView, changeDecision, changeTitle } from './change-view.ts'
import { SecrecyFields } from './secrecy-fields.tsx'

/** Forms and history that a case and a document share: correct, mark, lift. */

interface FormProps {
  /** Tells the fields of two forms on one page apart. */
  readonly form: string
  readonly revision: number
  readonly failureOf: (...intents: string[]) => FailureView | undefined
}

const Seen = ({ revision }: { revision: number }) => <input type="hidden" name="revision" value={revision} />

interface CorrectionProps extends FormProps {
  readonly summary: string
  readonly title: string
  /** Of a marked one; null when there is only one title. */
  readonly publicTitle: string | null
  /** More fields, of a document. */
  readonly children?: ReactNode
}

export function CorrectionForm({ form, revision, failureOf, summary, title, publicTitle, children }: CorrectionProps) {
  const failure = failureOf('correct')
  return (
    <Disclosure summary={summary} open={failure !== undefined}>
      <Form method="post" className="form">
        <Failure failure={failure} />
        <p className="muted">{m.cases_correct_lead()}</p>
        <Seen revision={revision} />
        <TextField
          label={m.cases_change_title()}
          name="title"
          id={`${form}-correct-title`}
          maxLength={300}
          defaultValue={title}
          error={failure?.fields.title}
          required
        />
        {publicTitle !== null && (
          <TextField
            label={m.cases_public_title()}
            name="publicTitle"
            id={`${form}-correct-publicTitle`}
            maxLength={300}
            defaultValue={publicTitle}
            error={failure?.fields.publicTitle}
            required
          />
        )}
        {children}
        <TextField
          label={m.cases_correct_reason()}
          name="reason"
          id={`${form}-correct-reason`}
          hint={m.cases_correct_reason_hint()}
          maxLength={500}
          error={failure?.fields.reason}
          required
        />
        <div className="form-actions">
          <Button type="submit" name="intent" value="correct" variant="secondary">
            {m.cases_correct_save()}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

interface MarkingProps extends FormProps {
  readonly marking: SecrecyMarking | null
  readonly publicTitle: string
  readonly today: string
}

export function MarkingForms({ form, revision, failureOf, marking, publicTitle, today }: MarkingProps) {
  const failure = failureOf('mark')
  return (
    <>
      <Disclosure summary={marking ? m.cases_secrecy_change() : m.cases_secrecy_fold()} open={failure !== undefined}>
        <Form method="post" className="form">
          <Failure failure={failure} />
          <Seen revision={revision} />
          <SecrecyFields
            form={form}
            marking={marking}
            publicTitle={marking ? publicTitle : ''}
            errors={failure?.fields}
            required
          />
          <div className="form-actions">
            <Button type="submit" name="intent" value="mark" variant="secondary">
              {m.cases_save_marking()}
            </Button>
          </div>
        </Form>
      </Disclosure>
      {marking && <LiftingForm form={form} revision={revision} failureOf={failureOf} today={today} />}
    </>
  )
}

function LiftingForm({ form, revision, failureOf, today }: FormProps & { readonly today: string }) {
  const failure = failureOf('lift')
  return (
    <Disclosure summary={m.cases_lift()} open={failure !== undefined}>
      <Form method="post" className="form">
        <Failure failure={failure} />
        <p className="muted">{m.cases_lift_lead()}</p>
        <Seen revision={revision} />
        <div className="fields">
          <DateField
            label={m.cases_lift_day()}
            name="decidedOn"
            id={`${form}-lift-day`}
            defaultValue={today}
            max={today}
            error={failure?.fields.decidedOn}
            required
          />
          <TextField
            label={m.cases_lift_authority()}
            name="authority"
            id={`${form}-lift-authority`}
            maxLength={200}
            error={failure?.fields.authority}
            required
          />
          <TextField
            label={m.cases_lift_reason()}
            name="reason"
            id={`${form}-lift-reason`}
            maxLength={500}
            error={failure?.fields.reason}
          />
        </div>
        <div className="form-actions">
          <Button type="submit" name="intent" value="lift" variant="danger">
            {m.cases_lift()}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

/** What stood there before is shown to those alone who may read the secrets of the case. */
export const ChangeHistory = ({ changes }: { readonly changes: readonly ChangeView[] }) =>
  changes.length === 0 ? null : (
    <Section title={m.cases_changes()} id="rattelser">
      <p className="muted">{m.cases_changes_lead()}</p>
      <Timeline
        events={changes.map((one) => ({
          id: one.id,
          at: one.on,
          title: changeTitle(one),
          body: (
            <>
              {one.kind === 'correction' && (
                <div>
                  <del>{one.before || m.cases_change_empty()}</del> {'\u2192'}{' '}
                  <ins>{one.after || m.cases_change_empty()}</ins>
                </div>
              )}
              <div className="muted small">
                {[changeDecision(one), one.reason, one.by].filter(Boolean).join(' \u00b7 ')}
              </div>
            </>
          ),
          done: true,
        }))}
      />
    </Section>
  )
