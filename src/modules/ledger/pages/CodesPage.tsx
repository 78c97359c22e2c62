import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, FileField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { showUnmapped } from '../keep-ledger.service.ts'
import { pasteContract, unitCodeContract, unitCodeOf } from '../ledger.contract.ts'
import { pasteUnitCodes, saveUnitCodes } from '../unit-code.service.ts'
import { LedgerTabs } from './LedgerTabs.tsx'
import { kr, query } from './words.ts'

const size = 50
const shownRules = 500

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const asked = new URL(request.url).searchParams
  const year = Number(asked.get('ar')) || yearOf(ctx.today())
  const page = Math.max(1, Number(asked.get('sida')) || 1)
  const q = asked.get('q') ?? ''
  const { rules, units, sources, ...found } = await showUnmapped(ctx, year, { offset: (page - 1) * size, size, q })
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const sourceNames = new Map(sources.map(({ key, name }) => [key, name]))
  return {
    ...found,
    items: found.items.map((one) => ({ ...one, sourceName: sourceNames.get(one.source) ?? one.source })),
    sources: sources.map(({ key, name }) => ({ value: key, label: name })),
    year,
    page,
    q,
    chosen: asked.get('kod') ?? found.items[0]?.code ?? '',
    units: units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
    ruleCount: rules.length,
    rules: rules.slice(0, shownRules).map((rule) => ({
      ...rule,
      unitName: names.get(rule.unit) ?? '',
      sourceName: sourceNames.get(rule.source ?? '') ?? '',
    })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  if (form.get('intent') !== 'paste')
    return answer(async () =>
      saveUnitCodes(ctx, [unitCodeOf(parseInput(unitCodeContract, formInput(form), ctx.locale))]),
    )
  const file = form.get('file')
  const codes = file instanceof File && file.size > 0 ? await file.text() : form.get('codes')
  return answer(async () => {
    const order = parseInput(
      pasteContract,
      { codes, from: form.get('from'), source: form.get('source') || undefined },
      ctx.locale,
    )
    return pasteUnitCodes(ctx, order.codes, order.from, order.source)
  })
}

type Page = Awaited<ReturnType<typeof loader>>

/** Codes nobody has placed, and the ways to place them: one, all that begin alike, or many at once. */
export default function CodesPage() {
  const page = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as { failure?: FailureView; done?: { saved: number } } | undefined
  return (
    <>
      <PageTitle title={m.ledger_codes_title()} lead={m.ledger_codes_lead()} />
      <LedgerTabs year={page.year} />
      {told?.done && (
        <Banner tone="success" live>
          {m.ledger_codes_saved({ count: told.done.saved })}
        </Banner>
      )}
      <Failure failure={told?.failure} />
      <Unmapped page={page} />
      {page.may.keep && <TieOne page={page} failure={told?.failure} />}
      {page.may.keep && <Paste page={page} />}
      <Rules page={page} />
    </>
  )
}

const Unmapped = ({ page }: { page: Page }) => (
  <Section title={m.ledger_codes_unmapped()}>
    {page.total === 0 && page.q === '' ? (
      <EmptyState title={m.ledger_codes_none()}>
        <p>{m.ledger_codes_none_text({ year: page.year })}</p>
      </EmptyState>
    ) : (
      <>
        <FilterBar label={m.ledger_codes_search()}>
          <input type="hidden" name="ar" value={page.year} />
          <TextField name="q" label={m.ledger_codes_search()} defaultValue={page.q} />
        </FilterBar>
        <Table
          caption={m.ledger_codes_caption({ count: page.total, shown: formatNumber(page.total), year: page.year })}
          columns={[
            { key: 'code', label: m.ledger_codes_code(), cell: (one) => one.code || '–', nowrap: true },
            { key: 'name', label: m.ledger_codes_name(), cell: (one) => one.name },
            ...sourceColumn(page, (one: Page['items'][number]) => one.sourceName),
            { key: 'lines', label: m.ledger_col_lines(), cell: (one) => formatNumber(one.lines), number: true },
            {
              key: 'amount',
              label: m.ledger_codes_amount(),
              cell: (one) => kr(one.amount),
              number: true,
            },
            ...(page.may.keep ? [tieColumn(page)] : []),
          ]}
          rows={page.items}
          rowKey={(one) => `${one.source} ${one.code}`}
          cards
        />
        <Pagination page={page.page} pageSize={size} total={page.total} />
        <p className="no-print">
          <LinkButton
            href={`/api/v1/ledger/unmapped?year=${page.year}&format=csv`}
            variant="quiet"
            icon="download"
            document
            download
          >
            {m.ledger_codes_csv()}
          </LinkButton>
        </p>
      </>
    )}
  </Section>
)

const TieOne = ({ page, failure }: { page: Page; failure: FailureView | undefined }) => (
  <Section title={m.ledger_codes_one()} id="koppla">
    <Form method="post" className="form">
      <div className="fields">
        <TextField
          name="code"
          label={m.ledger_codes_code()}
          defaultValue={page.chosen}
          key={page.chosen}
          error={failure?.fields.code}
          maxLength={60}
          required
        />
        <Select
          name="unit"
          label={m.ledger_codes_unit()}
          empty={m.ledger_codes_choose()}
          options={page.units}
          error={failure?.fields.unit}
          required
        />
        <DateField
          name="from"
          label={m.ledger_codes_from()}
          defaultValue={`${page.year}-01-01`}
          error={failure?.fields.from}
          required
        />
        <DateField name="until" label={m.ledger_codes_until()} error={failure?.fields.until} />
        <SourceChoice page={page} />
      </div>
      <Checkbox name="isPrefix" value="on" label={m.ledger_codes_prefix()} />
      <div className="form-actions">
        <Button type="submit">{m.ledger_codes_save()}</Button>
      </div>
    </Form>
  </Section>
)

/** Fills in the form below. */
const tieColumn = (page: Page) => ({
  key: 'tie',
  label: m.ledger_codes_tie(),
  cell: ({ code }: Page['items'][number]) =>
    code !== '' && (
      <Link
        to={`${query({ ar: page.year, sida: page.page, q: page.q, kod: code })}#koppla`}
        aria-label={m.ledger_codes_tie_code({ code })}
      >
        {m.ledger_codes_save()}
      </Link>
    ),
})

/** Asked and told only where there is more than one source. */
const SourceChoice = ({ page, id }: { page: Page; id?: string }) =>
  page.sources.length > 1 && (
    <Select
      {...(id !== undefined && { id })}
      name="source"
      label={m.ledger_codes_for_source()}
      empty={m.ledger_codes_every_source()}
      options={page.sources}
    />
  )

const sourceColumn = <Row,>(page: Page, name: (row: Row) => string) =>
  page.sources.length > 1 ? [{ key: 'source', label: m.ledger_upload_source(), cell: name }] : []

const Paste = ({ page }: { page: Page }) => (
  <Disclosure summary={m.ledger_codes_paste()}>
    <Form method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="intent" value="paste" />
      <TextArea name="codes" label={m.ledger_codes_paste_label()} hint={m.ledger_codes_paste_hint()} rows={8} />
      <FileField name="file" label={m.ledger_codes_paste_file()} accept=".csv,.txt,text/csv" />
      <DateField
        name="from"
        id="paste-from"
        label={m.ledger_codes_from()}
        defaultValue={`${page.year}-01-01`}
        required
      />
      <SourceChoice page={page} id="paste-source" />
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.ledger_codes_paste_do()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)

function Rules({ page }: { page: Page }) {
  if (page.rules.length === 0) return null
  return (
    <Section title={m.ledger_codes_rules()}>
      <Table
        caption={m.ledger_codes_rules_caption()}
        columns={[
          {
            key: 'code',
            label: m.ledger_codes_code(),
            cell: (one) => `${one.code}${one.isPrefix ? '*' : ''}`,
            nowrap: true,
          },
          { key: 'unit', label: m.ledger_codes_unit(), cell: (one) => one.unitName },
          ...sourceColumn(page, (one: Page['rules'][number]) => one.sourceName || m.ledger_codes_every_source()),
          { key: 'from', label: m.ledger_codes_from(), cell: (one) => one.from, nowrap: true },
          {
            key: 'until',
            label: m.ledger_codes_until_short(),
            cell: (one) => one.until ?? m.ledger_codes_for_now(),
            nowrap: true,
          },
        ]}
        rows={page.rules}
        rowKey={(one) => `${one.source} ${one.code}${one.isPrefix}${one.from}`}
        {...(page.ruleCount > page.rules.length && {
          footnote: m.ledger_codes_rules_more({ shown: page.rules.length, count: page.ruleCount }),
        })}
      />
    </Section>
  )
}
