import { Link, useSearchParams } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { type Asked, answerForm, numberOf, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { AssignedList } from '../../../ui/assigned-list.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section, Tabs } from '../../../ui/page-title.tsx'
import { assignedFor, pathOfDecision } from '../../decision-log/index.ts'
import { undistributed } from '../budget.contract.ts'
import { yearsOf } from '../budget.ts'
import { compareVersions } from '../compare-versions.service.ts'
import { bridgeOf } from '../frame.ts'
import { showVersion } from '../show-budget.service.ts'
import { BridgeView } from './bridge-view.tsx'
import { takeIntent } from './budget-action.ts'
import { budgetsPath, unitAsked, versionPath } from './budget-addresses.ts'
import { unitName } from './budget-words.ts'
import { CompaniesView } from './companies-view.tsx'
import { DifferenceView, versionLabel } from './difference-view.tsx'
import { FramesView } from './frames-view.tsx'
import { LineForm } from './line-form.tsx'
import { NewVersion } from './new-version.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { OutdatedStart, VersionDeeds, VersionState } from './version-state.tsx'
import './budget.css'

export async function loader({ context, params, request }: Asked<'key' | 'version'>) {
  const ctx = context.get(requestContext)
  const shown = await showVersion(ctx, params.key, numberOf(params.version))
  const asked = new URL(request.url).searchParams
  const years = yearsOf(shown.version.budget)
  const year = years.find((one) => String(one) === asked.get('ar')) ?? years[0]
  const wanted = asked.get('namnd')
  const first = shown.rows[0]?.unit ?? null
  const unit = wanted === undistributed ? null : (shown.bodies.find((body) => shown.keys[body] === wanted) ?? first)
  const edited = shown.lines.find((line) => line.id === asked.get('rad'))
  const difference = shown.base && (await compareVersions(ctx, shown.base.version.id, shown.version.id))
  const decisionPath = await pathOfDecision(ctx, shown.version.decision)
  const assigned = await assignedFor(ctx, 'budget', shown.version.id)
  return {
    ...shown,
    assigned,
    decisionPath,
    difference,
    unitShown: unitAsked(request.url),
    place: { unit, year },
    edited,
  }
}

export async function action({ context, params, request }: Asked<'key' | 'version'>) {
  const ctx = context.get(requestContext)
  const shown = await showVersion(ctx, params.key, numberOf(params.version))
  const back = new URL(request.url)
  back.searchParams.delete('rad')
  back.searchParams.set('sparat', '1')
  return answerForm(await request.formData(), (sent) =>
    takeIntent(ctx, shown, sent, `${versionPath(shown.version)}${back.search}`),
  )
}

/** A version of a budget: by what right it holds, its frames, how each came about, and what one may do next. */
export default function BudgetPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, rows, lines, names, may, place, unitShown, edited } = loaderData
  const keys: Readonly<Record<string, string>> = loaderData.keys
  const [params] = useSearchParams()
  const failed = (...intents: string[]) =>
    actionData && intents.includes(actionData.intent) ? actionData.failure : undefined
  const typed = (intent: string) => (actionData?.intent === intent ? actionData.typed : {})
  const at = (unit: string | null, year: number, more = '') =>
    `${versionPath(version)}?namnd=${unit === null ? undistributed : (keys[unit] ?? '')}&ar=${year}&enhet=${unitShown}${more}`
  const bridge = bridgeOf(lines, place.unit, place.year)
  return (
    <>
      <PageTitle
        title={version.budget.title}
        crumbs={[{ label: m.budget_title(), href: budgetsPath }]}
        status={<VersionState version={version} names={names} decisionPath={loaderData.decisionPath} />}
        actions={<VersionDeeds version={version} may={may} />}
      />
      {params.has('sparat') && !actionData && <Banner tone="success" title={m.budget_saved()} live />}
      <Failure failure={failed('remove', 'renew', 'withdraw', '')} />
      {loaderData.base?.hasMoved && (
        <Banner tone="info" title={m.budget_party_moved({ name: versionLabel(loaderData.base.version) })}>
          {m.budget_party_moved_text()}
        </Banner>
      )}
      {loaderData.isStartOutdated && <OutdatedStart version={version} mayEdit={may.edit} />}
      <Tabs
        label={m.budget_parts()}
        tabs={[
          { label: m.budget_part_frames(), href: versionPath(version) },
          { label: m.budget_part_operating(), href: versionPath(version, 'drift') },
          { label: m.budget_part_investments(), href: versionPath(version, 'investeringar') },
          { label: m.budget_part_statements(), href: versionPath(version, 'rakenskaper') },
        ]}
      />
      <UnitChoice unit={unitShown} />
      <FramesView
        budget={version.budget}
        rows={rows}
        names={names}
        unit={unitShown}
        hasTransfers={loaderData.transfers.length > 0}
        bridgeHref={(unit) => `${at(unit, place.year)}#bryggan`}
      />
      {loaderData.difference && (
        <Section title={m.budget_party_title({ party: version.party ?? '' })}>
          <p>{m.budget_party_text({ name: versionLabel(loaderData.difference.from) })}</p>
          {loaderData.difference.lines.length + loaderData.difference.frames.length === 0 && (
            <p className="muted">{m.budget_party_alike()}</p>
          )}
          <DifferenceView difference={loaderData.difference} names={names} unit={unitShown} />
        </Section>
      )}
      {rows.length > 0 && (
        <Section title={m.budget_bridge_heading({ name: unitName(names, place.unit) })} id="bryggan">
          <nav className="budget-choices no-print" aria-label={m.budget_bridge_years()}>
            {yearsOf(version.budget).map((year) => (
              <Link
                key={year}
                to={`${at(place.unit, year)}#bryggan`}
                aria-current={year === place.year || undefined}
                preventScrollReset
              >
                {year}
              </Link>
            ))}
          </nav>
          <BridgeView
            bridge={bridge}
            name={unitName(names, place.unit)}
            unit={unitShown}
            revision={may.edit ? version.revision : undefined}
            editHref={(line) => `${at(place.unit, place.year, `&rad=${line}`)}#rad`}
          />
        </Section>
      )}
      {may.edit && (
        <Section title={edited ? m.budget_line_change_title() : m.budget_line_new_title()} id="rad">
          <LineForm
            key={edited?.id ?? `${place.unit} ${place.year} ${version.revision}`}
            version={version}
            bodies={[
              ...loaderData.bodies.map((body) => ({ value: body, label: names[body] ?? '' })),
              { value: undistributed, label: m.budget_undistributed() },
            ]}
            unit={unitShown}
            place={place}
            line={edited}
            hasOpening={loaderData.hasOpening}
            cancelHref={at(place.unit, place.year)}
            failure={failed('line')}
            typed={typed('line')}
          />
        </Section>
      )}
      <CompaniesView
        version={version}
        companies={loaderData.companies}
        names={names}
        unit={unitShown}
        mayEdit={may.edit}
        failure={failed('companies')}
        typed={typed('companies')}
      />
      {may.stages.length > 0 && (
        <NewVersion
          version={version}
          versions={loaderData.versions}
          stages={may.stages}
          failure={failed('draft')}
          typed={typed('draft')}
        />
      )}
      <AssignedList title={m.budget_assigned()} items={loaderData.assigned} />
    </>
  )
}
