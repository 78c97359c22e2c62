import { Link, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Timeline } from '../../../ui/lists.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { yearForecast } from '../forecast.ts'
import { yearVariance } from '../roll-up.ts'
import { showUnit } from '../show-unit.service.ts'
import { BookNotices } from './parts/book-notices.tsx'
import { Curves } from './parts/curves.tsx'
import { takeForecastIntent } from './parts/forecast-action.ts'
import { ForecastForm } from './parts/forecast-form.tsx'
import { ForecastReading } from './parts/forecast-reading.tsx'
import type { Asked } from './parts/page-args.ts'
import { ProposalSteps } from './parts/proposal-steps.tsx'
import { VarianceMark } from './parts/variance-mark.tsx'
import { economyPath, isWorse, money, monthName, planPath, roundPath, statusKind, statusWord } from './parts/words.ts'
import './forecast.css'

export const loader = ({ context, params }: Asked<'round' | 'unit'>) =>
  showUnit(context.get(requestContext), params.round, params.unit)

export async function action({ context, params, request }: Asked<'round' | 'unit'>) {
  const form = await request.formData()
  return answer(() => takeForecastIntent(context.get(requestContext), params.round, params.unit, form))
}

export type UnitData = Awaited<ReturnType<typeof loader>>

/** The manager's page: what the unit has, what the system proposes and why, and the manager's own forecast. */
export default function UnitForecastPage() {
  const data = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>() as { failure?: FailureView; done?: string } | undefined
  const { round, unit, forecast, rows, through } = data
  const year = data.curve.year
  const state = forecast.revision === 0 ? m.forecast_state_untouched() : statusWord[forecast.status]()
  return (
    <>
      <PageTitle
        title={unit.name}
        lead={m.forecast_unit_lead({ round: round.name, year })}
        crumbs={[
          { label: m.forecast_title(), href: economyPath },
          { label: round.name, href: roundPath(round.key) },
        ]}
        actions={
          <LinkButton href={`/arbete/kronan?${new URLSearchParams({ enhet: unit.key, ar: String(year) })}`}>
            {m.forecast_way()}
          </LinkButton>
        }
        status={<Status kind={statusKind[forecast.status]} label={state} />}
      />
      {outcome?.done && (
        <Banner tone="success" live>
          {outcome.done}
        </Banner>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={m.forecast_no_own()}
          actions={<LinkButton href={`${roundPath(round.key)}?enhet=${unit.key}`}>{m.forecast_see_below()}</LinkButton>}
        >
          {m.forecast_no_own_text()}
        </EmptyState>
      ) : (
        <>
          <BookNotices {...data} year={year} isClosed={round.status === 'closed'} />
          <Duty data={data} />
          <KeyFigures
            figures={[
              { label: m.forecast_unit_year_budget({ year }), value: money(data.sums.yearBudget, 'tkr') },
              ...(through > 0
                ? [
                    {
                      label: m.forecast_unit_actual({ month: monthName(through) }),
                      value: money(data.sums.periodActual, 'tkr'),
                    },
                  ]
                : []),
              { label: m.forecast_unit_forecast({ year }), value: money(yearForecast(data.sums), 'tkr') },
              { label: m.forecast_unit_variance(), value: <VarianceMark off={yearVariance(data.sums)} unit="tkr" /> },
            ]}
          />
          {data.may.write ? (
            <ForecastForm data={data} failure={outcome?.failure} />
          ) : (
            <ForecastReading data={data} failure={outcome?.failure} />
          )}
          <ProposalSteps rows={rows} />
        </>
      )}
      {rows.length > 0 && <Curves curve={data.curve} />}
      <History data={data} />
    </>
  )
}

/** What a negative forecast asks of the unit and of its committee. */
function Duty({ data: { sums, committee, round } }: { data: UnitData }) {
  if (round.status === 'closed') return null
  return (
    <>
      {isWorse(yearVariance(sums), 'tkr') && <Banner tone="warning">{m.forecast_restrictive()}</Banner>}
      {committee?.needsPlan && (
        <Banner tone="error">
          {m.forecast_needs_plan({ unit: committee.name })}{' '}
          <Link to={planPath(round.key, committee.key)}>{m.forecast_to_plan()}</Link>
        </Banner>
      )}
    </>
  )
}

const stepWords = {
  send: m.forecast_step_send,
  approve: m.forecast_step_approved,
  'send-back': m.forecast_step_send_back,
}

function History({ data: { steps } }: { data: UnitData }) {
  if (steps.length === 0) return null
  return (
    <Section title={m.forecast_history()}>
      <Timeline
        events={steps.map((step) => ({
          id: step.at,
          at: step.at,
          title: stepWords[step.step]({ name: step.personName }),
          body: step.reason,
          done: true,
        }))}
      />
    </Section>
  )
}
