import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { documentPlaces } from '../../../platform/document-places.ts'
import { answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { DocumentPlaces } from '../../../ui/document-places.tsx'
import { formatDay } from '../../../ui/format.ts'
import { Facts, Timeline } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import {
  amendAssignment,
  assignmentId,
  closeAssignment,
  proveAssignmentCondition,
  reportAssignment,
  showAssignment,
} from '../assignment.service.ts'
import {
  closeContract,
  proofContract,
  reportContract,
  termsContract,
  wordingContract,
} from '../assignments.contract.ts'
import { isSameWording } from '../clauses/read-clause.ts'
import { linkAssignment, showLinks, unlinkAssignment } from '../link.service.ts'
import { AmendForm, CloseForms, ConditionForms, ReportForm } from './assignment-forms.tsx'
import { LinkedThings } from './linked-things.tsx'
import { statusKind, statusWord } from './words.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const shown = await showAssignment(ctx, assignmentId(params.assignment ?? ''))
  const linked = await showLinks(ctx, shown.assignment.id, shown.may.report)
  const readFrom = await documentPlaces(ctx, 'assignment', shown.assignment.id)
  return { ...shown, linked, readFrom, today: ctx.today() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = assignmentId(params.assignment ?? '')
  const sent = await request.formData()
  if (sent.get('intent') === 'compare') {
    const { assignment } = await showAssignment(ctx, id)
    const { other } = parseInput(wordingContract, formInput(sent), ctx.locale)
    return { compared: { own: assignment.clause, other, isSame: isSameWording(assignment.clause, other) } }
  }
  return answerForm(sent, async () => {
    const given = formInput(sent)
    switch (sent.get('intent')) {
      case 'report':
        await reportAssignment(ctx, id, parseInput(reportContract, given, ctx.locale))
        break
      case 'close':
        await closeAssignment(ctx, id, parseInput(closeContract, given, ctx.locale))
        break
      case 'link':
        await linkAssignment(ctx, id, String(sent.get('target')))
        break
      case 'unlink':
        await unlinkAssignment(ctx, id, String(sent.get('link')))
        break
      case 'prove':
        await proveAssignmentCondition(ctx, id, parseInput(proofContract, given, ctx.locale))
        break
      default:
        await amendAssignment(ctx, id, parseInput(termsContract, given, ctx.locale))
    }
    return redirect(`/arbete/uppdrag/${id}`, 303)
  })
}

/** One assignment: the decision behind it, what has been told, and how it ends. */
export default function AssignmentPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { assignment, bodyName, carrier, isLate, reports, closingBody, may } = loaderData
  const failed = actionData && 'failure' in actionData ? actionData : undefined
  const compared = actionData && 'compared' in actionData ? actionData.compared : undefined
  const { decision, condition, closing, status } = assignment
  const isOpen = ['active', 'dormant', 'reported'].includes(status)
  return (
    <>
      <PageTitle
        title={assignment.title}
        crumbs={[{ label: m.assignments_title(), href: '/arbete/uppdrag' }]}
        status={isLate ? <Status kind="late" /> : <Status kind={statusKind[status]} label={statusWord[status]()} />}
      />
      {closing && (
        <Banner tone="success">
          {closing.decision
            ? m.assignments_closed_by_decision({
                day: formatDay(closing.on),
                body: closingBody,
                paragraph: closing.decision.paragraph,
              })
            : m.assignments_closed_by_report({ day: formatDay(closing.on) })}{' '}
          {closing.words}
        </Banner>
      )}
      {assignment.dismissedReason !== '' && (
        <Banner>{m.assignments_dismissed_because({ reason: assignment.dismissedReason })}</Banner>
      )}
      <section className="panel stack">
        <Facts
          facts={[
            { label: m.assignments_column_carrier(), value: carrier },
            {
              label: m.assignments_column_last_day(),
              value: assignment.lastDay ? formatDay(assignment.lastDay) : m.assignments_no_day(),
            },
            ...(assignment.reportTo === ''
              ? []
              : [{ label: m.assignments_field_report_to(), value: assignment.reportTo }]),
            {
              label: m.assignments_decision(),
              value: assignment.publicPath ? (
                <a
                  href={assignment.publicPath}
                >{`${bodyName} ${formatDay(decision.decidedOn)}, ${decision.paragraph}`}</a>
              ) : (
                `${bodyName} ${formatDay(decision.decidedOn)}, ${decision.paragraph}`
              ),
            },
            ...(decision.caseNumber === ''
              ? []
              : [
                  {
                    label: m.assignments_case(),
                    value: assignment.caseFile ? (
                      <a href={`/arbete/arenden/${assignment.caseFile}`}>{decision.caseNumber}</a>
                    ) : (
                      decision.caseNumber
                    ),
                  },
                ]),
          ]}
        />
        <blockquote>
          <p className="hint">{m.assignments_clause()}</p>
          <p>{assignment.clause}</p>
        </blockquote>
        <DocumentPlaces places={loaderData.readFrom} />
      </section>
      {condition && (
        <Section title={m.assignments_condition()}>
          <p>{condition.words}</p>
          {condition.sameDecisionBy !== '' && <p>{m.assignments_condition_same({ body: condition.sameDecisionBy })}</p>}
          {condition.provedOn && (
            <p>{m.assignments_condition_proved({ day: formatDay(condition.provedOn), proof: condition.proof })}</p>
          )}
          {status === 'dormant' && (
            <>
              <Banner>{m.assignments_condition_waits()}</Banner>
              {may.settle && (
                <ConditionForms
                  assignment={assignment}
                  failed={failed?.intent === 'prove' ? failed : undefined}
                  compared={compared}
                />
              )}
            </>
          )}
        </Section>
      )}
      <Section title={m.assignments_reports()}>
        {reports.length === 0 ? (
          <p className="muted">{m.assignments_reports_none()}</p>
        ) : (
          <Timeline
            events={reports.map((one) => ({
              id: one.id,
              at: one.toldOn,
              title: one.isFinal ? `${one.toldBy} · ${m.assignments_report_done()}` : one.toldBy,
              body: one.words,
              done: one.isFinal,
            }))}
          />
        )}
        {may.report && (status === 'active' || status === 'reported') && (
          <ReportForm
            assignment={assignment}
            bodyName={bodyName}
            failed={failed?.intent === 'report' ? failed : undefined}
          />
        )}
      </Section>
      <LinkedThings
        linked={loaderData.linked}
        mayLink={may.report}
        failed={failed && ['link', 'unlink'].includes(failed.intent) ? failed : undefined}
      />
      {may.settle && isOpen && (
        <>
          <CloseForms
            assignment={assignment}
            bodies={loaderData.units.filter((unit) => unit.isBody)}
            today={loaderData.today}
            failed={failed?.intent === 'close' ? failed : undefined}
          />
          <AmendForm
            assignment={assignment}
            units={loaderData.units}
            failed={failed?.intent === 'amend' ? failed : undefined}
          />
        </>
      )}
    </>
  )
}
