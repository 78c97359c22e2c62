import { useEffect, useRef } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { SaveState } from '../../../ui/notices.tsx'
import { judgements } from '../assessment.ts'
import { ActionFields } from './action-fields.tsx'
import { IndicatorFields } from './indicator-fields.tsx'
import { JudgementMark } from './judgement-mark.tsx'
import type { ReportingPageData } from './reporting-view.ts'
import { useAutoSave } from './use-auto-save.ts'
import { judgementWord } from './words.ts'

interface Props {
  readonly page: ReportingPageData
  readonly failure: FailureView | undefined
}

const longest = 10_000

/** The reporter's form: values first, then words, then the judgement beside the system's proposal. */
export function ReportForm({ page, failure }: Props) {
  const inside = useRef<HTMLDivElement>(null)
  const draftKey = `report-${page.report.id}`
  const saving = useAutoSave(inside, draftKey)
  useFocusFromLink(inside)
  const shown = failure ?? saving.failure
  const { report, fields } = page
  return (
    <DraftForm draftKey={draftKey} failed={shown !== undefined} className="form follow-up-report" noValidate>
      <Failure failure={shown} />
      <input type="hidden" name="revision" value={report.revision} />
      <div className="stack" ref={inside} onInput={saving.onInput}>
        <h2>{m.follow_up_form_values()}</h2>
        {fields.map((field) => (
          <IndicatorFields key={field.id} field={field} day={page.round.periodEnd} failure={shown} />
        ))}
        {page.actions.length > 0 && (
          <div className="follow-up-actions">
            <ActionFields actions={page.actions} failure={shown} />
          </div>
        )}
        <TextArea
          label={m.follow_up_form_comment()}
          name="comment"
          defaultValue={report.comment}
          maxLength={longest}
          optional
        />
        <Proposal page={page} />
        <div id="bedomning">
          <RadioGroup
            label={m.follow_up_form_assessment()}
            name="assessedStatus"
            defaultValue={report.assessedStatus ?? undefined}
            choices={judgements.map((value) => ({ value, label: judgementWord[value]() }))}
            error={shown?.fields.assessedStatus}
          />
        </div>
        <TextArea
          label={m.follow_up_form_assessment_text()}
          name="assessment"
          defaultValue={report.assessment}
          maxLength={longest}
          error={shown?.fields.assessment}
        />
      </div>
      <div className="form-actions" id="steg">
        <Button type="submit" name="intent" value="send">
          {m.follow_up_form_send()}
        </Button>
        <Button type="submit" name="intent" value="save" variant="secondary">
          {m.follow_up_form_save()}
        </Button>
        {saving.state && <SaveState state={saving.state} at={saving.at} />}
      </div>
    </DraftForm>
  )
}

export const Proposal = ({ page: { proposal } }: { page: ReportingPageData }) => (
  <section className="panel stack" aria-labelledby="forslag">
    <h2 id="forslag">{m.follow_up_form_proposal()}</h2>
    <p className="row">
      <JudgementMark judgement={proposal.status} />
      {proposal.isPreliminary && <span className="chip">{m.follow_up_preliminary()}</span>}
    </p>
    <p>{proposal.words}</p>
    <p className="hint">{m.follow_up_form_proposal_hint()}</p>
  </section>
)

/** A link in a mail names the field: it is not only scrolled to, one can begin to type. */
function useFocusFromLink(inside: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1))
    const place = id === '' ? null : inside.current?.querySelector(`#${CSS.escape(id)}`)
    place?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  }, [inside])
}
