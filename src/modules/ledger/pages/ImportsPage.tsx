import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { Context } from '../../../platform/context.ts'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { formatNumber, monthName } from '../../../ui/format.ts'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { showRuns } from '../import-run.service.ts'
import { showImports, showUnmapped } from '../keep-ledger.service.ts'
import { yearContract } from '../ledger.contract.ts'
import { ledgerFiles, sizeWords } from '../ledger-files.service.ts'
import type { LedgerImport } from '../ledger-import.ts'
import { receiveUpload, type SentFile } from '../upload.service.ts'
import { LedgerTabs, ledgerPath } from './LedgerTabs.tsx'
import { UploadForm } from './UploadForm.tsx'
import { query } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { imports, sources, may } = await showImports(ctx)
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  const [run] = await showRuns(ctx)
  return {
    imports: imports.map(({ remarks: _, sha256: _sum, ...one }) => ({ ...one, source: names.get(one.source) ?? '' })),
    latest: run && run.state !== 'done' ? { id: run.id, state: run.state, fileName: run.fileName } : undefined,
    limit: { bytes: ledgerFiles().largest, words: sizeWords(ledgerFiles().largest) },
    sources: sources.map(({ key, name }) => ({ key, name })),
    year: yearOf(ctx.today()),
    stored: await storedBy(ctx, imports, new URL(request.url).searchParams.get('inlast')),
    may,
  }
}

/** What has just been read in, and how much of it waits for a unit. */
async function storedBy(ctx: Context, imports: readonly LedgerImport[], id: string | null) {
  const made = imports.find((one) => one.id === id)
  if (!made) return undefined
  const { total } = await showUnmapped(ctx, made.year, { offset: 0, size: 1 })
  const { fileName, year, firstMonth, lastMonth, vouchers } = made
  return { fileName, year, firstMonth, lastMonth, vouchers, unmapped: total }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return data({ failure: undefined, noFile: true }, { status: 400 })
  const outcome = await answer(async () => ({
    year: parseInput(yearContract, form.get('year'), ctx.locale),
    ...(await receiveUpload(ctx, { name: file.name, body: file.stream() as SentFile['body'], length: file.size })),
  }))
  if (!('done' in outcome) || !outcome.done) return outcome
  const { id, year } = outcome.done
  return redirect(`${ledgerPath}/fil/${id}${query({ ar: year, kalla: String(form.get('source') ?? '') })}`, 303)
}

type ImportRow = Awaited<ReturnType<typeof loader>>['imports'][number]

const columns = ({
  manySources,
  reasons,
}: {
  manySources: boolean
  reasons: boolean
}): readonly Column<ImportRow>[] => [
  { key: 'file', label: m.ledger_col_file(), cell: (one) => one.fileName },
  ...(manySources
    ? [{ key: 'source', label: m.ledger_upload_source(), cell: (one: ImportRow) => one.source } as const]
    : []),
  {
    key: 'period',
    label: m.ledger_col_period(),
    cell: (one) => m.ledger_period({ year: one.year, first: one.firstMonth, last: one.lastMonth }),
    nowrap: true,
  },
  { key: 'vouchers', label: m.ledger_col_vouchers(), cell: (one) => formatNumber(one.vouchers), number: true },
  { key: 'lines', label: m.ledger_col_lines(), cell: (one) => formatNumber(one.lines), number: true },
  {
    key: 'status',
    label: m.ledger_col_status(),
    cell: (one) =>
      one.status === 'active' ? (
        <Status kind="ok" label={m.ledger_active()} />
      ) : (
        <Status kind="replaced" label={m.ledger_replaced()} />
      ),
    nowrap: true,
  },
  { key: 'when', label: m.ledger_col_when(), cell: (one) => one.importedAt.slice(0, 10), nowrap: true },
  { key: 'who', label: m.ledger_col_who(), cell: (one) => one.importedBy },
  ...(reasons ? [{ key: 'reason', label: m.ledger_col_reason(), cell: (one: ImportRow) => one.reason } as const] : []),
]

/** What has been read in, and the way to read in more. */
export default function ImportsPage() {
  const page = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as { failure?: FailureView; noFile?: boolean } | undefined
  return (
    <>
      <PageTitle title={m.ledger_title()} lead={m.ledger_lead()} />
      <LedgerTabs />
      {page.stored && <Stored made={page.stored} />}
      <Latest run={page.latest} />
      {page.may.keep && (
        <Section title={m.ledger_upload_title()}>
          <UploadForm
            year={page.year}
            sources={page.sources}
            limit={page.limit}
            failure={told?.failure}
            noFile={told?.noFile === true}
          />
        </Section>
      )}
      {page.imports.length === 0 ? (
        <EmptyState title={m.ledger_imports_empty()}>
          <p>{page.may.keep ? m.ledger_imports_empty_cure() : m.ledger_imports_empty_read()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={m.ledger_imports_caption()}
          columns={columns({
            manySources: page.sources.length > 1,
            reasons: page.imports.some((one) => one.reason !== ''),
          })}
          rows={page.imports}
          rowKey={(one) => one.id}
          cards
        />
      )}
    </>
  )
}

type Latest = Awaited<ReturnType<typeof loader>>['latest']

/** What is on its way in, or how the last one ended when it did not end well. */
function Latest({ run }: { run: Latest }) {
  if (!run) return null
  const isRunning = run.state === 'running'
  return (
    <Banner tone={isRunning ? 'info' : 'warning'}>
      <Link to={`${ledgerPath}/inlasning/${run.id}`}>
        {isRunning
          ? m.ledger_run_latest_running({ file: run.fileName })
          : m.ledger_run_latest_failed({ file: run.fileName })}
      </Link>
    </Banner>
  )
}

const Stored = ({ made }: { made: NonNullable<Awaited<ReturnType<typeof loader>>['stored']> }) => (
  <Banner tone="success" live>
    <p>
      {m.ledger_stored_file({
        file: made.fileName,
        count: made.vouchers,
        shown: formatNumber(made.vouchers),
        first: monthName(made.firstMonth),
        last: monthName(made.lastMonth),
        year: made.year,
      })}
    </p>
    <p className="row">
      <Link to={`${ledgerPath}/utfall${query({ ar: made.year })}`}>{m.ledger_run_see()}</Link>
      {made.unmapped > 0 && (
        <Link to={`${ledgerPath}/koder${query({ ar: made.year })}`}>
          {m.ledger_stored_unmapped({ count: made.unmapped, shown: formatNumber(made.unmapped) })}
        </Link>
      )}
    </p>
  </Banner>
)
