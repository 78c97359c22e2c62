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
import { sumOf } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { addGrant, grantUnits, saveGrant, showGrants } from '../grants.service.ts'
import { grantForm, revisionContract } from '../investments.contract.ts'
import type { GrantOrder, StateGrantId } from '../state-grant.ts'
import { kr, riskKind, riskWord } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const edited = new URL(request.url).searchParams.get('bidrag')
  const [grants, units] = [await showGrants(ctx), await grantUnits(ctx)]
  return { grants, units, edited: grants.find((grant) => grant.id === edited && grant.mayKeep) ?? null }
}

type Data = Awaited<ReturnType<typeof loader>>

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const id = form.get('id') as StateGrantId | null
  const outcome = await answer(() => {
    const order = parseInput(grantForm, formInput(form), ctx.locale) as unknown as GrantOrder
    if (id === null) return addGrant(ctx, order)
    return saveGrant(ctx, id, { ...order, revision: parseInput(revisionContract, form.get('revision'), ctx.locale) })
  })
  return 'done' in outcome && outcome.done ? redirect('/arbete/statsbidrag') : outcome
}

/** State grants: granted, used, and what may have to be paid back. */
export default function GrantsPage() {
  const { grants, units, edited } = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  return (
    <>
      <PageTitle
        title={m.investments_grants_title()}
        lead={m.investments_grants_lead()}
        crumbs={[{ label: m.investments_follow(), href: '/arbete/investeringar' }]}
      />
      {grants.length === 0 ? <EmptyState title={m.investments_grants_none()} /> : <Grants grants={grants} />}
      {units.length > 0 && (
        <Disclosure
          key={edited?.id ?? 'new'}
          summary={edited ? m.investments_edit({ name: edited.name }) : m.investments_grant_add()}
          open={edited !== null || failure !== undefined || grants.length === 0}
        >
          <GrantForm grant={edited} units={units} failure={failure} />
        </Disclosure>
      )}
    </>
  )
}

const Grants = ({ grants }: { grants: Data['grants'] }) => (
  <Table
    caption={m.investments_grants_title()}
    note={m.investments_in_kr()}
    cards
    rows={grants}
    rowKey={(grant) => grant.id}
    columns={[
      {
        key: 'name',
        label: m.investments_name(),
        cell: (grant) => (grant.mayKeep ? <Link to={`?bidrag=${grant.id}`}>{grant.name}</Link> : grant.name),
        foot: m.investments_sum(),
      },
      { key: 'unit', label: m.investments_unit(), cell: (grant) => grant.unitName },
      {
        key: 'granted',
        label: m.investments_granted(),
        number: true,
        cell: (grant) => kr(grant.granted),
        foot: kr(sumOf(grants.map((grant) => grant.granted))),
      },
      {
        key: 'used',
        label: m.investments_used(),
        number: true,
        cell: (grant) => kr(grant.used),
        foot: kr(sumOf(grants.map((grant) => grant.used))),
      },
      {
        key: 'unused',
        label: m.investments_unused(),
        number: true,
        cell: (grant) => kr(grant.unused),
        foot: kr(sumOf(grants.map((grant) => grant.unused))),
      },
      { key: 'until', label: m.investments_use_until(), cell: (grant) => grant.useUntil, nowrap: true },
      {
        key: 'risk',
        label: m.investments_risk(),
        cell: (grant) => <Status kind={riskKind[grant.risk]} label={riskWord[grant.risk]()} />,
      },
    ]}
    footnote={m.investments_risk_note()}
  />
)

interface GrantFormProps {
  readonly grant: Data['edited']
  readonly units: Data['units']
  readonly failure: FailureView | undefined
}

function GrantForm({ grant, units, failure }: GrantFormProps) {
  const error = (name: string) => failure?.fields[name]
  const typed = (amount: number | undefined) => (amount === undefined ? '' : formatNumber(amount / 100))
  return (
    <DraftForm draftKey={`state-grant-${grant?.id ?? 'new'}`} failed={failure !== undefined}>
      <Failure failure={failure} />
      {grant && (
        <>
          <input type="hidden" name="id" value={grant.id} />
          <input type="hidden" name="revision" value={grant.revision} />
        </>
      )}
      <div className="fields">
        <TextField label={m.investments_name()} name="name" defaultValue={grant?.name} error={error('name')} required />
        <TextField
          label={m.investments_authority()}
          name="authority"
          defaultValue={grant?.authority}
          error={error('authority')}
          required
        />
        <Select
          label={m.investments_unit()}
          name="unit"
          defaultValue={grant?.unit}
          options={units.map(({ unit, name }) => ({ value: unit, label: name }))}
        />
        <TextField
          label={m.investments_granted_typed()}
          name="granted"
          defaultValue={typed(grant?.granted)}
          error={error('granted')}
          required
        />
        <TextField
          label={m.investments_used_typed()}
          name="used"
          defaultValue={typed(grant?.used)}
          error={error('used')}
        />
        <DateField
          label={m.investments_use_until()}
          name="useUntil"
          defaultValue={grant?.useUntil}
          error={error('useUntil')}
          required
        />
        <DateField
          label={m.investments_report_by()}
          name="reportBy"
          defaultValue={grant?.reportBy ?? ''}
          error={error('reportBy')}
        />
      </div>
      <TextArea label={m.investments_comment()} name="comment" rows={2} defaultValue={grant?.comment} />
      <div className="form-actions">
        <Button type="submit">{m.investments_save()}</Button>
      </div>
    </DraftForm>
  )
}
