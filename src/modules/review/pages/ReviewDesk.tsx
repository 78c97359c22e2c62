import { Fragment, useState } from 'react'
import { Form, Link, useNavigation } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { FileField, Select } from '../../../ui/forms/fields.tsx'
import { kindWord } from '../explain.service.ts'
import { documentKinds } from '../kind.ts'
import type { ShownReview } from '../share/show-review.service.ts'
import { ReviewResult } from './ReviewResult.tsx'
import type { CaseChoice } from './SaveFields.tsx'
import './review.css'

/** What the action of the page answers. */
export interface ReviewTold {
  readonly failure?: FailureView
  readonly done?: ShownReview
}

interface ReviewDeskProps {
  readonly told: ReviewTold | undefined
  readonly action: string
  /** Cases that the reader may save to; left out for visitors. */
  readonly cases?: readonly CaseChoice[]
}

/** The form and the answer of its last post; once something was read the form is folded above it. */
export function ReviewDesk({ told, action, cases }: ReviewDeskProps) {
  // Jumps within the page make the router forget what the post answered, and the answer stands nowhere else.
  const [last, setLast] = useState(told)
  const [done, setDone] = useState(told?.done)
  if (told && told !== last) {
    setLast(told)
    // What was read stays when something fails after it: it could not be had again.
    if (told.done) setDone(told.done)
  }
  const failure = (told ?? last)?.failure
  if (!done?.sealed)
    return (
      <>
        <Failure failure={failure} />
        {done && <ReviewResult shown={done} action={action} cases={cases} />}
        <div className="review-start">
          <ReviewForm action={action} />
          {!done && <HowItWorks />}
        </div>
      </>
    )
  return (
    <Fragment key={done.sealed.seal}>
      <Failure failure={failure} />
      <Disclosure summary={m.review_another()}>
        <ReviewForm action={action} />
      </Disclosure>
      <ReviewResult shown={done} action={action} cases={cases} />
    </Fragment>
  )
}

function ReviewForm({ action }: Pick<ReviewDeskProps, 'action'>) {
  const { state, formAction, formData } = useNavigation()
  const isReading = state !== 'idle' && formAction?.startsWith(action) === true
  return (
    <Form method="post" encType="multipart/form-data" action={action} className="form review-form">
      <div className="review-drop">
        <FileField
          name="file"
          label={m.review_file()}
          hint={m.review_file_hint()}
          accept=".pdf,.docx,.xlsx,.html,.htm,.txt"
          multiple
        />
      </div>
      <Disclosure summary={m.review_more()}>
        <Select
          name="kind"
          label={m.review_kind_label()}
          hint={m.review_kind_hint()}
          options={[
            { value: '', label: m.review_kind_by_itself() },
            ...documentKinds.map((kind) => ({ value: kind, label: kindWord(kind) })),
          ]}
        />
        <FileField name="muted" label={m.review_muted_label()} hint={m.review_muted_hint()} accept=".json" optional />
      </Disclosure>
      <p className="review-promise">{m.review_promise()}</p>
      <div className="form-actions">
        <Button pending={isReading}>{m.review_read()}</Button>
        <Button variant="secondary" name="example" value="1" pending={isReading}>
          {m.review_example()}
        </Button>
      </div>
      <div role="status">{isReading && <Reading form={formData} action={action} />}</div>
    </Form>
  )
}

function Reading({ form, action }: { form: FormData | undefined; action: string }) {
  const names =
    form?.get('example') == null
      ? (form?.getAll('file') ?? []).flatMap((one) => (one instanceof File && one.name !== '' ? [one.name] : []))
      : []
  return (
    <div className="review-reading">
      <label>
        {names.length > 0 ? m.review_reading({ names: names.join(', ') }) : m.review_reading_example()}
        <progress />
      </label>
      <Link to={action}>{m.review_cancel()}</Link>
    </div>
  )
}

const HowItWorks = () => (
  <section className="review-how">
    <h2>{m.review_how_title()}</h2>
    <ul>
      <li>{m.review_how_sums()}</li>
      <li>{m.review_how_same()}</li>
      <li>{m.review_how_text()}</li>
      <li>{m.review_how_days()}</li>
    </ul>
    <p>{m.review_how_blind()}</p>
  </section>
)
