import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { showReporting } from '../reporting.service.ts'
import { Evidence } from './evidence-list.tsx'
import { FailureBox, useFailure } from './failure-box.tsx'
import { JudgementMark, ReportMark } from './judgement-mark.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportReading } from './report-reading.tsx'
import { ReportSteps } from './report-steps.tsx'
import { takeIntent } from './reporting-action.ts'
import { pageOf, type ReportingPageData } from './reporting-view.ts'

type Params = { round: string; goal: string }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { round, goal } = params as Params
  return pageOf(await showReporting(context.get(requestContext), round, goal))
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { round, goal } = params as Params
  const form = await request.formData()
  const outcome = await answer(() => takeIntent(context.get(requestContext), round, goal, form))
  // After a step the page is read anew, so that going back or reloading repeats nothing.
  const isStep = 'done' in outcome && outcome.done && outcome.done !== 'save'
  return isStep ? redirect(`/arbete/uppfoljning/${round}/${goal}`) : outcome
}

export default function ReportingPage() {
  const page = useLoaderData<typeof loader>()
  const failure = useFailure(useActionData<typeof action>())
  const { goal, round, units, may, report } = page
  const name = m.follow_up_form_for({ unit: units.map((unit) => unit.name).join(', '), round: round.name })
  return (
    <>
      <title>{`${goal.title} – ${round.name}`}</title>
      <header className="page-title">
        <nav className="crumbs" aria-label={m.follow_up_rounds_title()}>
          <ol>
            <li>
              <Link to="/arbete/uppfoljning">{m.follow_up_rounds_title()}</Link>
            </li>
            <li>
              <Link to={`/arbete/uppfoljning/${round.key}`}>{round.name}</Link>
            </li>
          </ol>
        </nav>
        <div className="page-title-row">
          <div>
            <h1>{goal.title}</h1>
            <p className="lead">{name}</p>
          </div>
          <ReportMark status={report.status} />
        </div>
        {report.isDemo && <p className="chip">{m.follow_up_demo_value()}</p>}
      </header>
      <NextStep page={page} />
      <FailureBox failure={failure} />
      {may.write ? <ReportForm page={page} failure={failure} /> : <ReportReading page={page} />}
      {!may.write && <Steps page={page} />}
      <Evidence page={page} failure={failure} />
      <ReportSteps page={page} />
      <Earlier page={page} />
    </>
  )
}

/** The one thing to do now, and until when: a person who comes twice a year reads no further. */
function NextStep({ page: { may, report, dues, sentBack, units } }: { page: ReportingPageData }) {
  const words = may.write
    ? m.follow_up_form_next_report()
    : may.approve
      ? m.follow_up_form_next_approve()
      : may.accept
        ? m.follow_up_form_next_accept()
        : m.follow_up_form_next_wait()
  const due = report.status === 'to-report' ? dues.report : report.status === 'reported' ? dues.approve : dues.accept
  const passed = units.find((unit) => unit.passedFrom)?.passedFrom
  return (
    <div className="banner" data-tone={sentBack ? 'way' : 'info'}>
      <span />
      <div className="banner-body">
        <p className="banner-title">
          {words} {report.status !== 'accepted' && m.follow_up_task_due({ day: due })}
        </p>
        {sentBack && <p>{m.follow_up_form_sent_back(sentBack)}</p>}
        {passed && <p>{m.follow_up_task_passed({ unit: passed })}</p>}
      </div>
    </div>
  )
}

/** The manager's and the committee's step. */
function Steps({ page: { may, report } }: { page: ReportingPageData }) {
  if (!may.approve && !may.accept) return null
  return (
    <section className="section" id="steg">
      <Form method="post" className="form-actions">
        <input type="hidden" name="revision" value={report.revision} />
        {may.approve && (
          <button className="button" data-variant="primary" name="intent" value="approve" type="submit">
            {m.follow_up_form_approve()}
          </button>
        )}
        {may.accept && (
          <button className="button" data-variant="primary" name="intent" value="accept" type="submit">
            {m.follow_up_form_accept()}
          </button>
        )}
      </Form>
      {may.sendBack && (
        <details className="disclosure">
          <summary>{m.follow_up_form_send_back()}</summary>
          <Form method="post" className="form disclosure-body">
            <input type="hidden" name="revision" value={report.revision} />
            <div className="field">
              <label htmlFor="reason">{m.follow_up_form_reason()}</label>
              <textarea className="input" id="reason" name="reason" required maxLength={2000} />
            </div>
            <div className="form-actions">
              <button className="button" data-variant="secondary" name="intent" value="send-back" type="submit">
                {m.follow_up_form_send_back()}
              </button>
            </div>
          </Form>
        </details>
      )}
    </section>
  )
}

function Earlier({ page: { earlier } }: { page: ReportingPageData }) {
  if (earlier.length === 0) return null
  return (
    <section className="section">
      <h2>{m.follow_up_earlier_title()}</h2>
      <dl className="facts">
        {earlier.map((one) => (
          <div key={one.key} className="contents">
            <dt>
              {one.name} <JudgementMark judgement={one.status} />
            </dt>
            <dd>{one.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
