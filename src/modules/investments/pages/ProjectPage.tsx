import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { KeyFigures, PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { InvestmentId } from '../investment.ts'
import { judgeForm } from '../investments.contract.ts'
import { judgeInvestment, showFollowedProject } from '../standing.service.ts'
import { yearIn } from './FollowInvestmentsPage.tsx'
import { kr, tkr, typedOutlay, varianceWord } from './words.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { year, found, version } = await showFollowedProject(
    context.get(requestContext),
    (params.id ?? '') as InvestmentId,
    yearIn(request),
  )
  return { year, found, budget: version?.budget.title ?? '' }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const id = (params.id ?? '') as InvestmentId
  const outcome = await answer(() =>
    judgeInvestment(ctx, id, parseInput(judgeForm, formInput(form), ctx.locale), yearIn(request)),
  )
  return 'done' in outcome && outcome.done
    ? redirect(new URL(request.url).pathname + new URL(request.url).search)
    : outcome
}

/** One project: what was decided, what has been spent year by year, and what it will have cost. */
export default function ProjectPage() {
  const { year, found, budget } = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const { project, standing, forecast, spending, mayJudge, unitName } = found
  return (
    <>
      <PageTitle
        title={project.name}
        lead={m.investments_project_lead({ unit: unitName, code: project.code, budget })}
        crumbs={[{ label: m.investments_follow_title({ year }), href: `/arbete/investeringar?ar=${year}` }]}
      />
      <KeyFigures
        figures={[
          { label: m.investments_decided_total(), value: tkr(standing.decidedTotal), note: m.investments_in_tkr() },
          { label: m.investments_spent(), value: tkr(standing.spentTotal), note: m.investments_in_tkr() },
          {
            label: m.investments_final(),
            value: standing.finalTotal === null ? m.investments_unknown() : tkr(standing.finalTotal),
            note: varianceWord(standing.variance),
          },
        ]}
      />
      <Section title={String(year)}>
        <Facts
          facts={[
            { label: m.investments_budget_of_year(), value: kr(standing.budgetThisYear) },
            { label: m.investments_carried(), value: kr(standing.carriedOver) },
            { label: m.investments_available({ year }), value: kr(standing.availableThisYear) },
            { label: m.investments_spent_in({ year }), value: kr(standing.spentThisYear) },
            {
              label: m.investments_left(),
              value:
                standing.leftThisYear < 0
                  ? m.investments_overspent({ amount: kr(standing.leftThisYear) })
                  : kr(standing.leftThisYear),
            },
          ]}
        />
        {spending.length > 0 && (
          <Table
            caption={m.investments_spending()}
            note={m.investments_in_kr()}
            rows={spending}
            rowKey={(one) => String(one.year)}
            columns={[
              { key: 'year', label: m.investments_year(), cell: (one) => one.year, foot: m.investments_sum() },
              {
                key: 'amount',
                label: m.investments_spent(),
                number: true,
                cell: (one) => kr(one.amount),
                foot: kr(standing.spentTotal),
              },
            ]}
          />
        )}
      </Section>
      <Section title={m.investments_final()}>
        {forecast && (
          <p>
            {m.investments_judged({ by: forecast.judgedBy, day: forecast.judgedAt.slice(0, 10) })} {forecast.comment}
          </p>
        )}
        {!forecast && <p className="muted">{m.investments_not_judged()}</p>}
        {mayJudge && (
          <DraftForm key={forecast?.revision ?? 0} draftKey={`judge-${project.id}`} failed={failure !== undefined}>
            <Failure failure={failure} />
            <input type="hidden" name="revision" value={forecast?.revision ?? 0} />
            <TextField
              label={m.investments_final_typed()}
              name="finalTotal"
              hint={m.investments_outlay_hint()}
              defaultValue={typedOutlay(forecast?.finalTotal ?? project.decidedTotal)}
              error={failure?.fields.finalTotal}
              required
            />
            <TextArea
              label={m.investments_comment()}
              name="comment"
              hint={m.investments_comment_hint()}
              defaultValue={forecast?.comment}
              error={failure?.fields.comment}
            />
            <div className="form-actions">
              <Button type="submit">{m.investments_save_forecast()}</Button>
            </div>
          </DraftForm>
        )}
      </Section>
    </>
  )
}
