import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { newSourceContract } from '../ledger.contract.ts'
import { guessedCounterparts } from '../ledger-source.ts'
import { addSource, showSources } from '../source.service.ts'
import { LedgerTabs, ledgerPath } from './LedgerTabs.tsx'
import { readSource } from './read-source.ts'
import { SourceFields } from './SourceFields.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { sources, may } = await showSources(context.get(requestContext))
  return { may, sources: sources.map(({ id: _, ...one }) => ({ ...one, internal: [...one.internalCounterparts] })) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  return answer(async () => {
    const { key: _, internalCounterparts = [], ...wish } = parseInput(newSourceContract, readSource(form), ctx.locale)
    const { key, name } = await addSource(ctx, { ...wish, internalCounterparts })
    return { key, name }
  })
}

/** The accounting systems that ledger files come from. */
export default function SourcesPage() {
  const { sources, may } = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as
    | { failure?: FailureView; done?: { key: string; name: string } }
    | undefined
  return (
    <>
      <PageTitle title={m.ledger_sources_title()} lead={m.ledger_sources_lead()} />
      <LedgerTabs />
      {told?.done && (
        <Banner tone="success" live>
          {m.ledger_source_added({ name: told.done.name })}
        </Banner>
      )}
      {sources.length === 0 ? (
        <EmptyState title={m.ledger_sources_empty()}>
          <p>{m.ledger_sources_empty_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={m.ledger_sources_caption()}
          columns={[
            {
              key: 'name',
              label: m.ledger_source_name(),
              cell: (one) => <Link to={`${ledgerPath}/kallor/${one.key}`}>{one.name}</Link>,
            },
            {
              key: 'number',
              label: m.ledger_source_number(),
              cell: (one) => one.organisationNumber ?? m.ledger_source_number_unknown(),
              nowrap: true,
            },
            { key: 'internal', label: m.ledger_source_internal(), cell: (one) => one.internal.join(', ') || '–' },
            {
              key: 'review',
              label: m.ledger_col_status(),
              cell: (one) => (
                <Status
                  kind={one.isReviewed ? 'ok' : 'remark'}
                  label={one.isReviewed ? m.ledger_groups_reviewed() : m.ledger_groups_review()}
                />
              ),
              nowrap: true,
            },
            { key: 'files', label: m.ledger_source_files(), cell: (one) => formatNumber(one.files), number: true },
          ]}
          rows={sources}
          rowKey={(one) => one.key}
          cards
        />
      )}
      {may.keep && (
        <Disclosure summary={m.ledger_source_add()} open={told?.failure !== undefined}>
          <Form method="post" className="form" key={told?.done?.key ?? ''}>
            <Failure failure={told?.failure} />
            <SourceFields internalCounterparts={guessedCounterparts} failure={told?.failure} />
            <div className="form-actions">
              <Button type="submit">{m.ledger_source_add()}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </>
  )
}
