import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { moneyUnits } from '../../../shared/money.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { showShelf } from '../desk.service.ts'
import { createPublication } from '../publication.service.ts'
import { publicationKinds } from '../publication.ts'
import { newPublicationContract } from '../publications.contract.ts'
import { kindWords, statusKinds, statusWords } from './words.ts'

export const loader = ({ context }: LoaderFunctionArgs) => showShelf(context.get(requestContext))

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = formInput(await request.formData())
  const outcome = await answer(() => createPublication(ctx, parseInput(newPublicationContract, form, ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect(`/arbete/publikationer/${outcome.done.key}`) : outcome
}

type Shelf = Awaited<ReturnType<typeof loader>>
type Row = Shelf['publications'][number]

/** Every publication, newest year first, and how far its parts have come. */
export default function PublicationsPage() {
  const shelf = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  return (
    <>
      <PageTitle
        title={m.publications_title()}
        lead={m.publications_lead()}
        actions={
          <>
            <LinkButton href="/arbete/publikationer/mallar">{m.publications_templates_title()}</LinkButton>
            <LinkButton href="/arbete/kronan">{m.publications_way_title()}</LinkButton>
          </>
        }
      />
      {shelf.publications.length === 0 && (
        <EmptyState title={shelf.mayCreate ? m.publications_empty() : m.publications_empty_read()} />
      )}
      {shelf.publications.length > 0 && (
        <Table
          caption={m.publications_list_caption()}
          columns={columns()}
          rows={shelf.publications}
          rowKey={(one) => one.id}
          cards
        />
      )}
      {shelf.mayCreate && <NewForm shelf={shelf} failure={failure} />}
    </>
  )
}

const columns = (): readonly Column<Row>[] => [
  {
    key: 'title',
    label: m.publications_col_title(),
    cell: (one) => (
      <>
        <Link to={`/arbete/publikationer/${one.key}?utgava=${one.number}`}>{one.title}</Link>
        {one.number > 1 && <span className="muted"> {m.publications_edition({ number: one.number })}</span>}
      </>
    ),
  },
  { key: 'kind', label: m.publications_col_kind(), cell: (one) => kindWords[one.kind](), nowrap: true },
  { key: 'year', label: m.publications_col_year(), cell: (one) => one.year, nowrap: true },
  {
    key: 'status',
    label: m.publications_col_status(),
    cell: (one) => <Status kind={statusKinds[one.status]} label={statusWords[one.status]()} />,
    nowrap: true,
  },
  {
    key: 'parts',
    label: m.publications_col_parts(),
    cell: (one) => m.publications_parts_done({ done: one.done, total: one.total }),
    nowrap: true,
  },
]

function NewForm({ shelf, failure }: { shelf: Shelf; failure: FailureView | undefined }) {
  if (shelf.versions.length === 0) return <Banner title={m.publications_no_versions()} />
  return (
    <Disclosure summary={m.publications_new_title()} open={failure !== undefined || shelf.publications.length === 0}>
      <DraftForm draftKey="new-publication" failed={failure !== undefined}>
        <Failure failure={failure} />
        <div className="fields">
          <TextField
            label={m.publications_new_name()}
            name="title"
            maxLength={200}
            error={failure?.fields.title}
            required
          />
          <TextField
            label={m.publications_new_key()}
            name="key"
            hint={m.publications_new_key_hint()}
            maxLength={60}
            error={failure?.fields.key}
            required
          />
          <Select
            label={m.publications_new_kind()}
            name="kind"
            defaultValue="budget-book"
            options={publicationKinds.map((kind) => ({ value: kind, label: kindWords[kind]() }))}
          />
          <Select label={m.publications_new_version()} name="budgetVersion" options={shelf.versions} />
          <Select
            label={m.publications_new_round()}
            name="round"
            hint={m.publications_new_round_hint()}
            empty={m.publications_new_round_none()}
            options={shelf.rounds}
            error={failure?.fields.round}
          />
          <Select
            label={m.publications_new_unit()}
            name="unit"
            defaultValue="mkr"
            options={moneyUnits.map((unit) => ({ value: unit, label: unit }))}
          />
          <Select
            label={m.publications_new_decimals()}
            name="decimals"
            defaultValue="1"
            options={['0', '1', '2'].map((value) => ({ value, label: value }))}
          />
        </div>
        <div className="form-actions">
          <Button type="submit">{m.publications_new_save()}</Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}
