import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { z } from 'zod'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { newKey } from '../access.contract.ts'
import { createKey, listKeys, revokeKey } from '../api-key.service.ts'
import { type ApiKeyId, isUsable } from '../api-key.ts'
import { DeedForm } from './DeedForm.tsx'
import { swedishClock } from './when.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { keys, mayCreate } = await listKeys(ctx)
  return {
    mayCreate,
    keys: keys.map((key) => ({
      id: key.id,
      name: key.name,
      scope: key.scope,
      personName: key.personName,
      expiresOn: key.expiresOn,
      isUsable: isUsable(key, ctx.today()),
      isRevoked: key.revokedAt !== null,
      used: key.lastUsedAt === null ? null : swedishClock(key.lastUsedAt),
    })),
  }
}

/** The secret is shown in the very answer and never again, so there is no page to go on to. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const sent = await request.formData()
  const { deed, ...input } = formInput(sent)
  const answered = await answer(async () => {
    if (deed !== 'revoke') return (await createKey(ctx, parseInput(newKey, input, ctx.locale))).secret
    await revokeKey(ctx, parseInput(z.object({ key: z.uuid() }), input, ctx.locale).key as ApiKeyId)
    return null
  })
  const typed = {
    name: String(sent.get('name') ?? ''),
    scope: String(sent.get('scope') ?? ''),
    expiresOn: String(sent.get('expiresOn') ?? ''),
  }
  if (!('init' in answered)) return data({ failure: undefined, secret: answered.done, deed, typed: undefined })
  return data({ failure: answered.data.failure, secret: null, deed, typed }, answered.init ?? undefined)
}

type Line = Awaited<ReturnType<typeof loader>>['keys'][number]

const columns = (): Column<Line>[] => [
  { key: 'name', label: m.access_key_name(), cell: (key) => key.name },
  { key: 'person', label: m.access_key_person(), cell: (key) => key.personName },
  {
    key: 'scope',
    label: m.access_key_scope(),
    cell: (key) => (key.scope === 'read' ? m.access_scope_read() : m.access_scope_write()),
  },
  {
    key: 'expires',
    label: m.access_last_day(),
    nowrap: true,
    cell: (key) => key.expiresOn ?? m.access_until_further(),
  },
  { key: 'used', label: m.access_key_used(), nowrap: true, cell: (key) => key.used ?? m.access_never_seen() },
  {
    key: 'state',
    label: m.access_state(),
    cell: (key) =>
      key.isUsable ? (
        <RevokeForm keyLine={key} />
      ) : (
        <Status kind="closed" label={key.isRevoked ? m.access_key_revoked() : m.access_key_over()} />
      ),
  },
]

const RevokeForm = ({ keyLine }: { keyLine: Line }) => (
  <DeedForm deed="revoke" inline>
    <input type="hidden" name="key" value={keyLine.id} />
    <Button variant="secondary" size="small">
      {m.access_key_revoke({ name: keyLine.name })}
    </Button>
  </DeedForm>
)

/** Keys for programs: each acts as the person who made it, within its scope. */
export default function KeysPage() {
  const { keys, mayCreate } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const failure = answered?.deed === 'revoke' ? undefined : answered?.failure
  return (
    <>
      <PageTitle title={m.access_keys_title()} lead={m.access_keys_lead()} />
      {answered?.secret && (
        <Banner tone="success" title={m.access_key_created()} live>
          <p>{m.access_key_once()}</p>
          <p>
            <code className="secret-word">{answered.secret}</code>
          </p>
        </Banner>
      )}
      {answered?.deed === 'revoke' && <Failure failure={answered.failure} />}
      {keys.length === 0 ? (
        <EmptyState title={m.access_keys_none()}>{m.access_keys_none_cure()}</EmptyState>
      ) : (
        <Table
          caption={m.access_keys_title()}
          captionHidden
          columns={columns()}
          rows={keys}
          rowKey={(key) => key.id}
          cards
        />
      )}
      {mayCreate && (
        <Section title={m.access_key_new()}>
          <DeedForm deed="create" failure={failure}>
            <TextField
              name="name"
              label={m.access_key_name()}
              hint={m.access_key_name_hint()}
              required
              defaultValue={answered?.typed?.name}
              error={failure?.fields.name}
            />
            <Select
              name="scope"
              label={m.access_key_scope()}
              required
              options={[
                { value: 'read', label: m.access_scope_read() },
                { value: 'write', label: m.access_scope_write() },
              ]}
              defaultValue={answered?.typed?.scope || 'read'}
              error={failure?.fields.scope}
            />
            <DateField
              name="expiresOn"
              label={m.access_last_day()}
              hint={m.access_key_year()}
              optional
              defaultValue={answered?.typed?.expiresOn}
              error={failure?.fields.expiresOn}
            />
            <div className="form-actions">
              <Button>{m.access_key_create()}</Button>
            </div>
          </DeedForm>
        </Section>
      )}
    </>
  )
}
