import { Form, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { findText, formInput, parseInput } from '../../../platform/contract.ts'
import { type Asked, answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { addDays, parseDay } from '../../../shared/local-date.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DateField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { mandateForms } from '../mandate.contract.ts'
import {
  bodyOfKey,
  endMandate,
  giveMandate,
  listMandates,
  listPersonsToElect,
  saveBodySize,
  saveCallOrder,
} from '../mandate.service.ts'
import { byPost } from '../mandate.ts'
import type { HeldMandate } from '../mandate-rules.ts'
import { showBodies } from '../show-meetings.service.ts'
import { MandateForms } from './mandate-forms.tsx'
import { postWord } from './planning-words.ts'

const path = '/arbete/moten/organ'

export async function loader({ context, params, request }: Asked<'key'>) {
  const ctx = context.get(requestContext)
  const { searchParams } = new URL(request.url)
  const today = ctx.today()
  const on = parseDay(searchParams.get('dag') ?? '') ?? today
  const unit = await bodyOfKey(ctx, params.key)
  const { all, composition, callOrders, size, findings, mayKeep } = await listMandates(ctx, unit, on)
  const { bodies } = await showBodies(ctx)
  return {
    key: params.key,
    name: bodies.find((body) => body.unit === unit)?.name ?? params.key,
    on,
    today,
    held: all.filter(({ id }) => composition.mandates.some((one) => one.id === id)).toSorted(byPost),
    others: all.filter(({ id }) => !composition.mandates.some((one) => one.id === id)).toReversed(),
    callOrders,
    callOrder: composition.callOrder,
    size,
    findings: findings.map(({ code, facts }) =>
      findText(`meetings_finding_${code.slice('composition.'.length).replaceAll('-', '_')}`, ctx.locale, facts),
    ),
    mayKeep,
    persons: mayKeep ? await listPersonsToElect(ctx, unit) : [],
    saved: searchParams.has('sparat'),
  }
}

export async function action({ context, params, request }: Asked<'key'>) {
  const ctx = context.get(requestContext)
  const unit = await bodyOfKey(ctx, params.key)
  return answerForm(await request.formData(), async (sent) => {
    await carryOut(ctx, unit, parseInput(mandateForms, formInput(sent), ctx.locale))
    return redirect(`${path}/${params.key}?sparat`, 303)
  })
}

type Wanted = ReturnType<typeof mandateForms.parse>

function carryOut(ctx: Parameters<typeof giveMandate>[0], unit: UnitId, wanted: Wanted): Promise<unknown> {
  switch (wanted.intent) {
    case 'give': {
      const { intent: _, ...order } = wanted
      return giveMandate(ctx, { ...order, body: unit })
    }
    case 'end':
      return endMandate(ctx, wanted.mandate.id, { lastDay: wanted.lastDay, revision: wanted.mandate.revision })
    case 'call-order':
      return saveCallOrder(ctx, unit, { from: wanted.from, orders: wanted.orders })
    case 'size': {
      const { intent: _, ...size } = wanted
      return saveBodySize(ctx, unit, size)
    }
  }
}

export type MandatesData = Awaited<ReturnType<typeof loader>>

/** Who sits in a body on a day, who sat before, in which order substitutes are called, and the forms that change it. */
export default function MandatesPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { name, on, saved, size, held, others, findings, mayKeep } = loaderData
  return (
    <>
      <PageTitle
        title={m.meetings_mandates_title({ body: name })}
        lead={m.meetings_mandates_lead()}
        crumbs={[
          { label: m.meetings_title(), href: '/arbete/moten' },
          { label: m.meetings_bodies(), href: path },
        ]}
        actions={mayKeep && <LinkButton href="#andra">{m.meetings_mandates_keep()}</LinkButton>}
      />
      {saved && !actionData && <Banner tone="success" title={m.meetings_saved()} live />}
      {findings.length > 0 && (
        <Banner tone="warning" title={m.meetings_findings()}>
          <ul>
            {findings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Section title={m.meetings_mandates_on({ day: on })}>
        <Form method="get" className="form">
          <DateField label={m.meetings_mandates_day()} name="dag" defaultValue={on} />
          <div className="form-actions">
            <Button type="submit" variant="secondary">
              {m.meetings_show()}
            </Button>
          </div>
        </Form>
        {size && <p>{m.meetings_size_line({ members: size.members, substitutes: size.substitutes })}</p>}
        {held.length === 0 ? (
          <p className="muted">{m.meetings_no_mandates()}</p>
        ) : (
          <Mandates rows={held} caption={m.meetings_mandates_of({ body: name })} />
        )}
      </Section>
      <CallOrder data={loaderData} />
      {mayKeep && <MandateForms data={loaderData} answered={actionData} />}
      {others.length > 0 && (
        <Section title={m.meetings_mandates_others()}>
          <Disclosure summary={m.meetings_mandates_others_count({ count: others.length })}>
            <Mandates rows={others} caption={m.meetings_mandates_others()} />
          </Disclosure>
        </Section>
      )}
    </>
  )
}

const Mandates = ({ rows, caption }: { rows: readonly HeldMandate[]; caption: string }) => (
  <Table
    caption={caption}
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    cards
    columns={[
      { key: 'name', label: m.meetings_person(), cell: ({ name }) => name },
      { key: 'post', label: m.meetings_post(), cell: ({ post }) => postWord[post]() },
      { key: 'party', label: m.meetings_party(), cell: ({ party }) => party },
      { key: 'order', label: m.meetings_order(), number: true, cell: ({ order }) => order },
      { key: 'from', label: m.meetings_mandate_from(), nowrap: true, cell: ({ from }) => from },
      {
        key: 'until',
        label: m.meetings_mandate_last_day(),
        nowrap: true,
        cell: ({ until }) => (until === null ? m.meetings_mandate_open() : addDays(until, -1)),
      },
    ]}
  />
)

function CallOrder({ data: { callOrders, on } }: { data: MandatesData }) {
  const holds = callOrders.findLast(({ from }) => from <= on)
  return (
    <Section title={m.meetings_call_order()}>
      {holds ? (
        <>
          <p>{m.meetings_call_order_from({ day: holds.from })}</p>
          <Orders orders={holds.orders} />
        </>
      ) : (
        <p className="muted">{m.meetings_call_order_none()}</p>
      )}
      {callOrders
        .filter(({ from }) => from !== holds?.from)
        .map(({ from, orders }) => (
          <Disclosure key={from} summary={m.meetings_call_order_from({ day: from })}>
            <Orders orders={orders} />
          </Disclosure>
        ))}
    </Section>
  )
}

const Orders = ({ orders }: { orders: MandatesData['callOrder'] }) => (
  <ul>
    {orders.map(({ party, next }) => (
      <li key={party}>
        {next.length === 0
          ? m.meetings_call_order_own({ party })
          : m.meetings_call_order_line({ party, next: next.join(', ') })}
      </li>
    ))}
  </ul>
)
