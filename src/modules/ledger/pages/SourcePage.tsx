import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { changedSourceContract } from '../ledger.contract.ts'
import { changeSource, showSource } from '../source.service.ts'
import { ledgerPath } from './LedgerTabs.tsx'
import { readSource } from './read-source.ts'
import { SourceFields } from './SourceFields.tsx'
import { partWord } from './words.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { source, dimensions, may } = await showSource(context.get(requestContext), params.source ?? '')
  const { id: _, ...kept } = source
  return { source: { ...kept, internalCounterparts: [...source.internalCounterparts] }, dimensions, may }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  return answer(async () => {
    const wish = parseInput(changedSourceContract, { ...readSource(form), revision: form.get('revision') }, ctx.locale)
    const { revision } = await changeSource(ctx, params.source ?? '', wish)
    return { revision }
  })
}

/** One source: whose books it keeps, its own units among counterparts, and what its dimensions are. */
export default function SourcePage() {
  const { source, dimensions, may } = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as { failure?: FailureView; done?: { revision: number } } | undefined
  return (
    <>
      <PageTitle
        title={source.name}
        lead={m.ledger_source_lead()}
        crumbs={[
          { label: m.ledger_title(), href: ledgerPath },
          { label: m.ledger_sources_title(), href: `${ledgerPath}/kallor` },
        ]}
        status={
          <Status
            kind={source.isReviewed ? 'ok' : 'remark'}
            label={source.isReviewed ? m.ledger_groups_reviewed() : m.ledger_groups_review()}
          />
        }
      />
      {told?.done && (
        <Banner tone="success" live>
          {m.ledger_source_saved()}
        </Banner>
      )}
      {!source.isReviewed && <Banner tone="info">{m.ledger_source_review()}</Banner>}
      {may.keep ? (
        <Form method="post" className="form" key={source.revision}>
          <Failure failure={told?.failure} />
          <input type="hidden" name="revision" value={source.revision} />
          <SourceFields {...source} dimensions={dimensions} failure={told?.failure} />
          <p className="muted small">{m.ledger_source_effect()}</p>
          <div className="form-actions">
            <Button type="submit">{m.ledger_source_save()}</Button>
          </div>
        </Form>
      ) : (
        <Facts
          facts={[
            { label: m.ledger_source_key(), value: source.key },
            {
              label: m.ledger_source_number(),
              value: source.organisationNumber ?? m.ledger_source_number_unknown(),
            },
            { label: m.ledger_source_internal(), value: source.internalCounterparts.join(', ') || '–' },
            ...dimensions.map(({ name, part }) => ({ label: name, value: partWord[part]() })),
          ]}
        />
      )}
    </>
  )
}
