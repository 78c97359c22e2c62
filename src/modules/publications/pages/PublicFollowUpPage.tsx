import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { listPublicBudgetYears, listPublicFollowUps, showPublicFollowUp } from '../published.service.ts'
import { DocumentPage } from './document-page.tsx'
import { filesAt } from './words.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const round = new URL(request.url).searchParams.get('tillfalle') ?? undefined
  try {
    const ctx = context.get(requestContext)
    const { document, publication, year } = await showPublicFollowUp(ctx, round)
    const others = (await listPublicFollowUps(ctx)).filter((one) => one.title !== document.title)
    const budget = (await listPublicBudgetYears(ctx)).includes(year) ? year : null
    return { document, key: publication?.key ?? '', others, budget }
  } catch (thrown) {
    if (thrown instanceof NotFound && round === undefined) return { document: null, key: '', others: [], budget: null }
    throw thrown
  }
}

/** The latest published follow-up, for anybody. */
export default function PublicFollowUpPage() {
  const { document, key, others, budget } = useLoaderData<typeof loader>()
  if (!document)
    return (
      <article className="public-page">
        <title>{m.publications_public_follow_up()}</title>
        <h1>{m.publications_public_follow_up()}</h1>
        <EmptyState title={m.publications_public_no_follow_up()}>
          {m.publications_public_no_follow_up_text()}
        </EmptyState>
      </article>
    )
  return (
    <DocumentPage
      document={document}
      files={filesAt(`/publikationer/${key}/fil`)}
      beside={[
        ...(budget === null
          ? []
          : [{ label: m.publications_public_budget_of({ year: budget }), href: `/budget?ar=${budget}` }]),
        ...others.map(({ title, round }) => ({ label: title, href: `/uppfoljning?tillfalle=${round}` })),
      ]}
    />
  )
}
