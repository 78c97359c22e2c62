import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { data, Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import type { PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { CheckboxGroup } from '../../../ui/forms/choices.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextField } from '../../../ui/forms/fields.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { addWebhook, sendAgain, setWebhookActive, showWebhooks, webhookId } from '../webhook.service.ts'
import { type DeliveryId, webhookEvents } from '../webhook.ts'
import { activeContract, againContract, newWebhookContract } from '../webhooks.contract.ts'
import { eventWord, faultWord } from './words.ts'

const clock = (instant: string) =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

export async function loader({ context }: LoaderFunctionArgs) {
  const { webhooks, deliveries, hosts, mayKeep } = await showWebhooks(context.get(requestContext))
  const names = new Map(webhooks.map(({ id, name }) => [id, name]))
  return {
    webhooks,
    hosts,
    mayKeep,
    deliveries: deliveries.map((one) => ({
      ...one,
      to: names.get(one.webhook) ?? '',
      created: clock(one.createdAt),
      delivered: one.deliveredAt === null ? null : clock(one.deliveredAt),
      next: clock(one.nextAttemptAt),
    })),
  }
}

type Loaded = Awaited<ReturnType<typeof loader>>

/** The key is shown in the very answer and never again, so there is no page to go on to. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const sent = await request.formData()
  const { intent, ...input } = formInput(sent)
  const answered = await answer(async () => {
    if (intent === 'active') {
      const { webhook, revision, isActive } = parseInput(activeContract, input, ctx.locale)
      await setWebhookActive(ctx, webhookId(webhook), revision, isActive)
    } else if (intent === 'again') {
      await sendAgain(ctx, parseInput(againContract, input, ctx.locale).delivery as DeliveryId)
    } else {
      const made = await addWebhook(ctx, parseInput(newWebhookContract, input, ctx.locale))
      return { name: made.webhook.name, key: made.signingKey }
    }
    return null
  })
  const typed = { name: String(sent.get('name') ?? ''), address: String(sent.get('address') ?? '') }
  if (!('init' in answered))
    return data({ failure: undefined, made: answered.done, intent: String(intent), typed: null })
  return data({ failure: answered.data.failure, made: null, intent: String(intent), typed }, answered.init ?? undefined)
}

/** Who is told of what, and what has been sent. */
export default function WebhooksPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { webhooks, deliveries, hosts, mayKeep } = loaderData
  const failure = actionData?.failure as FailureView | undefined
  const wrongForm = actionData?.intent === 'add' ? failure : undefined
  return (
    <>
      <PageTitle title={m.webhooks_title()} lead={m.webhooks_lead()} />
      {actionData?.made && (
        <Banner tone="success" title={m.webhooks_key({ name: actionData.made.name })} live>
          <div className="prose">
            <p>{m.webhooks_key_text()}</p>
            <code>{actionData.made.key}</code>
          </div>
        </Banner>
      )}
      {!wrongForm && <Failure failure={failure} />}
      <p className="muted">
        {hosts.length === 0 ? m.webhooks_no_places() : m.webhooks_places({ hosts: hosts.join(', ') })}
      </p>
      {webhooks.length === 0 ? (
        <EmptyState title={m.webhooks_none()}>{mayKeep && m.webhooks_none_text()}</EmptyState>
      ) : (
        <Table
          caption={m.webhooks_table()}
          captionHidden
          columns={webhookColumns(mayKeep)}
          rows={webhooks}
          rowKey={(one) => one.id}
          cards
        />
      )}
      {mayKeep && (
        <NewWebhook key={webhooks.length} failure={wrongForm} typed={wrongForm ? (actionData?.typed ?? null) : null} />
      )}
      <Section title={m.webhooks_log()}>
        {deliveries.length === 0 ? (
          <p className="muted">{m.webhooks_log_none()}</p>
        ) : (
          <Table
            caption={m.webhooks_log()}
            captionHidden
            columns={deliveryColumns(mayKeep)}
            rows={deliveries}
            rowKey={(one) => one.id}
            cards
          />
        )}
      </Section>
    </>
  )
}

const webhookColumns = (mayKeep: boolean): readonly Column<Loaded['webhooks'][number]>[] => [
  {
    key: 'name',
    label: m.webhooks_name(),
    cell: (one) => (
      <>
        {one.name}
        <div className="muted small">{one.address}</div>
      </>
    ),
  },
  {
    key: 'events',
    label: m.webhooks_events(),
    cell: (one) => one.events.map((event) => eventWord[event]()).join(', '),
  },
  {
    key: 'state',
    label: m.webhooks_state(),
    nowrap: true,
    cell: (one) => (
      <>
        <Status kind={one.isActive ? 'ok' : 'closed'} label={one.isActive ? m.webhooks_on() : m.webhooks_off()} />
        {mayKeep && (
          <Form method="post">
            <input type="hidden" name="webhook" value={one.id} />
            <input type="hidden" name="revision" value={one.revision} />
            <input type="hidden" name="isActive" value={String(!one.isActive)} />
            <Button type="submit" name="intent" value="active" variant="secondary" size="small">
              {one.isActive ? m.webhooks_switch_off() : m.webhooks_switch_on()}
            </Button>
          </Form>
        )}
      </>
    ),
  },
]

const deliveryColumns = (mayKeep: boolean): readonly Column<Loaded['deliveries'][number]>[] => [
  { key: 'when', label: m.webhooks_log_when(), cell: (one) => one.created, nowrap: true },
  { key: 'event', label: m.webhooks_log_event(), cell: (one) => eventWord[one.event]() },
  { key: 'to', label: m.webhooks_log_to(), cell: (one) => one.to },
  { key: 'tries', label: m.webhooks_log_tries(), cell: (one) => one.attempts, number: true },
  {
    key: 'state',
    label: m.webhooks_log_state(),
    cell: (one) => (
      <>
        {one.delivered !== null ? (
          <Status kind="ok" label={m.webhooks_delivered({ when: one.delivered })} />
        ) : one.givenUpAt !== null ? (
          <Status kind="late" label={m.webhooks_given_up()} />
        ) : (
          <Status kind="open" label={m.webhooks_waiting({ when: one.next })} />
        )}
        {one.delivered === null && <div className="muted small">{faultWord(one)}</div>}
        {mayKeep && one.givenUpAt !== null && (
          <Form method="post">
            <input type="hidden" name="delivery" value={one.id} />
            <Button type="submit" name="intent" value="again" variant="secondary" size="small">
              {m.webhooks_again()}
            </Button>
          </Form>
        )}
      </>
    ),
  },
]

interface NewProps {
  readonly failure: FailureView | undefined
  readonly typed: { readonly name: string; readonly address: string } | null
}

const NewWebhook = ({ failure, typed }: NewProps) => (
  <Disclosure summary={m.webhooks_add()} open={failure !== undefined}>
    <Form method="post" className="form">
      <Failure failure={failure} />
      <TextField
        label={m.webhooks_name()}
        name="name"
        maxLength={100}
        defaultValue={typed?.name}
        error={failure?.fields.name}
        required
      />
      <TextField
        label={m.webhooks_address()}
        name="address"
        type="url"
        hint={m.webhooks_address_hint()}
        maxLength={500}
        defaultValue={typed?.address}
        error={failure?.fields.address}
        required
      />
      <CheckboxGroup
        label={m.webhooks_events()}
        name="events"
        choices={webhookEvents.map((event) => ({ value: event, label: eventWord[event]() }))}
        defaultValues={webhookEvents}
        error={failure?.fields.events}
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="add">
          {m.webhooks_save()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)
