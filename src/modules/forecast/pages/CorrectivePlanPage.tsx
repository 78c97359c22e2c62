import { Form, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { negative, plus } from '../../../shared/money.ts'
import { AssignedList } from '../../../ui/assigned-list.tsx'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, TextField } from '../../../ui/forms/fields.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { assignedFor } from '../../decision-log/index.ts'
import type { Measure } from '../corrective-plan.ts'
import { showPlan } from '../show-plan.service.ts'
import { MeasureForm } from './parts/measure-form.tsx'
import { MeasureTable } from './parts/measure-table.tsx'
import type { Asked } from './parts/page-args.ts'
import { takePlanIntent } from './parts/plan-action.ts'
import { Realised } from './parts/realised.tsx'
import { VarianceMark } from './parts/variance-mark.tsx'
import { economyPath, mkr2, money, roundPath } from './parts/words.ts'
import './forecast.css'

export async function loader({ context, params }: Asked<'round' | 'unit'>) {
  const ctx = context.get(requestContext)
  const shown = await showPlan(ctx, params.round, params.unit)
  return { ...shown, assigned: shown.plan ? await assignedFor(ctx, 'corrective-plan', shown.plan.id) : [] }
}

export async function action({ context, params, request }: Asked<'round' | 'unit'>) {
  const form = await request.formData()
  const which = `${form.get('intent')}-${form.get('id') ?? form.get('measure') ?? ''}`
  const outcome = await answer(() => takePlanIntent(context.get(requestContext), params.round, params.unit, form))
  return 'init' in outcome ? { which, failure: outcome.data.failure, done: undefined } : { ...outcome, which }
}

export type PlanData = Awaited<ReturnType<typeof loader>>
type Outcome = { readonly which: string; readonly failure?: FailureView; readonly done?: string } | undefined

/** A committee's way back into balance: measures, what the forecast counts of them, the decision, and what came of it. */
export default function CorrectivePlanPage() {
  const data = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>() as Outcome
  const { round, unit, plan } = data
  const failureOf = (which: string) => (outcome?.which === which ? outcome.failure : undefined)
  return (
    <>
      <PageTitle
        title={m.forecast_plan_title()}
        lead={m.forecast_plan_lead({ unit: unit.name, round: round.name })}
        crumbs={[
          { label: m.forecast_title(), href: economyPath },
          { label: round.name, href: roundPath(round.key) },
        ]}
        {...(plan && {
          status: (
            <Status
              kind={plan.status === 'adopted' ? 'adopted' : 'draft'}
              label={plan.status === 'adopted' ? m.forecast_plan_adopted() : m.forecast_plan_draft()}
            />
          ),
        })}
      />
      {outcome?.done && (
        <Banner tone="success" live>
          {outcome.done}
        </Banner>
      )}
      {plan ? <Plan data={data} failureOf={failureOf} /> : <NoPlan data={data} failure={outcome?.failure} />}
      <AssignedList title={m.forecast_plan_assigned()} items={data.assigned} />
    </>
  )
}

function NoPlan({ data: { variance, may }, failure }: { data: PlanData; failure: FailureView | undefined }) {
  return (
    <EmptyState
      title={m.forecast_plan_none()}
      actions={
        may.start && (
          <Form method="post">
            <Failure failure={failure} />
            <Button type="submit" name="intent" value="start">
              {m.forecast_plan_start()}
            </Button>
          </Form>
        )
      }
    >
      {variance < 0
        ? m.forecast_plan_none_needed({ amount: money(negative(variance), 'mkr') })
        : m.forecast_plan_none_fine()}
    </EmptyState>
  )
}

interface PlanProps {
  readonly data: PlanData
  readonly failureOf: (which: string) => FailureView | undefined
}

function Plan({ data, failureOf }: PlanProps) {
  const { plan, sums, variance, may } = data
  return (
    <>
      {plan?.decision && (
        <p>
          {m.forecast_plan_decision({
            day: plan.decision.decidedOn,
            paragraph: plan.decision.paragraph,
            caseNumber: plan.decision.caseNumber,
          })}
        </p>
      )}
      <KeyFigures
        figures={[
          { label: m.forecast_plan_variance(), value: <VarianceMark off={variance} unit="mkr" /> },
          { label: m.forecast_plan_counted(), value: mkr2(sums.counted) },
          { label: m.forecast_plan_uncounted(), value: mkr2(sums.uncounted) },
          {
            label: m.forecast_plan_left(),
            value: <VarianceMark off={plus(variance, sums.counted)} unit="mkr" />,
          },
        ]}
      />
      {plan && plan.measures.length > 0 ? (
        <MeasureTable data={data} />
      ) : (
        <p className="muted">{m.forecast_plan_empty()}</p>
      )}
      {may.approve.map((id) => (
        <Approve key={id} data={data} id={id} failure={failureOf(`approve-${id}`)} />
      ))}
      {may.write && <Editing data={data} failureOf={failureOf} />}
      {may.adopt && plan && plan.measures.length > 0 && <Adopt data={data} failure={failureOf('adopt-')} />}
      <Realised
        data={data}
        failure={plan?.measures.map(({ id }) => failureOf(`realised-${id}`)).find((failure) => failure)}
      />
    </>
  )
}

function Approve({ data: { plan }, id, failure }: { data: PlanData; id: string; failure: FailureView | undefined }) {
  const measure = plan?.measures.find((one) => one.id === id)
  if (!plan || !measure) return null
  return (
    <Form method="post">
      <Failure failure={failure} />
      <input type="hidden" name="revision" value={plan.revision} />
      <input type="hidden" name="measure" value={id} />
      <Button type="submit" name="intent" value="approve" variant="secondary">
        {m.forecast_measure_approve({ number: measure.number })}
      </Button>
    </Form>
  )
}

const Editing = ({ data, failureOf }: PlanProps) => (
  <>
    {data.plan?.measures.map((measure) => (
      <Disclosure
        key={measure.id}
        summary={m.forecast_measure_edit({ number: measure.number })}
        open={Boolean(failureOf(`save-${measure.id}`))}
      >
        <MeasureForm data={data} measure={measure} failure={failureOf(`save-${measure.id}`)} />
        <Remove data={data} measure={measure} failure={failureOf(`remove-${measure.id}`)} />
      </Disclosure>
    ))}
    <Disclosure
      summary={m.forecast_measure_add()}
      open={data.plan?.measures.length === 0 || Boolean(failureOf('save-'))}
    >
      <MeasureForm data={data} failure={failureOf('save-')} />
    </Disclosure>
  </>
)

const Remove = ({ data, measure, failure }: { data: PlanData; measure: Measure; failure: FailureView | undefined }) => (
  <Form method="post">
    <Failure failure={failure} />
    <input type="hidden" name="revision" value={data.plan?.revision} />
    <input type="hidden" name="measure" value={measure.id} />
    <Button type="submit" name="intent" value="remove" variant="danger" size="small">
      {m.forecast_measure_remove()}
    </Button>
  </Form>
)

const Adopt = ({ data: { plan }, failure }: { data: PlanData; failure: FailureView | undefined }) => (
  <Disclosure summary={m.forecast_plan_adopt()} open={Boolean(failure)}>
    <Form method="post" className="form" noValidate>
      <p className="muted">{m.forecast_plan_adopt_note()}</p>
      <Failure failure={failure} />
      <input type="hidden" name="intent" value="adopt" />
      <input type="hidden" name="revision" value={plan?.revision} />
      <DateField name="decidedOn" label={m.forecast_plan_decided_on()} error={failure?.fields.decidedOn} />
      <TextField name="paragraph" label={m.forecast_plan_paragraph()} error={failure?.fields.paragraph} />
      <TextField name="caseNumber" label={m.forecast_plan_case_number()} error={failure?.fields.caseNumber} />
      <div className="form-actions">
        <Button type="submit">{m.forecast_plan_adopt()}</Button>
      </div>
    </Form>
  </Disclosure>
)
