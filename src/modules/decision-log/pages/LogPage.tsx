import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { FileLinks } from '../../../ui/document/public-parts.tsx'
import { formatInstant, formatNumber } from '../../../ui/format.ts'
import { NumberField, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { type LogLine, showLog } from '../show-log.service.ts'
import { numberIn } from '../wish.ts'
import { kindName } from './kind-name.ts'
import './decision-log.css'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const asked = query.get('sok') ?? ''
  const page = Math.max(1, numberIn(query.get('sida') ?? undefined) ?? 1)
  return { ...(await showLog(context.get(requestContext), asked, page)), asked, page }
}

/** The decision log for anybody: what it is, its key, and every entry with its receipt. */
export default function LogPage() {
  const { isStopped, signed, key, witnessKey, witnesses, lines, total, pageSize, asked, page } =
    useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle title={m.decision_log_title()} lead={m.decision_log_lead()} />
      {isStopped && (
        <Banner tone="error" title={m.decision_log_stopped_title()}>
          {m.decision_log_stopped()}
        </Banner>
      )}
      <Section title={m.decision_log_entries_title()}>
        <FilterBar label={m.decision_log_search()}>
          <TextField
            label={m.decision_log_search_label()}
            name="sok"
            defaultValue={asked}
            hint={m.decision_log_search_hint()}
            maxLength={20}
          />
        </FilterBar>
        {lines.length > 0 ? (
          <>
            <EntryTable lines={lines} />
            <Pagination page={page} pageSize={pageSize} total={total} />
          </>
        ) : (
          <EmptyState title={asked ? m.decision_log_none() : m.decision_log_empty()} />
        )}
      </Section>
      <Section title={m.decision_log_checkpoint()}>
        {signed ? (
          <Facts
            facts={[
              { label: m.decision_log_size(), value: formatNumber(signed.size) },
              { label: m.decision_log_root(), value: <span className="log-word">{signed.root}</span> },
              { label: m.decision_log_key(), value: <span className="log-word">{key}</span> },
            ]}
          />
        ) : (
          <p>{m.decision_log_not_signed()}</p>
        )}
        <p className="muted">{m.decision_log_key_text()}</p>
      </Section>
      <Section title={m.decision_log_tools_title()}>
        <div className="prose">
          <p>{m.decision_log_verifier_text()}</p>
        </div>
        <FileLinks
          files={[
            { label: m.decision_log_verifier(), href: '/logg/verifiera.html' },
            ...(signed ? [{ label: m.decision_log_checkpoint_file(), href: '/logg/checkpoint' }] : []),
          ]}
        />
        {signed && <OlderCopy size={signed.size} />}
      </Section>
      <Section title={m.decision_log_how_title()}>
        <div className="prose">
          <p>{m.decision_log_how_1()}</p>
          <p>{m.decision_log_how_2()}</p>
          <p>{m.decision_log_how_3()}</p>
          <p>{m.decision_log_how_limits()}</p>
        </div>
      </Section>
      <Section title={m.decision_log_witnesses_title()}>
        <div className="prose">
          <p>{m.decision_log_witnesses_text()}</p>
          {witnesses.length === 0 && <p>{m.decision_log_witnesses_none()}</p>}
        </div>
        <Facts
          facts={[
            ...witnesses.map(({ name, hasSigned }) => ({
              label: name,
              value: hasSigned ? m.decision_log_witness_signed() : m.decision_log_witness_waiting(),
            })),
            { label: m.decision_log_own_witness(), value: <span className="log-word">{witnessKey}</span> },
          ]}
        />
      </Section>
    </>
  )
}

function OlderCopy({ size }: { size: number }) {
  return (
    <form method="get" action="/logg/samband" className="form">
      <h3>{m.decision_log_link_title()}</h3>
      <p className="prose">{m.decision_log_link_text()}</p>
      <NumberField label={m.decision_log_link_label()} name="fran" defaultValue={String(size)} required />
      <div className="form-actions">
        <Button variant="secondary">{m.decision_log_link_fetch()}</Button>
      </div>
    </form>
  )
}

function EntryTable({ lines }: { lines: readonly LogLine[] }) {
  return (
    <Table
      caption={m.decision_log_entries_caption()}
      captionHidden
      cards
      rows={lines}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          key: 'index',
          label: m.decision_log_column_index(),
          cell: ({ index }) => m.decision_log_verify_row({ index }),
          nowrap: true,
        },
        { key: 'kind', label: m.decision_log_column_kind(), cell: ({ kind }) => kindName(kind) },
        { key: 'body', label: m.decision_log_column_body(), cell: ({ body }) => body },
        { key: 'day', label: m.decision_log_column_day(), cell: ({ meetingDay }) => meetingDay ?? '–', nowrap: true },
        {
          key: 'paragraph',
          label: m.decision_log_column_paragraph(),
          cell: ({ paragraph }) => paragraph ?? '–',
          nowrap: true,
        },
        {
          key: 'at',
          label: m.decision_log_column_at(),
          cell: ({ writtenAt }) => <time dateTime={writtenAt}>{formatInstant(writtenAt)}</time>,
          nowrap: true,
        },
        {
          key: 'receipt',
          label: m.decision_log_column_receipt(),
          cell: ({ index }) => (
            <a href={`/logg/kvitto/${index}`} aria-label={m.decision_log_row_receipt({ index })}>
              {m.decision_log_column_receipt()}
            </a>
          ),
        },
      ]}
    />
  )
}
