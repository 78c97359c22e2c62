import { Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { Finding } from '../../../shared/finding.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { registerOfRules } from '../measurability/explain-finding.service.ts'
import { measurabilityCodes } from '../measurability/measurability.ts'
import { showPlan } from '../show-plan.service.ts'
import './goals.css'
import { goalPath, planPath, plansPath, versionAsked, versionQuery } from './parts/addresses.ts'
import { FindingList } from './parts/finding-list.tsx'
import { findingTitle } from './parts/finding-words.ts'
import type { Asked, PageProps } from './parts/page-args.ts'
import { checkShown, countFindings } from './parts/plan-check.ts'
import { PlanTabs } from './parts/plan-tabs.tsx'

const pageSize = 25
const severities: readonly Finding['severity'][] = ['error', 'warning', 'note']
const severityName = (severity: Finding['severity']): string =>
  ({ error: m.goals_page_errors, warning: m.goals_page_warnings, note: m.goals_page_notes })[severity]()

export async function loader({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const shown = await showPlan(ctx, params.plan, versionAsked(request.url))
  const asked = new URL(request.url).searchParams
  const filter = {
    code: asked.get('anmarkning') ?? '',
    severity: asked.get('grad') ?? '',
    goal: asked.get('mal') ?? '',
  }
  const all = checkShown(shown, ctx.today())
  const found = all.filter(
    ({ code, severity, ref }) =>
      (filter.code === '' || code === filter.code) &&
      (filter.severity === '' || severity === filter.severity) &&
      (filter.goal === '' || ref === filter.goal),
  )
  const byGoal = [...Map.groupBy(found, ({ goal }) => goal)]
  const page = Math.max(1, Number(asked.get('sida')) || 1)
  const titles = new Map(shown.goals.map((goal) => [goal.id, goal.title]))
  return {
    version: shown.version,
    versions: shown.versions,
    goalCount: shown.goals.length,
    counts: countFindings(all),
    faultless: shown.goals.length - new Set(all.map(({ goal }) => goal)).size,
    codes: measurabilityCodes
      .map((code) => ({ code, count: all.filter((finding) => finding.code === code).length }))
      .filter(({ count }) => count > 0),
    filter,
    page,
    total: byGoal.length,
    goals: byGoal
      .slice((page - 1) * pageSize, page * pageSize)
      .map(([goal, findings]) => ({ goal, ref: findings[0]?.ref ?? '', title: titles.get(goal) ?? '', findings })),
    rules: registerOfRules(ctx.locale),
  }
}

/** Every remark on the plan, goal by goal, with what the check looks for and cannot see. */
export default function CheckPage({ loaderData }: PageProps<typeof loader>) {
  const { version, versions, counts, filter, page, total, goals, codes, goalCount, faultless, rules } = loaderData
  const place = { version, versions }
  const all = counts.errors + counts.warnings + counts.notes
  return (
    <>
      <PageTitle
        title={m.goals_page_check()}
        lead={m.goals_page_check_lead()}
        crumbs={[
          { label: m.goals_page_plans(), href: plansPath },
          { label: version.plan.title, href: planPath(place) },
        ]}
      />
      <PlanTabs {...place} total={goalCount} findings={all} />
      <KeyFigures
        figures={[
          { label: m.goals_page_faultless(), value: m.goals_page_of({ some: faultless, all: goalCount }) },
          { label: m.goals_page_errors(), value: counts.errors },
          { label: m.goals_page_warnings(), value: counts.warnings },
          { label: m.goals_page_notes(), value: counts.notes },
        ]}
      />
      {all > 0 && (
        <FilterBar label={m.goals_page_filter_findings()}>
          {versionQuery(version, versions) !== '' && <input type="hidden" name="version" value={version.number} />}
          <Select
            name="grad"
            label={m.goals_page_severity()}
            options={severities.map((severity) => ({ value: severity, label: severityName(severity) }))}
            empty={m.goals_page_all()}
            defaultValue={filter.severity}
          />
          <Select
            name="anmarkning"
            label={m.goals_page_finding()}
            options={codes.map(({ code, count }) => ({ value: code, label: `${findingTitle(code)} (${count})` }))}
            empty={m.goals_page_all()}
            defaultValue={filter.code}
          />
        </FilterBar>
      )}
      {total === 0 && (
        <EmptyState title={all === 0 ? m.goals_page_measurable() : m.goals_page_none_found()} icon="check" />
      )}
      {goals.map(({ goal, ref, title, findings }) => (
        <section key={goal} id={`mal-${ref}`} className="panel stack" aria-labelledby={`goal-${goal}`}>
          <h2 id={`goal-${goal}`} className="goals-check-title" dir="auto">
            <Link to={goalPath(place, ref)}>{title}</Link>
          </h2>
          <FindingList findings={findings} />
        </section>
      ))}
      {total > pageSize && <Pagination page={page} pageSize={pageSize} total={total} />}
      <Disclosure summary={m.goals_page_rules()}>
        <dl className="stack prose">
          {rules.map(({ code, title, looksFor, blindSpot }) => (
            <div key={code}>
              <dt className="strong">{title}</dt>
              <dd>{looksFor}</dd>
              <dd className="muted small">{m.goals_page_blind({ text: blindSpot })}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  )
}
