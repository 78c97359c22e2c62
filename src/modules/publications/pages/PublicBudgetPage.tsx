import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { findAdoptedBudget } from '../../budget/index.ts'
import { pathOfDecision } from '../../decision-log/index.ts'
import { listPublicBudgetYears, showPublicBudget } from '../published.service.ts'
import { DocumentPage } from './document-page.tsx'
import { filesAt } from './words.ts'
import { yearAsked } from './year-asked.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const year = yearAsked(new URL(request.url))
  try {
    const ctx = context.get(requestContext)
    const { document, year: shown } = await showPublicBudget(ctx, year)
    const budget = await ctx.read((tx) => findAdoptedBudget(tx, shown))
    const others = (await listPublicBudgetYears(ctx)).filter((one) => one !== shown)
    return { document, year: shown, others, decisionHref: await pathOfDecision(ctx, budget?.decision ?? null) }
  } catch (thrown) {
    if (thrown instanceof NotFound && year === undefined)
      return { document: null, year: null, others: [], decisionHref: null }
    throw thrown
  }
}

/** The budget for anybody: the published book, or the adopted budget itself. */
export default function PublicBudgetPage() {
  const { document, year, others, decisionHref } = useLoaderData<typeof loader>()
  if (!document)
    return (
      <article className="public-page">
        <title>{m.publications_public_budget()}</title>
        <h1>{m.publications_public_budget()}</h1>
        <EmptyState title={m.publications_public_no_budget()}>{m.publications_public_no_budget_text()}</EmptyState>
      </article>
    )
  return (
    <DocumentPage
      document={document}
      decisionHref={decisionHref}
      files={filesAt(`/budget/${year}/fil`)}
      way={`/budget/kronan?ar=${year}`}
      beside={[
        { label: m.publications_public_how_it_went(), href: '/uppfoljning' },
        ...others.map((one) => ({ label: m.publications_public_budget_of({ year: one }), href: `/budget?ar=${one}` })),
      ]}
    />
  )
}
