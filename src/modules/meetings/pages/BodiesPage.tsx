import {
  type ActionFunctionArgs,
  data,
  Form,
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
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { byPost } from '../mandate.ts'
import { saveMeetingBody } from '../meeting.service.ts'
import { bodyContract } from '../planning.contract.ts'
import { showBodies } from '../show-meetings.service.ts'
import { postWord } from './planning-words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { bodies, without } = await showBodies(context.get(requestContext))
  return {
    without,
    bodies: bodies.map(({ composition, ...body }) => ({
      ...body,
      mandates: composition.mandates
        .toSorted(byPost)
        .map(({ id, name, party, post, order }) => ({ id, name, party, post, order })),
      callOrder: composition.callOrder,
    })),
    saved: new URL(request.url).searchParams.has('sparat'),
  }
}

type Body = Awaited<ReturnType<typeof loader>>['bodies'][number]

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const { intent, ...input } = formInput(await request.formData())
  if (intent !== 'body') throw data(null, { status: 400 })
  const outcome = await answer(() => saveMeetingBody(ctx, parseInput(bodyContract, input, ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect('/arbete/moten/organ?sparat', 303) : outcome
}

/** Who sits in each body, in which order substitutes are called, and how the body holds its meetings. */
export default function BodiesPage() {
  const { bodies, without, saved } = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  return (
    <>
      <PageTitle
        title={m.meetings_bodies()}
        lead={m.meetings_bodies_lead()}
        crumbs={[{ label: m.meetings_title(), href: '/arbete/moten' }]}
      />
      {saved && !failure && <Banner tone="success" title={m.meetings_saved()} live />}
      <Failure failure={failure} />
      {bodies.length === 0 && <EmptyState title={m.meetings_no_bodies()}>{m.meetings_no_bodies_text()}</EmptyState>}
      {bodies.map((body) => (
        <Section
          key={body.unit}
          title={body.name}
          id={body.key}
          actions={
            <LinkButton href={`/arbete/moten/organ/${body.key}`} size="small">
              {body.mayKeep ? m.meetings_mandates_keep() : m.meetings_mandates_history()}
              <span className="visually-hidden"> {body.name}</span>
            </LinkButton>
          }
        >
          <People body={body} />
          {body.mayKeep && (
            <Disclosure summary={m.meetings_body_settings()}>
              <BodyForm body={body} bodies={bodies} failure={failure} />
            </Disclosure>
          )}
        </Section>
      ))}
      {without.length > 0 && (
        <Disclosure summary={m.meetings_body_new()}>
          {without.map(({ unit, name }) => (
            <Section key={unit} title={name}>
              <BodyForm body={{ ...blank, unit, name }} bodies={bodies} failure={failure} />
            </Section>
          ))}
        </Disclosure>
      )}
    </>
  )
}

const blank = {
  kind: 'committee',
  key: '',
  code: '',
  proposesTo: null,
  summonsDays: 7,
  layout: 'decision-last',
} as const

function People({ body }: { body: Body }) {
  if (body.mandates.length === 0) return <p className="muted">{m.meetings_no_mandates()}</p>
  return (
    <>
      <Table
        caption={m.meetings_mandates_of({ body: body.name })}
        captionHidden
        rows={body.mandates}
        rowKey={({ id }) => id}
        cards
        columns={[
          { key: 'name', label: m.meetings_person(), cell: ({ name }) => name },
          { key: 'post', label: m.meetings_post(), cell: ({ post }) => postWord[post]() },
          { key: 'party', label: m.meetings_party(), cell: ({ party }) => party },
          { key: 'order', label: m.meetings_order(), number: true, cell: ({ order }) => order },
        ]}
      />
      {body.callOrder.length > 0 && (
        <Disclosure summary={m.meetings_call_order()}>
          <ul>
            {body.callOrder.map(({ party, next }) => (
              <li key={party}>{m.meetings_call_order_line({ party, next: next.join(', ') })}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

type Settings = Pick<Body, 'unit' | 'name' | 'kind' | 'key' | 'code' | 'proposesTo' | 'summonsDays' | 'layout'>

function BodyForm({
  body,
  bodies,
  failure,
}: {
  body: Settings
  bodies: readonly Body[]
  failure: FailureView | undefined
}) {
  return (
    <Form method="post" className="form" aria-label={m.meetings_body_settings_of({ body: body.name })}>
      <input type="hidden" name="unit" value={body.unit} />
      <div className="fields">
        <Select
          id={`kind-${body.unit}`}
          label={m.meetings_body_kind()}
          name="kind"
          defaultValue={body.kind}
          options={[
            { value: 'council', label: m.meetings_body_council() },
            { value: 'committee', label: m.meetings_body_committee() },
          ]}
        />
        <TextField
          id={`code-${body.unit}`}
          label={m.meetings_body_code()}
          name="code"
          defaultValue={body.code}
          maxLength={20}
          required
        />
        <TextField
          id={`key-${body.unit}`}
          label={m.meetings_body_key()}
          name="key"
          hint={m.meetings_body_key_hint()}
          defaultValue={body.key}
          maxLength={20}
          error={failure?.fields.key}
          required
        />
        <NumberField
          id={`days-${body.unit}`}
          label={m.meetings_body_days()}
          name="summonsDays"
          hint={m.meetings_body_days_hint()}
          defaultValue={String(body.summonsDays)}
          error={failure?.fields.summonsDays}
        />
        <Select
          id={`to-${body.unit}`}
          label={m.meetings_body_proposes()}
          name="proposesTo"
          defaultValue={body.proposesTo ?? ''}
          options={[
            { value: '', label: m.meetings_body_proposes_nobody() },
            ...bodies.filter(({ unit }) => unit !== body.unit).map(({ unit, name }) => ({ value: unit, label: name })),
          ]}
        />
        <Select
          id={`layout-${body.unit}`}
          label={m.meetings_body_layout()}
          name="layout"
          defaultValue={body.layout}
          options={[
            { value: 'decision-last', label: m.meetings_body_decision_last() },
            { value: 'decision-first', label: m.meetings_body_decision_first() },
          ]}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" name="intent" value="body" variant="secondary">
          {m.meetings_save()}
        </Button>
      </div>
    </Form>
  )
}
