import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { inOre, ore } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatMoney, formatPercent } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { previewAllocation, saveAllocationKey, showAllocationKeys } from '../allocation.service.ts'
import { allocationAmount, allocationForm } from '../assumptions.contract.ts'

export const loader = ({ context }: LoaderFunctionArgs) => showAllocationKeys(context.get(requestContext))

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const input = formInput(form)
  if (form.get('intent') === 'preview') {
    const outcome = await answer(() => {
      const { amount = 0 } = parseInput(allocationAmount, input, ctx.locale)
      return previewAllocation(ctx, parseInput(allocationForm, input, ctx.locale), inOre(amount, 'kr'))
    })
    return 'done' in outcome && outcome.done ? { preview: outcome.done, failure: undefined } : outcome
  }
  const outcome = await answer(() => saveAllocationKey(ctx, parseInput(allocationForm, input, ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect('/arbete/budget/fordelningsnycklar') : outcome
}

type Preview = Awaited<ReturnType<typeof previewAllocation>>

/** How shared costs are divided, in every version, and what new weights would mean. */
export default function AllocationPage() {
  const { keys, mayEdit } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>() as { failure?: FailureView; preview?: Preview } | undefined
  return (
    <>
      <PageTitle
        title={m.assumptions_allocation_title()}
        lead={m.assumptions_allocation_lead()}
        crumbs={[
          { label: m.assumptions_budget(), href: '/arbete/budget' },
          { label: m.assumptions_title(), href: '/arbete/budget/forutsattningar' },
        ]}
      />
      {keys.length === 0 && <EmptyState title={m.assumptions_allocation_none()} />}
      {keys.map((key) => (
        <Section key={`${key.key}:${key.validFrom}`} title={`${key.name}, ${key.validFrom}`}>
          <p>{key.reason}</p>
          <Table
            caption={m.assumptions_allocation_from({ name: key.name, day: key.validFrom })}
            rows={key.shares}
            rowKey={(one) => one.party}
            columns={[
              { key: 'party', label: m.assumptions_party(), cell: (one) => one.party, foot: m.assumptions_sum() },
              {
                key: 'percent',
                label: m.assumptions_share(),
                number: true,
                cell: (one) => formatPercent(one.percent),
                foot: formatPercent(100),
              },
            ]}
          />
        </Section>
      ))}
      {mayEdit && <KeyForm failure={outcome?.failure} preview={outcome?.preview} />}
    </>
  )
}

const KeyForm = ({ failure, preview }: { failure: FailureView | undefined; preview: Preview | undefined }) => (
  <Disclosure summary={m.assumptions_allocation_new()} open={failure !== undefined || preview !== undefined}>
    <DraftForm draftKey="allocation-key" failed={failure !== undefined || preview !== undefined}>
      <Failure failure={failure} />
      <div className="fields">
        <TextField label={m.assumptions_name()} name="name" error={failure?.fields.name} required />
        <TextField
          label={m.assumptions_address()}
          name="key"
          hint={m.assumptions_allocation_key_hint()}
          error={failure?.fields.key}
          required
        />
        <DateField label={m.assumptions_valid_from()} name="validFrom" error={failure?.fields.validFrom} required />
        <TextField label={m.assumptions_reason()} name="reason" error={failure?.fields.reason} required />
      </div>
      <TextArea
        label={m.assumptions_shares()}
        name="shares"
        hint={m.assumptions_shares_hint()}
        error={failure?.fields.shares}
        required
      />
      <TextField
        label={m.assumptions_preview_amount()}
        name="amount"
        hint={m.assumptions_preview_amount_hint()}
        error={failure?.fields.amount}
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="preview" variant="secondary">
          {m.assumptions_preview()}
        </Button>
        <Button type="submit">{m.assumptions_allocation_save()}</Button>
      </div>
    </DraftForm>
    {preview && (
      <Table
        caption={m.assumptions_preview_caption()}
        note={m.assumptions_in_kr()}
        rows={preview.rows}
        rowKey={(row) => row.party}
        columns={[
          { key: 'party', label: m.assumptions_party(), cell: (row) => row.party },
          { key: 'before', label: m.assumptions_before(), number: true, cell: (row) => formatMoney(row.before, 'kr') },
          { key: 'after', label: m.assumptions_after(), number: true, cell: (row) => formatMoney(row.after, 'kr') },
          {
            key: 'change',
            label: m.assumptions_allocation_change(),
            number: true,
            cell: (row) => formatMoney(ore(row.after - row.before), 'kr', 0, { signed: true }),
          },
        ]}
      />
    )}
  </Disclosure>
)
