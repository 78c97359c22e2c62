import { Fragment } from 'react'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import type { Context } from '../../../../platform/context.ts'
import { formInput, parseInput } from '../../../../platform/contract.ts'
import { answer } from '../../../../platform/web/answer.ts'
import type { FailureView } from '../../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../../platform/web/request-context.ts'
import { NotFound } from '../../../../shared/failure.ts'
import { LinkButton } from '../../../../ui/button.tsx'
import { Failure } from '../../../../ui/forms/failure.tsx'
import { DateField, TextField } from '../../../../ui/forms/fields.tsx'
import { Facts } from '../../../../ui/lists.tsx'
import { Banner, EmptyState, SecretMark } from '../../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../../ui/page-title.tsx'
import { liftingContract, markingContract, recordCorrectionContract } from '../../cases.contract.ts'
import { ChangeHistory, CorrectionForm, MarkingForms } from '../../pages/change-forms.tsx'
import { changeView } from '../../pages/change-view.ts'
import { directionWord } from '../../pages/words.ts'
import type { RecordDocumentId } from '../../record-document.ts'
import { correctRecord, liftRecordSecrecy, markRecordSecret } from '../../register-change.service.ts'
import { publishContract, withdrawContract } from '../documents.contract.ts'
import { documentAt, showDocument } from '../show-document.service.ts'
import type { SentFile } from '../take-file.service.ts'
import { addVersion, publishVersion, withdrawVersion } from '../version.service.ts'
import { UploadForm } from './UploadForm.tsx'
import { VersionList } from './VersionList.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { record, home, shown, versions, isSecret, may, largest, changes, mayKeep } = await showDocument(
    ctx,
    await documentAt(ctx, params.id ?? '', params.document ?? ''),
  )
  if (home.id !== params.id && home.slug !== params.id) throw new NotFound('record-document')
  return {
    record: { ...record, file: null },
    home: { id: home.id, number: home.number, slug: home.slug, title: home.title },
    shown,
    hasFile: versions.length > 0,
    mayMask: may.work && shown.some((one) => one.redacts === null && one.isNewest && one.textState === 'read'),
    isPublic: shown.some((one) => one.isPublic),
    isSecret,
    may,
    largest,
    mayKeep,
    changes: changes.map(changeView),
    today: ctx.today(),
  }
}

export type DocumentData = Awaited<ReturnType<typeof loader>>

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = await documentAt(ctx, params.id ?? '', params.document ?? '')
  const form = await request.formData()
  const intent = String(form.get('intent') ?? '')
  const outcome = await answer(() => carryOut(ctx, id, intent, form))
  if ('done' in outcome) return redirect(`/arbete/arenden/${params.id}/handlingar/${id}`, 303)
  return data({ ...outcome.data, intent }, outcome.init ?? undefined)
}

async function carryOut(ctx: Context, id: RecordDocumentId, intent: string, form: FormData): Promise<true> {
  if (intent === 'publish') {
    const { version, considered } = parseInput(publishContract, formInput(form), ctx.locale)
    await publishVersion(ctx, id, version, { considered })
  } else if (intent === 'withdraw') {
    await withdrawVersion(ctx, id, parseInput(withdrawContract, formInput(form), ctx.locale).version)
  } else if (intent === 'upload') {
    const file = form.get('file')
    const sent =
      file instanceof File ? { name: file.name, body: file.stream() as SentFile['body'], length: file.size } : undefined
    await addVersion(ctx, id, sent ?? { name: '', body: null })
  } else if (intent === 'correct') {
    const { correction, revision } = parseInput(recordCorrectionContract, formInput(form), ctx.locale)
    await correctRecord(ctx, { id, revision }, correction)
  } else if (intent === 'mark') {
    const { marking, revision } = parseInput(markingContract, formInput(form), ctx.locale)
    await markRecordSecret(ctx, { id, revision }, marking)
  } else if (intent === 'lift') {
    const { lifting, revision } = parseInput(liftingContract, formInput(form), ctx.locale)
    await liftRecordSecrecy(ctx, { id, revision }, lifting)
  } else throw new NotFound('deed')
  return true
}

/** A document with its files: what came, what replaced it, what is masked and what everybody gets. */
export default function DocumentPage() {
  const shown = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>() as { failure?: FailureView; intent?: string } | undefined
  const { record, home, may } = shown
  const failureOf = (...intents: string[]) =>
    answered?.failure && intents.includes(answered.intent ?? '') ? answered.failure : undefined
  const here = `/arbete/arenden/${home.id}/handlingar/${record.id}`
  return (
    <Fragment key={record.revision}>
      <PageTitle
        title={record.title}
        lead={m.cases_document_lead({ number: home.number, ordinal: record.ordinal })}
        crumbs={[
          { label: m.cases_title(), href: '/arbete/arenden' },
          { label: home.number, href: `/arbete/arenden/${home.id}` },
        ]}
        actions={
          <>
            {shown.mayMask && <LinkButton href={`${here}/maska`}>{m.cases_document_mask()}</LinkButton>}
            {shown.isPublic && (
              <LinkButton href={`/diarium/${home.slug}/handling/${record.ordinal}`} variant="secondary" document>
                {m.cases_document_public_link()}
              </LinkButton>
            )}
          </>
        }
      />
      {record.secrecy && <SecretMark provision={record.secrecy.provision} />}
      <Facts
        facts={[
          { label: m.cases_direction(), value: directionWord[record.direction]() },
          { label: m.cases_day(), value: record.day },
          { label: m.cases_registered_on(), value: record.registeredOn },
          ...(record.party ? [{ label: m.cases_party(), value: record.party }] : []),
          ...(record.secrecy && may.read ? [{ label: m.cases_public_title(), value: record.publicTitle }] : []),
        ]}
      />
      <Section title={m.cases_document_files()} id="filer">
        <Failure failure={failureOf('publish', 'withdraw')} />
        {!may.read && shown.hasFile && <Banner tone="info">{m.cases_document_not_for_you()}</Banner>}
        {may.read && shown.shown.length === 0 && <EmptyState title={m.cases_document_no_file()} />}
        <VersionList shown={shown} here={here} />
      </Section>
      {may.work && (
        <Section title={shown.hasFile ? m.cases_document_replace_title() : m.cases_document_upload_title()}>
          <UploadForm
            document={record.id}
            isFirst={!shown.hasFile}
            largest={shown.largest}
            failure={failureOf('upload')}
          />
        </Section>
      )}
      {shown.mayKeep && (
        <Section title={m.cases_document_register()} id="register">
          <CorrectionForm
            form="document"
            revision={record.revision}
            failureOf={failureOf}
            summary={m.cases_correct_document()}
            title={record.title}
            publicTitle={record.secrecy ? record.publicTitle : null}
          >
            <div className="fields">
              <DateField
                label={m.cases_day()}
                name="day"
                id="document-correct-day"
                defaultValue={record.day}
                max={shown.today}
                error={failureOf('correct')?.fields.day}
                required
              />
              <TextField
                label={m.cases_party()}
                name="party"
                id="document-correct-party"
                hint={m.cases_party_hint()}
                maxLength={200}
                defaultValue={record.party}
                error={failureOf('correct')?.fields.party}
              />
            </div>
          </CorrectionForm>
          <MarkingForms
            form="document"
            revision={record.revision}
            failureOf={failureOf}
            marking={record.secrecy}
            publicTitle={record.publicTitle}
            today={shown.today}
          />
        </Section>
      )}
      <ChangeHistory changes={shown.changes} />
    </Fragment>
  )
}
