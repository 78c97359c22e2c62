import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { formatNumber } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { NumberSpan } from '../number-series.ts'
import { showSettings } from '../settings.service.ts'
import { takeSettingsIntent } from './settings-action.ts'
import { ClassesForm, GapForm, SeriesForm } from './settings-forms.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { series, classes, delays, bodies, may } = await showSettings(ctx)
  return {
    year: yearOf(ctx.today()),
    may,
    series: series.map((one) => ({ ...one, id: `${one.body} ${one.year}` })),
    classes,
    delays: delays.map((one) => ({ ...one, id: `${one.body} ${one.year}` })),
    bodies: bodies.map(({ id, name }) => ({ value: id as string, label: name })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const sent = await request.formData()
  const outcome = await answer(async () => {
    await takeSettingsIntent(context.get(requestContext), sent)
    return true
  })
  if ('done' in outcome) return redirect('/arbete/arenden/installningar')
  return data({ ...outcome.data, intent: String(sent.get('intent') ?? '') }, outcome.init ?? undefined)
}

type Data = Awaited<ReturnType<typeof loader>>

const spans = (list: readonly NumberSpan[]) =>
  list.map(({ first, last }) => (first === last ? String(first) : `${first}\u2013${last}`)).join(', ')

/** Gaps with one reason stand together. */
const byReason = (gaps: Data['series'][number]['explained']) => [...Map.groupBy(gaps, ({ reason }) => reason)]

const seriesColumns = (): readonly Column<Data['series'][number]>[] => [
  { key: 'body', label: m.cases_body(), cell: (one) => one.bodyName },
  { key: 'year', label: m.cases_year(), cell: (one) => one.year },
  { key: 'code', label: m.cases_series_body_code(), cell: (one) => one.bodyCode },
  { key: 'form', label: m.cases_series_form(), cell: (one) => <code>{one.form}</code>, nowrap: true },
  { key: 'next', label: m.cases_series_next(), cell: (one) => one.nextNumber, number: true },
  {
    key: 'open',
    label: m.cases_series_gaps(),
    cell: (one) => (one.open.length > 0 ? m.cases_series_open({ numbers: spans(one.open) }) : m.cases_series_none()),
  },
  {
    key: 'explained',
    label: m.cases_series_explained(),
    cell: (one) =>
      byReason(one.explained).map(([reason, gaps]) => <div key={reason}>{`${reason} (${spans(gaps)})`}</div>),
  },
]

const delayColumns = (): readonly Column<Data['delays'][number]>[] => [
  { key: 'body', label: m.cases_body(), cell: (one) => one.bodyName },
  { key: 'year', label: m.cases_year(), cell: (one) => one.year },
  { key: 'documents', label: m.cases_delay_documents(), cell: (one) => formatNumber(one.documents), number: true },
  { key: 'median', label: m.cases_delay_median(), cell: (one) => formatNumber(one.median), number: true },
  { key: 'longest', label: m.cases_delay_longest(), cell: (one) => formatNumber(one.longest), number: true },
  { key: 'once', label: m.cases_delay_at_once(), cell: (one) => formatNumber(one.atOnce), number: true },
]

const classColumns = (): readonly Column<Data['classes'][number]>[] => [
  { key: 'code', label: m.cases_scheme_code(), cell: (one) => one.code, nowrap: true },
  { key: 'name', label: m.cases_scheme_name(), cell: (one) => one.name },
  { key: 'from', label: m.cases_scheme_from(), cell: (one) => one.from, nowrap: true },
]

/** How cases are numbered and classified, and how fast documents are registered. */
export default function RegisterSettingsPage() {
  const shown = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>() as { failure?: FailureView; intent?: string } | undefined
  const failureOf = (intent: string) => (answered?.intent === intent ? answered.failure : undefined)
  const explainable = shown.series.filter(({ mayExplain, open }) => mayExplain && open.length > 0)
  return (
    <>
      <PageTitle
        title={m.cases_settings_title()}
        lead={m.cases_settings_lead()}
        crumbs={[{ label: m.cases_title(), href: '/arbete/arenden' }]}
      />
      <Section title={m.cases_series()}>
        {shown.series.length === 0 ? (
          <EmptyState title={m.cases_series_empty()} />
        ) : (
          <Table
            caption={m.cases_series_table()}
            captionHidden
            columns={seriesColumns()}
            rows={shown.series}
            rowKey={(one) => one.id}
            cards
          />
        )}
        {shown.may.keep && <SeriesForm bodies={shown.bodies} year={shown.year} failure={failureOf('series')} />}
        {explainable.length > 0 && (
          <GapForm
            series={explainable.map((one) => ({ value: one.id, label: `${one.bodyName} ${one.year}` }))}
            first={explainable[0]?.open[0]}
            failure={failureOf('gap')}
          />
        )}
      </Section>
      <Section title={m.cases_delay()}>
        {shown.delays.length === 0 ? (
          <p className="muted">{m.cases_delay_empty()}</p>
        ) : (
          <Table
            caption={m.cases_delay_table()}
            columns={delayColumns()}
            rows={shown.delays}
            rowKey={(one) => one.id}
            cards
          />
        )}
      </Section>
      <Section title={m.cases_scheme()}>
        {shown.classes.length === 0 ? (
          <EmptyState title={m.cases_scheme_empty()} />
        ) : (
          <Table
            caption={m.cases_scheme_table()}
            captionHidden
            columns={classColumns()}
            rows={shown.classes}
            rowKey={(one) => one.code}
          />
        )}
        {shown.may.keep && <ClassesForm failure={failureOf('classes')} />}
      </Section>
    </>
  )
}
