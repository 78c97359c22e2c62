import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { showAssumptions } from '../show-assumptions.service.ts'
import { showDifference } from '../show-difference.service.ts'
import { PeopleFormula } from './people-formula.tsx'
import { mkr, shownValue, unitWord, versionName } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const query = new URL(request.url).searchParams
  const { sets } = await showAssumptions(ctx)
  const to = query.get('till') ?? sets[0]?.key ?? ''
  const base = sets.find((set) => set.id === sets.find(({ key }) => key === to)?.basedOn)
  const from = query.get('fran') ?? base?.key ?? sets.find((set) => set.key !== to)?.key ?? ''
  const [key = '', number = ''] = (query.get('budget') ?? '').split('/')
  const budget = key === '' ? undefined : { key, number: Number(number) }
  const choices = sets.map((set) => ({ value: set.key, label: set.name }))
  const shown = from && to ? await showDifference(ctx, { from, to, budget }) : null
  return {
    choices,
    from,
    to,
    shown: shown && {
      names: [shown.from.name, shown.to.name] as const,
      version: shown.version && versionName(shown.version),
      bases: shown.bases,
      definitions: shown.definitions,
      difference: shown.difference,
      people: shown.people,
      keys: { from: shown.from.key, to: shown.to.key },
    },
  }
}

type Shown = NonNullable<Awaited<ReturnType<typeof loader>>['shown']>

/** What a new circular changes, value by value, with what it means in million kronor. */
export default function DifferencePage() {
  const { choices, from, to, shown } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        title={m.assumptions_compare_title()}
        lead={m.assumptions_compare_lead()}
        crumbs={[
          { label: m.assumptions_budget(), href: '/arbete/budget' },
          { label: m.assumptions_title(), href: '/arbete/budget/forutsattningar' },
        ]}
      />
      {choices.length < 2 ? (
        <EmptyState title={m.assumptions_compare_needs_two()} />
      ) : (
        <FilterBar label={m.assumptions_compare_choose()}>
          <Select label={m.assumptions_compare_from()} name="fran" options={choices} defaultValue={from} />
          <Select label={m.assumptions_compare_to()} name="till" options={choices} defaultValue={to} />
        </FilterBar>
      )}
      {shown && <Changes shown={shown} />}
    </>
  )
}

function Changes({ shown }: { shown: Shown }) {
  const { difference, definitions, bases } = shown
  const unitOf = (key: string) => definitions.find((one) => one.key === key)?.unit ?? 'factor'
  const nameOf = (key: string) => definitions.find((one) => one.key === key)?.name ?? key
  const besideOf = (key: string) =>
    unitOf(key) === 'percent'
      ? difference.changes.filter((one) => one.key === key).flatMap(({ from, to }) => [from ?? 0, to ?? 0])
      : []
  const told = (value: number | null, key: string) =>
    value === null ? m.assumptions_not_told() : shownValue(value, unitOf(key), besideOf(key))
  // A sum of nothing reckoned is no nought.
  const isReckoned = difference.changes.some((one) => one.effects !== null)
  if (difference.changes.length === 0) return <EmptyState title={m.assumptions_compare_same()} />
  return (
    <>
      <Gaps shown={shown} of="tax" title={m.assumptions_without_tax_title()} nameOf={nameOf} />
      <Gaps shown={shown} of="population" title={m.assumptions_without_people_title()} nameOf={nameOf} />
      <Table
        caption={m.assumptions_compare_caption({ from: shown.names[0], to: shown.names[1] })}
        note={m.assumptions_compare_note()}
        rows={difference.changes}
        rowKey={(one) => `${one.key}:${one.year}`}
        cards
        columns={[
          {
            key: 'name',
            label: m.assumptions_definition(),
            cell: (one) => `${nameOf(one.key)}, ${unitWord[unitOf(one.key)]()}`,
            foot: m.assumptions_sum(),
          },
          { key: 'year', label: m.assumptions_year(), cell: (one) => one.year, nowrap: true },
          { key: 'from', label: m.assumptions_before(), number: true, cell: (one) => told(one.from, one.key) },
          { key: 'to', label: m.assumptions_after(), number: true, cell: (one) => told(one.to, one.key) },
          ...difference.years.map((year, at) => ({
            key: `effect-${year}`,
            label: m.assumptions_effect({ year }),
            number: true,
            cell: (one: Shown['difference']['changes'][number]) =>
              one.effects === null
                ? m.assumptions_no_effect()
                : one.effects[at] === 0
                  ? ''
                  : mkr(one.effects[at] ?? 0, true),
            foot: isReckoned ? mkr(difference.total[at] ?? 0, true) : m.assumptions_no_effect(),
          })),
          { key: 'evidence', label: m.assumptions_evidence(), cell: (one) => one.evidence },
        ]}
        footnote={m.assumptions_compare_footnote()}
      />
      {difference.changes.some(({ key }) => key === 'population') && <PeopleFormula people={shown.people} />}
      <Section title={m.assumptions_bases()}>
        {shown.version === null && <p>{m.assumptions_bases_no_version()}</p>}
        {shown.version !== null && <p>{m.assumptions_bases_lead({ version: shown.version })}</p>}
        {bases.length > 0 && (
          <Table
            caption={m.assumptions_bases_caption()}
            note={m.assumptions_in_mkr()}
            rows={bases}
            rowKey={(base) => `${base.key}:${base.year}`}
            columns={[
              { key: 'name', label: m.assumptions_definition(), cell: (base) => nameOf(base.key) },
              { key: 'year', label: m.assumptions_year(), cell: (base) => base.year },
              { key: 'amount', label: m.assumptions_base_amount(), number: true, cell: (base) => mkr(base.amount) },
            ]}
            footnote={m.assumptions_bases_note()}
          />
        )}
      </Section>
    </>
  )
}

interface GapsProps {
  readonly shown: Shown
  readonly of: 'tax' | 'population'
  readonly title: string
  readonly nameOf: (key: string) => string
}

/** Which values are missing, and in which of the two sets. */
function Gaps({ shown: { difference, names, keys }, of, title, nameOf }: GapsProps) {
  const gaps = difference.gaps.filter((gap) => gap.of === of)
  const sides = (['from', 'to'] as const).filter((side) => gaps.some((gap) => gap.set === side))
  if (sides.length === 0) return null
  const missing = (side: 'from' | 'to') => [
    ...new Set(gaps.filter((gap) => gap.set === side).map((gap) => `${nameOf(gap.key)} ${gap.year}`)),
  ]
  return (
    <Banner tone="warning" title={title}>
      <ul>
        {sides.map((side) => (
          <li key={side}>
            <Link to={`/arbete/budget/forutsattningar/${keys[side]}`}>{names[side === 'from' ? 0 : 1]}</Link>
            {': '}
            {m.assumptions_missing({ what: missing(side).join(', ') })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
