import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { ChainList } from '../../../ui/document/chain-list.tsx'
import { ReportView } from '../../../ui/document/document-view.tsx'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { goalAddress, goalName } from '../goal-blocks.ts'
import { composeGoalPage } from '../goal-page.ts'
import { reportWords } from '../report-language.service.ts'
import { readGoal } from '../reports.service.ts'
import { versionAsked } from '../version-asked.ts'

export const handle = { script: false }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const version = versionAsked(new URL(request.url).searchParams)
  const { plan, goal, parent, children, judged } = await readGoal(ctx, {
    plan: params.plan ?? '',
    ref: params.ref ?? '',
    version,
  })
  return {
    title: goal.title,
    eyebrow: goalName(goal),
    plan: { title: plan.title, href: `/mal/${plan.key}` },
    blocks: composeGoalPage(plan, goal, parent, reportWords(ctx.locale), judged),
    children: children.map((child) => ({
      depth: 0,
      label: goalName(child),
      text: child.title,
      href: goalAddress(child),
    })),
  }
}

/** One goal at its stable address. */
export default function PublicGoalPage() {
  const page = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={page.title}
        eyebrow={page.eyebrow}
        label={m.reports_crumbs()}
        crumbs={[
          { label: m.reports_start(), href: '/' },
          { label: m.reports_goals_title(), href: '/mal' },
          { label: page.plan.title, href: page.plan.href },
        ]}
      />
      <ReportView blocks={page.blocks} />
      {page.children.length > 0 && (
        <>
          <h2>{m.reports_goal_children()}</h2>
          <ChainList items={page.children} />
        </>
      )}
    </div>
  )
}
