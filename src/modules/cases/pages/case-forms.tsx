import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { directions } from '../record-document.ts'
import type { CaseView } from './case-view.ts'
import { CorrectionForm, MarkingForms } from './change-forms.tsx'
import { SecrecyFields } from './secrecy-fields.tsx'
import { directionWord } from './words.ts'

interface DocumentFormProps {
  readonly today: string
  readonly failure: FailureView | undefined
}

/** What is typed is kept nowhere in the browser: it may be secret. */
export const DocumentForm = ({ today, failure }: DocumentFormProps) => (
  <Disclosure summary={m.cases_document_new()} open={failure !== undefined}>
    <Form method="post" className="form">
      <Failure failure={failure} />
      <TextField label={m.cases_document_title()} name="title" maxLength={300} error={failure?.fields.title} required />
      <div className="fields">
        <Select
          label={m.cases_direction()}
          name="direction"
          defaultValue="incoming"
          options={directions.map((direction) => ({ value: direction, label: directionWord[direction]() }))}
        />
        <DateField
          label={m.cases_document_day()}
          name="day"
          defaultValue={today}
          max={today}
          error={failure?.fields.day}
          required
        />
        <TextField
          label={m.cases_party()}
          name="party"
          hint={m.cases_party_hint()}
          maxLength={200}
          error={failure?.fields.party}
        />
      </div>
      <Disclosure summary={m.cases_secrecy_fold()} open={failure?.code.includes('title')}>
        <SecrecyFields form="document" errors={failure?.fields} />
      </Disclosure>
      <div className="form-actions">
        <Button type="submit" name="intent" value="document">
          {m.cases_document_new()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)

interface StepsProps {
  readonly shown: CaseView
  readonly today: string
  readonly isOpen: boolean
  readonly failureOf: (...intents: string[]) => FailureView | undefined
}

/** What the desk does with the case: officer, secrecy, close and reopen. */
export function Steps({ shown, today, isOpen, failureOf }: StepsProps) {
  const seen = <input type="hidden" name="revision" value={shown.revision} />
  const wrong = failureOf('close', 'reopen')
  return (
    <Section title={m.cases_steps()}>
      <Failure failure={wrong} />
      {shown.may.keep && isOpen && (
        <Form method="post" className="form">
          <Failure failure={failureOf('assign')} />
          {seen}
          <Select
            label={m.cases_officer()}
            name="officer"
            empty={m.cases_no_officer()}
            defaultValue={shown.officer ?? ''}
            options={shown.officers}
          />
          <div className="form-actions">
            <Button type="submit" name="intent" value="assign" variant="secondary">
              {m.cases_assign_save()}
            </Button>
          </div>
        </Form>
      )}
      {shown.may.keep && (
        <>
          <CorrectionForm
            form="case"
            revision={shown.revision}
            failureOf={failureOf}
            summary={m.cases_correct_case()}
            title={shown.title}
            publicTitle={shown.secrecy ? shown.publicTitle : null}
          />
          <MarkingForms
            form="case"
            revision={shown.revision}
            failureOf={failureOf}
            marking={shown.secrecy}
            publicTitle={shown.publicTitle}
            today={today}
          />
        </>
      )}
      <Form method="post" className="form-actions">
        {seen}
        {isOpen && (
          <Button type="submit" name="intent" value="close" variant="secondary">
            {m.cases_close()}
          </Button>
        )}
        {!isOpen && shown.may.keep && (
          <Button type="submit" name="intent" value="reopen" variant="secondary">
            {m.cases_reopen()}
          </Button>
        )}
      </Form>
    </Section>
  )
}
