import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { FileLinks } from '../../../ui/document/public-parts.tsx'
import { formatDay, formatInstant } from '../../../ui/format.ts'
import { Facts } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { wholeAddress } from '../log-files.service.ts'
import { showReceipt } from '../show-log.service.ts'
import type { LogIndex } from '../statement.ts'
import { numberIn } from '../wish.ts'
import { kindName } from './kind-name.ts'
import { QrCode } from './qr-code.tsx'
import './decision-log.css'

export const handle = { script: false }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const index = numberIn(params.index)
  if (index === undefined) throw new NotFound('log-entry')
  const receipt = await showReceipt(ctx, index as LogIndex)
  return { receipt, address: await wholeAddress(ctx, request.url, `/logg/kvitto/${index}`) }
}

/** One entry with its receipt, to be kept beside the document. */
export default function ReceiptPage() {
  const { receipt, address } = useLoaderData<typeof loader>()
  const { index, isSigned, documentPath, canBeTied, corrects } = receipt
  const here = `/logg/kvitto/${index}`
  return (
    <>
      <PageTitle
        title={m.decision_log_receipt_title({ index })}
        lead={m.decision_log_receipt_lead()}
        crumbs={[{ label: m.decision_log_title(), href: '/logg' }]}
      />
      {!isSigned && (
        <Banner tone="warning" title={m.decision_log_receipt_waiting_title()}>
          {m.decision_log_receipt_waiting()}
        </Banner>
      )}
      <div className="columns">
        <Facts
          facts={[
            { label: m.decision_log_column_kind(), value: kindName(receipt.kind) },
            { label: m.decision_log_column_body(), value: receipt.body },
            { label: m.decision_log_column_day(), value: receipt.meetingDay ? formatDay(receipt.meetingDay) : '–' },
            { label: m.decision_log_column_paragraph(), value: receipt.paragraph ?? '–' },
            { label: m.decision_log_column_at(), value: formatInstant(receipt.writtenAt) },
            ...(corrects === null
              ? []
              : [
                  {
                    label: m.decision_log_receipt_corrects(),
                    value: <a href={`/logg/kvitto/${corrects}`}>{corrects}</a>,
                  },
                ]),
            { label: m.decision_log_receipt_id(), value: <span className="log-word">{receipt.subject}</span> },
            { label: m.decision_log_receipt_digest(), value: <span className="log-word">{receipt.digest}</span> },
          ]}
        />
        <QrCode
          address={address}
          label={m.decision_log_receipt_qr({ address })}
          caption={m.decision_log_receipt_qr_caption()}
        />
      </div>
      <Section title={m.decision_log_tools_title()}>
        <p className="prose">
          {documentPath
            ? m.decision_log_receipt_document_text()
            : canBeTied
              ? m.decision_log_receipt_elsewhere()
              : m.decision_log_receipt_no_salt()}
        </p>
        <FileLinks
          files={[
            ...(isSigned ? [{ label: m.decision_log_receipt_file(), href: `${here}/fil` }] : []),
            ...(documentPath ? [{ label: m.decision_log_receipt_document(), href: documentPath }] : []),
            { label: m.decision_log_verifier(), href: '/logg/verifiera.html' },
          ]}
        />
      </Section>
      <Section title={m.decision_log_receipt_statement()}>
        <code className="log-word">{receipt.statement}</code>
      </Section>
    </>
  )
}
