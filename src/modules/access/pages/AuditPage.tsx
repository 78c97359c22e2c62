import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { parseInput } from '../../../platform/contract.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { auditFilters } from '../access.contract.ts'
import { differenceOf, type FieldChange } from '../difference.ts'
import { deedName, fieldName } from '../names.service.ts'
import { readAuditLog, showAuditChoices } from '../show-access.service.ts'
import { pageAsked, swedishClock } from './when.ts'

/** More fields than this say nothing more on a page; the CSV file has them all. */
const fieldsShown = 60

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const query = new URL(request.url).searchParams
  const asked = Object.fromEntries([...query].filter(([name, value]) => value !== '' && name in auditFilters.shape))
  const { filter, errors } = read(asked, ctx.locale)
  const wanted = pageAsked(query, 50)
  const { items, total } = await readAuditLog(ctx, filter, wanted)
  const entries = items.map(({ before, after, at, ...entry }) => {
    const changes = differenceOf(before, after)
    return {
      ...entry,
      at: swedishClock(at),
      deedName: deedName(entry.deed, ctx.locale),
      changes: changes
        .slice(0, fieldsShown)
        .map((change) => ({ ...change, name: fieldName(change.field, ctx.locale) })),
      more: Math.max(0, changes.length - fieldsShown),
    }
  })
  const csv = `/api/v1/audit-entries?${new URLSearchParams({ ...asked, format: 'csv' })}`
  const { deeds, persons } = await showAuditChoices(ctx)
  return {
    entries,
    total,
    page: wanted.page,
    size: wanted.size,
    asked,
    errors,
    csv,
    choices: { persons, deeds: deeds.map((deed) => ({ value: deed, label: deedName(deed, ctx.locale) })) },
  }
}

/** A filter that cannot be read is told beside its field and filters nothing. */
function read(asked: Record<string, string>, locale: 'sv' | 'en') {
  try {
    return { filter: parseInput(auditFilters, asked, locale), errors: {} as Partial<Record<string, string>> }
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown
    return { filter: {}, errors: thrown.fields as Partial<Record<string, string>> }
  }
}

type Shown = Awaited<ReturnType<typeof loader>>
type Entry = Shown['entries'][number]

const columns = (): Column<Entry>[] => [
  { key: 'at', label: m.access_when(), nowrap: true, cell: (entry) => entry.at },
  { key: 'who', label: m.access_who(), cell: (entry) => entry.actorName },
  { key: 'deed', label: m.access_deed(), cell: (entry) => entry.deedName },
  { key: 'thing', label: m.access_thing(), cell: (entry) => <Thing entry={entry} /> },
]

/** Who did what to which thing: nobody can change or remove a line. */
export default function AuditPage() {
  const shown = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        title={m.access_log_title()}
        lead={m.access_log_lead()}
        actions={
          <LinkButton href={shown.csv} icon="download" download>
            {m.access_csv()}
          </LinkButton>
        }
      />
      <Filters shown={shown} />
      {shown.entries.length === 0 ? (
        <EmptyState title={m.access_log_none()}>{m.access_log_none_cure()}</EmptyState>
      ) : (
        <Table
          caption={m.access_log_title()}
          captionHidden
          columns={columns()}
          rows={shown.entries}
          rowKey={(entry) => entry.id}
          cards
        />
      )}
      <Pagination page={shown.page} pageSize={shown.size} total={shown.total} />
    </>
  )
}

const Filters = ({ shown: { asked, errors, choices } }: { shown: Shown }) => (
  <FilterBar label={m.access_log_filter()}>
    <Select
      name="person"
      label={m.access_person()}
      empty={m.access_everyone()}
      options={choices.persons.map((person) => ({ value: person.id, label: person.name }))}
      defaultValue={asked.person}
      error={errors.person}
    />
    <Select
      name="deed"
      label={m.access_deed()}
      empty={m.access_all_deeds()}
      options={choices.deeds}
      defaultValue={asked.deed}
      error={errors.deed}
    />
    <TextField name="thing" type="search" label={m.access_thing()} defaultValue={asked.thing} error={errors.thing} />
    <DateField name="from" label={m.access_log_from()} defaultValue={asked.from} error={errors.from} />
    <DateField name="until" label={m.access_log_until()} defaultValue={asked.until} error={errors.until} />
  </FilterBar>
)

const Thing = ({ entry }: { entry: Entry }) => (
  <>
    {entry.label || <code className="muted">{entry.target.slice(0, 8)}</code>}
    {entry.changes.length > 0 && (
      <Disclosure summary={m.access_changes({ count: entry.changes.length + entry.more })}>
        <dl className="facts">
          {entry.changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </dl>
        {entry.more > 0 && <p className="muted">{m.access_changes_more({ count: entry.more })}</p>}
      </Disclosure>
    )}
  </>
)

const Change = ({ change }: { change: Entry['changes'][number] }) => (
  <>
    <dt>{change.name}</dt>
    <dd>
      {change.before !== null && (
        <>
          <span className="visually-hidden">{m.access_was()} </span>
          <del>{words(change.before)}</del>{' '}
        </>
      )}
      {change.after !== null && (
        <>
          <span className="visually-hidden">{m.access_became()} </span>
          <ins>{words(change.after)}</ins>
        </>
      )}
    </dd>
  </>
)

const words = (value: FieldChange['after']): string =>
  value === true ? m.access_yes() : value === false ? m.access_no() : numberOr(value)

/** Decimals as the reader writes them; whole numbers may be years and are left as they are. */
const numberOr = (value: string | number | null): string =>
  typeof value === 'number' && !Number.isInteger(value) ? formatNumber(value, { language: getLocale() }) : String(value)
