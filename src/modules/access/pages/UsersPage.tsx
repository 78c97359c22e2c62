import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { roleName } from '../../../platform/web/role-name.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { personDetails } from '../access.contract.ts'
import { createPerson } from '../person.service.ts'
import { listPeople } from '../show-access.service.ts'
import { DeedForm } from './DeedForm.tsx'
import { answerForm, failureOf, typedIn } from './form-answer.ts'
import { pageAsked, swedishClock } from './when.ts'

const path = '/arbete/anvandare'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const wanted = pageAsked(query, 50)
  const q = (query.get('q') ?? '').slice(0, 200)
  const { items, total } = await listPeople(context.get(requestContext), { q, ...wanted })
  const people = items.map((one) => ({ ...one, seen: one.lastSeenAt === null ? null : swedishClock(one.lastSeenAt) }))
  return { people, total, q, page: wanted.page, size: wanted.size }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const create = (input: unknown) =>
    createPerson(ctx, { ...parseInput(personDetails, input, ctx.locale), isActive: true })
  return answerForm(await request.formData(), { create }, `${path}?sparat`)
}

type Line = Awaited<ReturnType<typeof loader>>['people'][number]

const columns = (): Column<Line>[] => [
  { key: 'name', label: m.access_name(), cell: (one) => <Link to={`${path}/${one.id}`}>{one.name}</Link> },
  { key: 'email', label: m.access_email(), cell: (one) => one.email ?? '–' },
  { key: 'roles', label: m.access_roles(), cell: (one) => one.roles.map(roleName).join(', ') || '–' },
  {
    key: 'state',
    label: m.access_state(),
    cell: (one) => (
      <Status kind={one.isActive ? 'ok' : 'closed'} label={one.isActive ? m.access_active() : m.access_inactive()} />
    ),
  },
  { key: 'seen', label: m.access_last_seen(), nowrap: true, cell: (one) => one.seen ?? m.access_never_seen() },
]

/** Everybody who may sign in. */
export default function UsersPage() {
  const { people, total, q, page, size } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const typed = typedIn(answered, 'create')
  const failure = failureOf(answered, 'create')
  return (
    <>
      <PageTitle title={m.access_users_title()} lead={m.access_users_lead()} />
      <FilterBar label={m.access_users_search()}>
        <TextField name="q" type="search" label={m.access_users_search()} defaultValue={q} />
      </FilterBar>
      {people.length === 0 ? (
        <EmptyState title={m.access_users_none()} />
      ) : (
        <Table
          caption={m.access_users_caption()}
          captionHidden
          columns={columns()}
          rows={people}
          rowKey={(one) => one.id}
          cards
        />
      )}
      <Pagination page={page} pageSize={size} total={total} />
      <Disclosure summary={m.access_user_add()} open={failure !== undefined}>
        <DeedForm deed="create" failure={failure}>
          <TextField
            name="name"
            label={m.access_name()}
            required
            defaultValue={typed.name}
            error={failure?.fields.name}
          />
          <TextField
            name="email"
            type="email"
            label={m.access_email()}
            hint={m.access_email_hint()}
            required
            defaultValue={typed.email}
            error={failure?.fields.email}
          />
          <div className="form-actions">
            <Button>{m.access_user_add_do()}</Button>
          </div>
        </DeedForm>
      </Disclosure>
    </>
  )
}
