import { Form, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { sumOf } from '../../../shared/money.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber, formatPercent } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { positionChangeContract, positionContract, positionIdContract } from '../operating-budget.contract.ts'
import type { Where } from '../place.service.ts'
import { addPosition, changePosition, removePosition } from '../position.service.ts'
import { costByMonth, fullTimeEquivalents } from '../position.ts'
import { placeOfUnit, showPositions } from '../show-unit.service.ts'
import { LockNotice, lockView } from './lock-notice.tsx'
import { askedOf, type PageAsked } from './page-args.ts'
import { PositionForm } from './position-form.tsx'
import { moneyIn, unitPath, unitsPath, versionPath } from './words.ts'
import './operating-budget.css'

export async function loader({ context, params }: PageAsked) {
  const { place, groups, positions, surcharge, may, lock } = await showPositions(
    context.get(requestContext),
    askedOf(params),
  )
  const { year } = place.version.budget
  return {
    at: params,
    budget: place.version.budget.title,
    year,
    unitName: place.name,
    mayEdit: may.edit,
    locked: lockView(place, lock),
    groups: groups.map(({ key, name }) => ({ value: key, label: name })),
    /** The group that holds accounts of labour, class 5 of Kommun-Bas. */
    usualGroup: groups.find(({ prefixes }) => prefixes.some((prefix) => prefix.startsWith('5')))?.key ?? '',
    surcharge,
    positions: positions.map((position) => ({ ...position, cost: sumOf(costByMonth(position, year)) })),
    fullTime: fullTimeEquivalents(positions),
  }
}

export async function action({ context, params, request }: PageAsked) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const outcome = await answer(async () => take(ctx, await placeOfUnit(ctx, askedOf(params)), form))
  const position = String(form.get('position') ?? '')
  return 'init' in outcome ? { ...outcome, data: { ...outcome.data, position } } : { ...outcome, position }
}

async function take(ctx: Context, where: Where, form: FormData): Promise<unknown> {
  const input = formInput(form)
  if (form.get('intent') === 'remove')
    return removePosition(ctx, where, parseInput(positionIdContract, input, ctx.locale).position)
  if (form.get('intent') !== 'change') return addPosition(ctx, where, parseInput(positionContract, input, ctx.locale))
  const { position, ...terms } = parseInput(positionChangeContract, input, ctx.locale)
  return changePosition(ctx, where, position, terms)
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type PositionRow = Data['positions'][number]
type Outcome = { readonly failure?: FailureView; readonly position?: string } | undefined

/** The positions of a unit: what each costs, and what they cost together. */
export default function PositionsPage() {
  const data = useLoaderData<typeof loader>()
  const outcome = useActionData() as Outcome
  const failureOf = (position: string) => (outcome?.position === position ? outcome.failure : undefined)
  const { at, positions, mayEdit } = data
  return (
    <>
      <PageTitle
        title={m.operating_budget_personnel()}
        lead={m.operating_budget_personnel_lead()}
        crumbs={[
          { label: m.operating_budget_budget(), href: '/arbete/budget' },
          { label: data.budget, href: versionPath(at) },
          { label: m.operating_budget_title(), href: unitsPath(at) },
          { label: data.unitName, href: unitPath(at) },
        ]}
        actions={<LinkButton href={unitPath(at)}>{m.operating_budget_back_to_grid()}</LinkButton>}
      />
      <LockNotice locked={data.locked} at={at} />
      {positions.length === 0 ? (
        <EmptyState title={m.operating_budget_personnel_none()} icon="people">
          {mayEdit ? m.operating_budget_personnel_none_text() : m.operating_budget_personnel_none_read()}
        </EmptyState>
      ) : (
        <Table
          caption={`${data.unitName} ${data.year}`}
          note={m.operating_budget_working_years({ count: formatNumber(data.fullTime, { language: getLocale() }) })}
          columns={columns(positions)}
          rows={positions}
          rowKey={({ id }) => id}
          cards
        />
      )}
      {mayEdit &&
        positions.map((position) => (
          <Disclosure
            key={`${position.id}:${position.revision}`}
            summary={`${m.operating_budget_change()}: ${position.title}`}
            open={failureOf(position.id) !== undefined}
          >
            <PositionForm
              intent="change"
              position={position}
              groups={data.groups}
              usualGroup={data.usualGroup}
              surcharge={data.surcharge}
              year={data.year}
              failure={failureOf(position.id)}
            />
            <Form method="post">
              <input type="hidden" name="position" value={position.id} />
              <Button type="submit" name="intent" value="remove" variant="danger" size="small">
                {m.operating_budget_remove()}
              </Button>
            </Form>
          </Disclosure>
        ))}
      {mayEdit && (
        <Disclosure
          key={positions.length}
          summary={m.operating_budget_add_position()}
          open={positions.length === 0 || failureOf('') !== undefined}
        >
          <PositionForm
            intent="add"
            groups={data.groups}
            usualGroup={data.usualGroup}
            surcharge={data.surcharge}
            year={data.year}
            failure={failureOf('')}
          />
        </Disclosure>
      )}
    </>
  )
}

const percent = (hundredths: number) => formatPercent(hundredths / 100, { language: getLocale() })

const columns = (positions: readonly PositionRow[]): readonly Column<PositionRow>[] => [
  { key: 'title', label: m.operating_budget_title_of(), cell: ({ title }) => title, foot: m.ui_grid_sum() },
  { key: 'holders', label: m.operating_budget_holders(), cell: ({ holders }) => holders, number: true, foot: '' },
  { key: 'share', label: m.operating_budget_share(), cell: ({ share }) => percent(share), number: true, foot: '' },
  {
    key: 'pay',
    label: m.operating_budget_monthly_pay(),
    cell: ({ monthlyPay }) => moneyIn(monthlyPay, 'kr'),
    number: true,
    foot: '',
  },
  {
    key: 'surcharge',
    label: m.operating_budget_surcharge(),
    cell: ({ surcharge }) => percent(surcharge),
    number: true,
    foot: '',
  },
  {
    key: 'cost',
    label: m.operating_budget_annual_cost(),
    cell: ({ cost }) => moneyIn(cost, 'kr'),
    number: true,
    foot: moneyIn(sumOf(positions.map(({ cost }) => cost)), 'kr'),
  },
]
