import { m } from '../../../generated/paraglide/messages.js'
import { ActionReading } from './action-fields.tsx'
import { IndicatorFacts, IndicatorTrend, Verdicts } from './indicator-fields.tsx'
import { JudgementMark } from './judgement-mark.tsx'
import { Proposal } from './report-form.tsx'
import type { ReportingPageData } from './reporting-view.ts'

/** The report as those read it who approve, accept or look on. */
export const ReportReading = ({ page }: { page: ReportingPageData }) => (
  <>
    <section className="section">
      <h2>{m.follow_up_form_values()}</h2>
      {page.fields.map((field) => (
        <section className="panel stack" key={field.id} id={`indikator-${field.id}`} aria-label={field.name}>
          <h3>{field.name}</h3>
          <p className="row">
            <strong>{field.shown || m.follow_up_none()}</strong>
            {field.isPreliminary && <span className="chip">{m.follow_up_preliminary()}</span>}
            {field.isDemo && <span className="chip">{m.follow_up_demo_value()}</span>}
          </p>
          <IndicatorFacts field={field} />
          <Verdicts field={field} />
          <IndicatorTrend field={field} />
        </section>
      ))}
    </section>
    <ActionReading actions={page.actions} />
    <section className="section">
      <h2>{m.follow_up_form_assessment_shown()}</h2>
      {page.report.assessedStatus ? (
        <p>
          <JudgementMark judgement={page.report.assessedStatus} />
        </p>
      ) : (
        <p className="hint">{m.follow_up_form_no_assessment()}</p>
      )}
      <p className="prose">{page.report.assessment}</p>
      <h3>{m.follow_up_form_comment()}</h3>
      <p className="prose">{page.report.comment || m.follow_up_form_no_comment()}</p>
    </section>
    <Proposal page={page} />
  </>
)
