import { m } from '../../../generated/paraglide/messages.js'
import { sumOf } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { KeyFigures, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Way } from '../way.service.ts'
import { linkWords } from './words.ts'

interface WayProps {
  readonly way: Way
  readonly amount: (of: number) => string
}

/** More than these are folded away under their unit. */
const shownGoals = 8

export function WayChoice({ way, amount }: WayProps) {
  return (
    <form method="get" className="row">
      <Select
        label={m.publications_way_unit()}
        name="enhet"
        defaultValue={way.body.key}
        options={way.bodies.map((body) => ({ value: body.key, label: `${body.name} (${amount(body.frame)})` }))}
      />
      <input type="hidden" name="ar" value={way.year} />
      <Button type="submit" variant="secondary">
        {m.publications_way_show()}
      </Button>
    </form>
  )
}

const kinds = {
  start: m.publications_w_kind_start,
  index: m.publications_w_kind_index,
  responsibility: m.publications_w_kind_responsibility,
  priority: m.publications_w_kind_priority,
  capital: m.publications_w_kind_capital,
  other: m.publications_w_kind_other,
} as const

export function WaySections({
  way,
  amount,
  bare,
  told,
}: WayProps & { bare: (of: number) => string; told: string | null }) {
  return (
    <>
      <Section title={m.publications_way_lines()} id="ram">
        <Table
          caption={`${m.publications_way_lines()}: ${m.publications_way_in_mkr()}`}
          columns={[
            {
              key: 'kind',
              label: m.publications_w_change(),
              cell: (line) => kinds[line.kind](),
              foot: `${m.publications_way_frame()} ${way.year}`,
            },
            { key: 'reason', label: m.publications_w_reason(), cell: (line) => line.reason, foot: '' },
            {
              key: 'amount',
              label: m.publications_w_amount(),
              cell: (line) => bare(line.amount),
              number: true,
              foot: bare(sumOf(way.lines.map((line) => line.amount))),
            },
          ]}
          rows={way.lines.map((line, at) => ({ ...line, at }))}
          rowKey={(line) => String(line.at)}
        />
        <p>
          <a href={way.isStaff ? `/arbete/budget/${way.year}/${way.version}` : `/budget?ar=${way.year}`}>
            {m.publications_way_budget_read({ year: way.year })}
          </a>
        </p>
      </Section>
      <Section title={m.publications_way_decision()} id="beslut">
        <p>{way.decision}</p>
        <h3>{m.publications_way_transfers()}</h3>
        {way.transfers.length === 0 && <p className="muted">{m.publications_way_transfers_none()}</p>}
        <ul>
          {way.transfers.map((one) => (
            <li key={one.number}>
              {m.publications_way_transfer_line({ amount: amount(one.amount), from: one.from, to: one.to })}.{' '}
              {one.reason} <span className="muted">{one.decided}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Groups way={way} bare={bare} />
      <Section title={m.publications_way_goals()} id="mal">
        {way.goals.length === 0 && <p className="muted">{m.publications_way_goals_none()}</p>}
        {way.goals.map(({ unit, name, goals }) => (
          <Disclosure key={unit} summary={`${name} (${goals.length})`} open={goals.length <= shownGoals}>
            <ul>
              {goals.map((goal) => (
                <li key={`${goal.plan}/${goal.ref}`}>
                  <a href={`/mal/${goal.plan}/${goal.ref}`}>{goal.title}</a>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </Section>
      <Section title={m.publications_way_forecast()} id="prognos">
        <p className={way.forecast ? undefined : 'muted'}>
          {way.forecast
            ? m.publications_way_forecast_line({
                round: way.forecast.round,
                budget: amount(way.forecast.budget),
                forecast: amount(way.forecast.forecast),
                words: told ?? '',
              })
            : m.publications_way_forecast_none()}
        </p>
        {way.forecast && (
          <p>
            <a
              href={
                way.isStaff
                  ? `/arbete/ekonomi/${way.forecast.key}?enhet=${way.unit.key}`
                  : `/uppfoljning?tillfalle=${way.forecast.key}`
              }
            >
              {m.publications_way_forecast_read()}
            </a>
          </p>
        )}
        <PublishedForecast way={way} amount={amount} />
      </Section>
      <Section title={m.publications_way_sentences()} id="meningar">
        {way.sentences.length === 0 && <p className="muted">{m.publications_way_sentences_none()}</p>}
        <ul>
          {way.sentences.map((one) => (
            <li key={`${one.key} ${one.part} ${one.text}`}>
              {one.text}{' '}
              <a
                href={
                  one.isDraft || way.isStaff ? `/arbete/publikationer/${one.key}` : `/publikationer/${one.key}/fil/html`
                }
              >
                {one.publication}, {one.part}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** The two pages of the way may tell two forecasts; each says which the other one is. */
function PublishedForecast({ way, amount }: WayProps) {
  if (!way.isStaff) return way.forecast && <p className="muted">{m.publications_way_forecast_public()}</p>
  if (!way.published) return <p className="muted">{m.publications_way_forecast_unpublished()}</p>
  if (way.published.round === way.forecast?.round && way.published.forecast === way.forecast.forecast) return null
  const { round, forecast } = way.published
  return <p className="muted">{m.publications_way_forecast_published({ round, forecast: amount(forecast) })}</p>
}

/** Only staff see what is booked, so only their heading says so. */
function Groups({ way, bare }: { way: Way; bare: (of: number) => string }) {
  const title = way.isStaff ? m.publications_way_groups() : m.publications_way_budget()
  return (
    <Section title={title} id="budget">
      {way.groups.length === 0 ? (
        <p className="muted">{m.publications_way_groups_none()}</p>
      ) : (
        <Table
          caption={`${title}: ${way.isStaff ? m.publications_way_in_mkr_vouchers() : m.publications_way_in_mkr()}`}
          columns={[
            {
              key: 'name',
              label: m.publications_w_group(),
              cell: (group) => group.name,
              foot: m.publications_w_total(),
            },
            {
              key: 'budget',
              label: m.publications_way_budget(),
              cell: (group) => bare(group.budget),
              number: true,
              foot: bare(sumOf(way.groups.map((group) => group.budget))),
            },
            ...(way.isStaff
              ? [
                  {
                    key: 'actual',
                    label: m.publications_way_actual(),
                    cell: ({ actual, vouchers }: Way['groups'][number]) =>
                      actual === null ? '' : vouchers === null ? bare(actual) : <a href={vouchers}>{bare(actual)}</a>,
                    number: true,
                    foot: bare(sumOf(way.groups.flatMap((group) => group.actual ?? []))),
                  },
                ]
              : []),
          ]}
          rows={way.groups}
          rowKey={(group) => group.key}
        />
      )}
    </Section>
  )
}

export function WayCoverage({ way, amount, percent }: WayProps & { percent: number }) {
  const { covered, whole, goals, goalsTraceable, missing } = way.coverage
  return (
    <Section title={m.publications_way_coverage()} id="tackning">
      <KeyFigures
        figures={[
          {
            label: m.publications_way_coverage_money(),
            value: `${percent} %`,
            note: m.publications_way_coverage_of({ part: amount(covered), whole: amount(whole) }),
          },
          {
            label: m.publications_way_coverage_goals(),
            value: m.publications_way_coverage_of({ part: goalsTraceable, whole: goals }),
          },
        ]}
      />
      {!way.isStaff && <p className="muted">{m.publications_way_coverage_public()}</p>}
      {missing.length > 0 && (
        <>
          <h3>{m.publications_way_missing()}</h3>
          <ul>
            {missing.map((one) => (
              <li key={one.body}>
                {way.bodies.find((body) => body.key === one.body)?.name ?? one.body}:{' '}
                {one.links.map((link) => linkWords[link]()).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
