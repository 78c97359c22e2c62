import { useEffect } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { formatNumber, formatPercent } from '../../../ui/format.ts'
import { Facts, ProgressBar } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { showRun } from '../import-run.service.ts'
import { explainFault } from '../ledger-words.service.ts'
import { ledgerPath } from './LedgerTabs.tsx'
import { query } from './words.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { failure, ...run } = await showRun(ctx, params.run ?? '')
  const line = typeof failure?.facts.line === 'number' ? failure.facts.line : 0
  return { run, hindrance: failure ? explainFault({ ...failure, line }, ctx.locale) : '' }
}

const between = 1_000

/** A file on its way in: how far it has come, and how it ended. Followed by the script; without it, by asking again. */
export default function RunPage() {
  const { run, hindrance } = useLoaderData<typeof loader>()
  const { revalidate, state } = useRevalidator()
  const isRunning = run.state === 'running'
  useEffect(() => {
    if (!isRunning || state !== 'idle') return
    const soon = setTimeout(() => void revalidate(), between)
    return () => clearTimeout(soon)
  }, [isRunning, state, revalidate])
  return (
    <>
      <PageTitle
        title={m.ledger_run_title()}
        lead={run.fileName}
        crumbs={[{ label: m.ledger_title(), href: ledgerPath }]}
      />
      {isRunning ? <Running run={run} /> : <Ended run={run} hindrance={hindrance} />}
      <Facts
        facts={[
          { label: m.ledger_upload_year(), value: run.year },
          { label: m.ledger_upload_source(), value: run.sourceName },
          { label: m.ledger_preview_size(), value: formatNumber(run.bytes / 1e6, { decimals: 1 }) },
          { label: m.ledger_run_by(), value: run.begunBy },
        ]}
      />
    </>
  )
}

type Run = Awaited<ReturnType<typeof loader>>['run']

const Running = ({ run }: { run: Run }) => (
  <>
    <RunProgress run={run} />
    <p>{m.ledger_run_leave()}</p>
    <noscript>
      <p>
        <a href={`${ledgerPath}/inlasning/${run.id}`}>{m.ledger_run_refresh()}</a>
      </p>
    </noscript>
  </>
)

/** Read by another process there is no share to tell: the bar moves without one. */
function RunProgress({ run: { read, bytes } }: { run: Run }) {
  if (read === null)
    return (
      <div className="progress">
        <span className="progress-words">{m.ledger_run_elsewhere()}</span>
        <progress aria-label={m.ledger_run_reading()} />
      </div>
    )
  const isRead = read >= bytes
  return (
    <ProgressBar
      label={isRead ? m.ledger_run_storing() : m.ledger_run_reading()}
      value={read}
      max={bytes}
      words={formatPercent(Math.floor((read / bytes) * 100))}
    />
  )
}

function Ended({ run, hindrance }: { run: Run; hindrance: string }) {
  if (run.state === 'done')
    return (
      <>
        <Banner tone="success" live>
          {m.ledger_stored()}
        </Banner>
        <p className="row">
          <LinkButton href={`${ledgerPath}/utfall${query({ ar: run.year })}`}>{m.ledger_run_see()}</LinkButton>
          <LinkButton href={ledgerPath} variant="quiet">
            {m.ledger_tab_imports()}
          </LinkButton>
        </p>
      </>
    )
  return (
    <>
      <Banner tone="error" title={m.ledger_run_failed()} live>
        {hindrance || m.ledger_run_broken()}
      </Banner>
      <p className="row">
        {run.upload && (
          <LinkButton href={`${ledgerPath}/fil/${run.upload}${query({ ar: run.year, kalla: run.source })}`}>
            {m.ledger_run_again()}
          </LinkButton>
        )}
        <LinkButton href={ledgerPath} variant={run.upload ? 'quiet' : 'primary'}>
          {m.ledger_back()}
        </LinkButton>
      </p>
    </>
  )
}
