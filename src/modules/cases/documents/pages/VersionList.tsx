import { Form } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { Button, LinkButton } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { formatInstant, formatNumber } from '../../../../ui/format.ts'
import { Checkbox } from '../../../../ui/forms/choices.tsx'
import { Facts } from '../../../../ui/lists.tsx'
import { Banner } from '../../../../ui/notices.tsx'
import { Status } from '../../../../ui/status.tsx'
import type { DocumentData } from './DocumentPage.tsx'
import './documents.css'
import { maskWord, quarantineWord, sizeWord, textWord, typeWord } from './words.ts'

type Version = DocumentData['shown'][number]

interface ListProps {
  readonly shown: DocumentData
  /** Address of the document. */
  readonly here: string
}

export const VersionList = ({ shown, here }: ListProps) =>
  shown.shown.map((one) => (
    <article className="panel stack" key={one.version} aria-labelledby={`version-${one.version}`}>
      <h3 id={`version-${one.version}`} dir="auto">
        {one.redacts === null
          ? m.cases_document_version({ version: one.version })
          : m.cases_document_redaction({ version: one.version, of: one.redacts })}
        {': '}
        {one.name}
      </h3>
      <p className="row">
        <Standing one={one} />
      </p>
      {one.quarantine && (
        <Banner tone="error" title={m.cases_document_quarantine_title()}>
          {quarantineWord[one.quarantine]()}
        </Banner>
      )}
      {one.namedAs && <Banner tone="warning">{m.cases_document_renamed({ name: one.namedAs })}</Banner>}
      <VersionFacts one={one} />
      {one.quarantine === null && (
        <p className="row">
          <LinkButton href={`${here}/fil/${one.version}`} variant="secondary" document>
            {m.cases_document_download({ version: one.version })}
          </LinkButton>
        </p>
      )}
      {shown.may.work && one.quarantine === null && <PublishForm one={one} isSecret={shown.isSecret} />}
    </article>
  ))

function Standing({ one }: { one: Version }) {
  if (one.quarantine) return <Status kind="error" label={m.cases_document_quarantined()} />
  if (one.isPublic) return <Status kind="ok" label={m.cases_document_is_public()} />
  if (!one.isNewest) return <Status kind="replaced" label={m.cases_document_replaced()} />
  return <Status kind="draft" label={m.cases_document_not_public()} />
}

const VersionFacts = ({ one }: { one: Version }) => (
  <Facts
    facts={[
      { label: m.cases_document_type(), value: `${typeWord(one.type)}, ${sizeWord(one.size)}` },
      {
        label: m.cases_document_added(),
        value: one.uploader ? `${formatInstant(one.uploadedAt)}, ${one.uploader}` : formatInstant(one.uploadedAt),
      },
      { label: m.cases_document_text(), value: textWord[one.textState]() },
      ...(one.personalNumbers > 0
        ? [{ label: m.cases_document_numbers(), value: formatNumber(one.personalNumbers) }]
        : []),
      ...(one.masks.length > 0
        ? [
            {
              label: m.cases_document_masked(),
              value: (
                <ul>
                  {one.masks.map((mask) => (
                    <li key={mask.kind}>
                      {maskWord[mask.kind]({ places: formatNumber(mask.places) })}: {mask.provision}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]
        : []),
      { label: m.cases_document_digest(), value: <code className="digest">{one.digest}</code> },
    ]}
  />
)

function PublishForm({ one, isSecret }: { one: Version; isSecret: boolean }) {
  if (one.publishedAt !== null)
    return (
      <Form method="post" className="row">
        <input type="hidden" name="version" value={one.version} />
        <Button variant="secondary" name="intent" value="withdraw">
          {m.cases_document_withdraw({ version: one.version })}
        </Button>
      </Form>
    )
  if (!one.isNewest || (isSecret && one.redacts === null)) return null
  const mustConsider = one.personalNumbers > 0 || one.textState !== 'read'
  return (
    <Disclosure summary={m.cases_document_publish({ version: one.version })}>
      <Form method="post" className="form">
        <input type="hidden" name="version" value={one.version} />
        <p>{m.cases_document_publish_lead()}</p>
        {mustConsider && (
          <Checkbox
            id={`considered-${one.version}`}
            name="considered"
            label={
              one.personalNumbers > 0
                ? m.cases_document_considered_numbers({ count: one.personalNumbers })
                : m.cases_document_considered_unread()
            }
          />
        )}
        <div className="form-actions">
          <Button name="intent" value="publish">
            {m.cases_document_publish_do()}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
