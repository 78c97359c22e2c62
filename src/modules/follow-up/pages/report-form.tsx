import { useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { judgements } from '../assessment.ts'
import { FieldError } from './failure-box.tsx'
import { IndicatorFields } from './indicator-fields.tsx'
import { JudgementMark } from './judgement-mark.tsx'
import type { ReportingPageData } from './reporting-view.ts'
import { SaveState, useDraft } from './use-draft.tsx'
import { judgementWord } from './words.ts'

interface Props {
  readonly page: ReportingPageData
  readonly failure: FailureView | undefined
}

/** The reporter's form: values first, then words, then the judgement beside the system's proposal. */
export function ReportForm({ page, failure }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, page.report.id)
  useFocusFromLink(form)
  const shown = failure ?? draft.failure
  const { report, fields } = page
  return (
    <Form
      method="post"
      className="form report-form"
      ref={form}
      onInput={draft.onInput}
      onSubmit={draft.onSubmit}
      noValidate
    >
      <input type="hidden" name="revision" value={report.revision} />
      <h2>{m.follow_up_form_values()}</h2>
      {fields.map((field) => (
        <IndicatorFields key={field.id} field={field} day={page.round.periodEnd} failure={shown} />
      ))}
      <div className="field">
        <label htmlFor="comment">{m.follow_up_form_comment()}</label>
        <textarea className="input" id="comment" name="comment" defaultValue={report.comment} maxLength={10_000} />
      </div>
      <Proposal page={page} />
      <Assessment page={page} failure={shown} />
      <div className="form-actions" id="steg">
        <button className="button" data-variant="primary" name="intent" value="send" type="submit">
          {m.follow_up_form_send()}
        </button>
        <button className="button" data-variant="secondary" name="intent" value="save" type="submit">
          {m.follow_up_form_save()}
        </button>
        <SaveState draft={draft} />
      </div>
    </Form>
  )
}

export const Proposal = ({ page: { proposal } }: { page: ReportingPageData }) => (
  <section className="panel section" aria-labelledby="forslag">
    <h2 id="forslag">{m.follow_up_form_proposal()}</h2>
    <p>
      <JudgementMark judgement={proposal.status} />{' '}
      {proposal.isPreliminary && <span className="chip">{m.follow_up_preliminary()}</span>}
    </p>
    <p>{proposal.words}</p>
    <p className="hint">{m.follow_up_form_proposal_hint()}</p>
  </section>
)

function Assessment({ page: { report }, failure }: Props) {
  return (
    <>
      <fieldset className="field" id="bedomning">
        <legend>{m.follow_up_form_assessment()}</legend>
        <div className="choices">
          {judgements.map((judgement) => (
            <label className="choice" key={judgement}>
              <input
                type="radio"
                name="assessedStatus"
                value={judgement}
                defaultChecked={report.assessedStatus === judgement}
              />
              <span>{judgementWord[judgement]()}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="assessment">{m.follow_up_form_assessment_text()}</label>
        <textarea
          className="input"
          id="assessment"
          name="assessment"
          defaultValue={report.assessment}
          maxLength={10_000}
        />
        <FieldError failure={failure} name="assessment" />
      </div>
    </>
  )
}

/** A link in a mail names the field: it is not only scrolled to, one can begin to type. */
function useFocusFromLink(form: { readonly current: HTMLFormElement | null }) {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1))
    const place = id === '' ? null : form.current?.querySelector(`#${CSS.escape(id)}`)
    place?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  }, [form])
}
