import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, redirect, useNavigation } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { refuse } from '../../../shared/failure.ts'
import { Button } from '../../../ui/button.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { FileField, Select } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { sentFiles, sentForm } from '../../review/index.ts'
import { beginContract } from '../draft.contract.ts'
import { beginDraft, type DraftLine, listOwnDrafts } from '../draft.service.ts'
import { draftKinds } from '../draft.ts'
import { kindWord } from './words.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  return { drafts: await listOwnDrafts(context.get(requestContext)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  return answerForm(await sentForm(request), async (sent) => {
    const files = await sentFiles(sent, 'file')
    const [file] = files
    if (!file) refuse('intake.no-file')
    if (files.length > 1) refuse('intake.one-file')
    sent.delete('file')
    const { kind } = parseInput(beginContract.loose(), formInput(sent), ctx.locale)
    const draft = await beginDraft(ctx, file, kind)
    return redirect(`/arbete/utkast/${draft.id}`)
  })
}

/** From document to data: a file is read as a draft, and the drafts one has begun. */
export default function DraftsPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const isReading = useNavigation().state === 'submitting'
  return (
    <>
      <PageTitle title={m.intake_title()} lead={m.intake_lead()} />
      <Form method="post" encType="multipart/form-data" className="form">
        <Failure failure={actionData?.failure} />
        <FileField
          name="file"
          label={m.intake_file()}
          hint={m.intake_file_hint()}
          accept=".pdf,.docx,.xlsx,.html,.htm,.txt"
          required
        />
        <Select
          name="kind"
          label={m.intake_kind()}
          hint={m.intake_kind_hint()}
          options={[
            { value: '', label: m.intake_kind_by_itself() },
            ...draftKinds.map((kind) => ({ value: kind, label: kindWord(kind) })),
          ]}
          defaultValue={actionData?.typed.kind ?? ''}
        />
        <p className="muted">{m.intake_promise()}</p>
        <div className="form-actions">
          <Button pending={isReading}>{m.intake_read()}</Button>
        </div>
        <div role="status">{isReading && m.intake_reading()}</div>
      </Form>
      <Section title={m.intake_own()}>
        {loaderData.drafts.length === 0 ? (
          <EmptyState title={m.intake_none()}>
            <p>{m.intake_none_lead()}</p>
          </EmptyState>
        ) : (
          <Table
            caption={m.intake_own()}
            captionHidden
            columns={columns()}
            rows={loaderData.drafts}
            rowKey={({ id }) => id}
            cards
          />
        )}
      </Section>
    </>
  )
}

const columns = (): readonly Column<DraftLine>[] => [
  {
    key: 'document',
    label: m.intake_document(),
    cell: ({ id, document }) => <Link to={`/arbete/utkast/${id}`}>{document}</Link>,
  },
  { key: 'kind', label: m.intake_kind(), cell: ({ kind }) => kindWord(kind) },
  { key: 'made', label: m.intake_made(), cell: ({ madeAt }) => formatInstant(madeAt), nowrap: true },
  {
    key: 'state',
    label: m.intake_state(),
    cell: ({ taken }) =>
      taken ? (
        <Status kind="approved" label={m.intake_state_taken()} />
      ) : (
        <Status kind="draft" label={m.intake_state_open()} />
      ),
    nowrap: true,
  },
]
