import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { showReporting } from '../reporting.service.ts'
import { Evidence } from './evidence-list.tsx'
import { JudgementMark, ReportMark } from './judgement-mark.tsx'
import { useFailure } from './outcome.ts'
import { ReportForm } from './report-form.tsx'
import { ReportReading } from './report-reading.tsx'
import { ReportSteps } from './report-steps.tsx'
import { takeIntent } from './reporting-action.ts'
import { pageOf, type ReportingPageData } from './reporting-view.ts'
import { prose } from './words.ts'
import './follow-up.css'

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

/** When somebody else was first, what is stored now is read as well; what is typed stays in its fields, and can be saved on top. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  actionStatus === 409 || defaultShouldRevalidate

export default function ReportingPage() {
  const page = useLoaderData<typeof loader>()
  const failure = useFailure(useActionData<typeof action>())
  const { goal, round, units, may, report } = page
  return (
    <>
      <PageTitle
        title={goal.title}
        lead={m.follow_up_form_for({ unit: units.map((unit) => unit.name).join(', '), round: round.name })}
        crumbs={[
          { label: m.follow_up_rounds_title(), href: '/arbete/uppfoljning' },
          { label: round.name, href: `/arbete/uppfoljning/${round.key}` },
        ]}
        status={
          <p className="row">
            <ReportMark status={report.status} />
            {report.isDemo && <span className="chip">{m.follow_up_demo_value()}</span>}
          </p>
        }
      />
      <NextStep page={page} />
      {may.write ? <ReportForm page={page} failure={failure} /> : <Failure failure={failure} />}
      {!may.write && <ReportReading page={page} />}
      {!may.write && <Steps page={page} failure={failure} />}
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
  const isMine = may.write || may.approve || may.accept
  const title = !isMine ? words : `${words} ${m.follow_up_form_due({ day: prose(due) })}`
  return (
    <Banner tone={sentBack ? 'warning' : 'info'} title={title}>
      {sentBack && <p>{m.follow_up_form_sent_back(sentBack)}</p>}
      {passed && <p>{m.follow_up_task_passed({ unit: passed })}</p>}
    </Banner>
  )
}

/** The manager's and the committee's step. */
function Steps({ page: { may, report }, failure }: { page: ReportingPageData; failure: FailureView | undefined }) {
  if (!may.approve && !may.accept && !may.sendBack) return null
  return (
    <section className="stack" id="steg">
      {(may.approve || may.accept) && (
        <Form method="post" className="form-actions">
          <input type="hidden" name="revision" value={report.revision} />
          {may.approve && (
            <Button type="submit" name="intent" value="approve">
              {m.follow_up_form_approve()}
            </Button>
          )}
          {may.accept && (
            <Button type="submit" name="intent" value="accept">
              {m.follow_up_form_accept()}
            </Button>
          )}
        </Form>
      )}
      {may.sendBack && (
        <Disclosure summary={m.follow_up_form_send_back()} open={failure !== undefined}>
          {report.status === 'accepted' && <p className="hint">{m.follow_up_form_send_back_accepted()}</p>}
          <DraftForm draftKey={`send-back-${report.id}`} failed={failure !== undefined}>
            <input type="hidden" name="revision" value={report.revision} />
            <TextArea label={m.follow_up_form_reason()} name="reason" maxLength={2000} required />
            <div className="form-actions">
              <Button type="submit" name="intent" value="send-back" variant="secondary">
                {m.follow_up_form_send_back()}
              </Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
    </section>
  )
}

function Earlier({ page: { earlier } }: { page: ReportingPageData }) {
  if (earlier.length === 0) return null
  return (
    <Section title={m.follow_up_earlier_title()}>
      {earlier.map((one) => (
        <div key={one.key} className="stack">
          <p className="row">
            <strong>{one.name}</strong>
            <JudgementMark judgement={one.status} />
          </p>
          <p className="prose">{one.text}</p>
        </div>
      ))}
    </Section>
  )
}
