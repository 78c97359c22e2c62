import { data } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Diff } from '../../../ui/diff.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { compareVersions } from '../compare-versions.service.ts'
import { showVersion } from '../show-budget.service.ts'
import type { FrameChange, LineChange } from '../version-difference.ts'
import { budgetsPath, unitAsked, versionPath } from './budget-addresses.ts'
import { kindWord, ownerOf, unitName } from './budget-words.ts'
import { type Asked, numberOf, type PageProps } from './page-form.ts'
import { UnitChoice } from './unit-choice.tsx'
import './budget.css'

export async function loader({ context, params, request }: Asked<'key' | 'version'>) {
  const ctx = context.get(requestContext)
  const { version, versions, names } = await showVersion(ctx, params.key, numberOf(params.version))
  const asked = new URL(request.url).searchParams.get('med')
  const others = versions.filter((one) => one.id !== version.id)
  const other = asked
    ? others.find((one) => String(one.number) === asked)
    : (others.find((one) => one.id === version.basedOn) ?? others[0])
  if (asked && !other) throw data(null, { status: 404 })
  const difference = other ? await compareVersions(ctx, other.id, version.id) : null
  return { version, others, other: other ?? null, difference, names, unit: unitAsked(request.url) }
}

/** What sets a version apart from another: the figures, the lines with their words, and what is told of the companies. */
export default function ComparePage({ loaderData }: PageProps<typeof loader>) {
  const { version, others, other, difference, names, unit } = loaderData
  const isAlike = difference && difference.frames.length + difference.lines.length + difference.companies.length === 0
  return (
    <>
      <PageTitle
        title={m.budget_compare_title()}
        lead={other ? m.budget_compare_lead({ name: version.name, other: other.name }) : undefined}
        crumbs={[
          { label: m.budget_title(), href: budgetsPath },
          { label: version.budget.title, href: versionPath(version) },
        ]}
      />
      {others.length === 0 ? (
        <EmptyState title={m.budget_compare_only_one()} />
      ) : (
        <FilterBar label={m.budget_compare_with()}>
          <Select
            name="med"
            label={m.budget_compare_with()}
            options={others.map((one) => ({
              value: String(one.number),
              label: `${one.number}. ${one.name} (${ownerOf(one)})`,
            }))}
            defaultValue={String(other?.number ?? '')}
          />
        </FilterBar>
      )}
      {isAlike && <EmptyState title={m.budget_compare_alike()} />}
      {difference && difference.frames.length > 0 && (
        <>
          <UnitChoice unit={unit} />
          <Table
            caption={m.budget_compare_frames()}
            note={m.budget_frames_note({ unit })}
            columns={frameColumns(unit, names)}
            rows={difference.frames}
            rowKey={(change) => `${change.unit} ${change.year}`}
          />
        </>
      )}
      {difference && difference.lines.length > 0 && (
        <Section title={m.budget_compare_lines()}>
          <Table
            caption={m.budget_compare_lines()}
            captionHidden
            note={m.budget_frames_note({ unit })}
            columns={lineColumns(unit, names)}
            rows={difference.lines}
            rowKey={(change) => (change.kind === 'removed' ? change.before.id : change.after.id)}
            cards
          />
        </Section>
      )}
      {difference && difference.companies.length > 0 && (
        <Section title={m.budget_companies_title()}>
          {difference.companies.map(({ before, after }) => (
            <div key={after?.unit ?? before?.unit}>
              <h3>{unitName(names, after?.unit ?? before?.unit ?? null)}</h3>
              <Diff before={before?.account ?? ''} after={after?.account ?? ''} />
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

const frameColumns = (unit: MoneyUnit, names: Readonly<Record<string, string>>): Column<FrameChange>[] => [
  { key: 'unit', label: m.budget_column_body(), cell: (change) => unitName(names, change.unit) },
  { key: 'year', label: m.budget_field_year(), number: true, cell: (change) => String(change.year) },
  { key: 'before', label: m.budget_column_before(), number: true, cell: ({ before }) => formatMoney(before, unit) },
  { key: 'after', label: m.budget_column_after(), number: true, cell: ({ after }) => formatMoney(after, unit) },
  {
    key: 'difference',
    label: m.budget_column_difference(),
    number: true,
    cell: ({ difference }) => formatMoney(difference, unit, undefined, { signed: true }),
  },
]

const changeWord = {
  added: m.budget_change_added,
  removed: m.budget_change_removed,
  changed: m.budget_change_changed,
} as const

const lineColumns = (unit: MoneyUnit, names: Readonly<Record<string, string>>): Column<LineChange>[] => {
  const lineOf = (change: LineChange) => (change.kind === 'removed' ? change.before : change.after)
  const wordsOf = (line: ReturnType<typeof lineOf>) => (line.kind === 'start' ? kindWord.start() : line.reason)
  return [
    {
      key: 'reason',
      label: m.budget_column_reason(),
      cell: (change) =>
        change.kind === 'changed' && change.before.reason !== change.after.reason ? (
          <Diff before={change.before.reason} after={change.after.reason} />
        ) : (
          wordsOf(lineOf(change))
        ),
    },
    { key: 'change', label: m.budget_column_what(), cell: (change) => changeWord[change.kind](), nowrap: true },
    {
      key: 'place',
      label: m.budget_column_body(),
      cell: (change) => `${unitName(names, lineOf(change).unit)} ${lineOf(change).year}`,
    },
    {
      key: 'before',
      label: m.budget_column_before(),
      number: true,
      cell: (change) => (change.kind === 'added' ? '' : formatMoney(change.before.amount, unit)),
    },
    {
      key: 'after',
      label: m.budget_column_after(),
      number: true,
      cell: (change) => (change.kind === 'removed' ? '' : formatMoney(change.after.amount, unit)),
    },
  ]
}
