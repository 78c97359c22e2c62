import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { ChainList } from '../../../ui/document/chain-list.tsx'
import { MarkView } from '../../../ui/document/document-view.tsx'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { pathOfDecision } from '../../decision-log/index.ts'
import { findAdoptedPlan } from '../../goals/index.ts'
import { drawChain } from '../chain-picture.ts'
import { decisionText } from '../goal-blocks.ts'
import { chainItems, demoOf, planMark } from '../plan-report.ts'
import { yearsOf } from '../plan-years.ts'
import type { GoalFacts } from '../report-facts.ts'
import { reportWords } from '../report-language.service.ts'
import { readPlan } from '../reports.service.ts'
import { versionAsked } from '../version-asked.ts'
import { ChainPictureView } from './ChainPictureView.tsx'

export const handle = { script: false }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const search = new URL(request.url).searchParams
  const version = versionAsked(search)
  const plan = await readPlan(ctx, { plan: params.plan ?? '', version })
  const holds = await ctx.read((tx) => findAdoptedPlan(tx, plan.key))
  const words = reportWords(ctx.locale)
  const wanted = {
    q: search.get('q') ?? '',
    unit: search.get('enhet') ?? '',
    perspective: search.get('perspektiv') ?? '',
  }
  const goals = plan.goals.filter((goal) => fits(goal, wanted))
  const items = chainItems({ ...plan, goals })
  return {
    title: plan.title,
    address: `/mal/${plan.key}`,
    subtitle: words.word('plan_years', { unit: plan.unit, years: yearsOf(plan) }),
    decision: decisionText(plan.decision, words),
    decisionHref: await pathOfDecision(ctx, holds?.number === plan.version ? holds.decision : null),
    mark: planMark(plan, words),
    demo: demoOf(plan, false) ? words.word('demo_copy_text') : null,
    version,
    wanted,
    units: distinct(plan.goals.flatMap((goal) => goal.focusUnits)),
    perspectives: distinct(plan.goals.flatMap((goal) => goal.perspectives)),
    found: words.word('count_goals', { count: goals.filter((goal) => goal.levelKind !== 'vision').length }),
    items,
    picture: items.length <= 80 ? drawChain(items) : null,
    report: `/rapporter/${plan.key}/verksamhetsplan${version ? `?version=${version}` : ''}`,
  }
}

const distinct = (names: readonly string[]) => [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'sv'))

function fits(goal: GoalFacts, { q, unit, perspective }: { q: string; unit: string; perspective: string }): boolean {
  const words = `${goal.ref} ${goal.title} ${goal.description} ${goal.answerableRole}`.toLocaleLowerCase('sv')
  return (
    words.includes(q.trim().toLocaleLowerCase('sv')) &&
    (unit === '' || goal.focusUnits.includes(unit)) &&
    (perspective === '' || goal.perspectives.includes(perspective))
  )
}

/** One decided plan: its goals as a picture and as a list, and the decision it rests on. */
export default function PublicPlanPage() {
  const page = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={page.title}
        label={m.reports_crumbs()}
        crumbs={[
          { label: m.reports_start(), href: '/' },
          { label: m.reports_goals_title(), href: '/mal' },
        ]}
      >
        <p className="lead">{page.subtitle}</p>
        <MarkView mark={page.mark} />
        {page.decision && (
          <p className="public-decision">
            {page.decisionHref ? <a href={page.decisionHref}>{page.decision}</a> : page.decision}
          </p>
        )}
        {page.demo && <p className="report-note">{page.demo}</p>}
        <p>
          <a href={page.report}>{m.reports_read_whole()}</a>
        </p>
      </PublicHead>
      <h2>{m.reports_plan_chain_title()}</h2>
      <FilterBar label={m.reports_plan_chain_title()}>
        {page.version && <input type="hidden" name="version" value={page.version} />}
        <TextField type="search" name="q" label={m.reports_filter_text()} defaultValue={page.wanted.q} />
        <Choice name="enhet" label={m.reports_focus()} options={page.units} value={page.wanted.unit} />
        <Choice
          name="perspektiv"
          label={m.reports_perspectives()}
          options={page.perspectives}
          value={page.wanted.perspective}
        />
      </FilterBar>
      <p role="status">{m.reports_filter_found({ goals: page.found })}</p>
      {page.picture && page.items.length > 0 && <ChainPictureView picture={page.picture} />}
      <ChainList items={page.items} />
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly options: readonly string[]
  readonly value: string
}

function Choice({ name, label, options, value }: ChoiceProps) {
  if (options.length < 2) return null
  const lines = options.map((option) => ({ value: option, label: option }))
  return <Select name={name} label={label} options={lines} empty={m.reports_filter_all()} defaultValue={value} />
}
