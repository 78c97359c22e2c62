import { data, Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { type Asked, numberOf, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { compareVersions } from '../compare-versions.service.ts'
import { showVersion } from '../show-budget.service.ts'
import { budgetsPath, unitAsked, versionPath } from './budget-addresses.ts'
import { ownerOf } from './budget-words.ts'
import { DifferenceView, versionLabel } from './difference-view.tsx'
import { UnitChoice } from './unit-choice.tsx'
import './budget.css'

export async function loader({ context, params, request }: Asked<'key' | 'version'>) {
  const ctx = context.get(requestContext)
  const { version, versions, names } = await showVersion(ctx, params.key, numberOf(params.version))
  const asked = new URL(request.url).searchParams.get('med')
  const others = versions.filter((one) => one.id !== version.id)
  const other = asked
    ? others.find((one) => String(one.number) === asked)
    : (others.find((one) => one.id === version.basedOn) ?? others[0])
  if (asked && !other) throw data(null, { status: 404 })
  const difference = other ? await compareVersions(ctx, other.id, version.id) : null
  return { version, others, other: other ?? null, difference, names, unit: unitAsked(request.url) }
}

/** What sets a version apart from another: the figures, the lines with their words, and what is told of the companies. */
export default function ComparePage({ loaderData }: PageProps<typeof loader>) {
  const { version, others, other, difference, names, unit } = loaderData
  const isAlike = difference && difference.frames.length + difference.lines.length + difference.companies.length === 0
  return (
    <>
      <PageTitle
        title={m.budget_compare_title()}
        lead={other ? m.budget_compare_lead({ name: version.name, other: other.name }) : undefined}
        crumbs={[
          { label: m.budget_title(), href: budgetsPath },
          { label: version.budget.title, href: versionPath(version) },
        ]}
      />
      {others.length === 0 ? (
        <EmptyState
          title={m.budget_compare_only_one()}
          actions={<LinkButton href={versionPath(version)}>{m.budget_to_budget()}</LinkButton>}
        >
          {m.budget_compare_only_one_text()}
        </EmptyState>
      ) : (
        <FilterBar label={m.budget_compare_with()}>
          <Select
            name="med"
            label={m.budget_compare_with()}
            options={others.map((one) => ({
              value: String(one.number),
              label: `${one.number}. ${one.name} (${ownerOf(one)})`,
            }))}
            defaultValue={String(other?.number ?? '')}
          />
        </FilterBar>
      )}
      {other && (
        <p className="row">
          <strong>{m.budget_compare_order({ from: versionLabel(other), to: versionLabel(version) })}</strong>
          <Link to={`${versionPath(other, 'jamfor')}?med=${version.number}&enhet=${unit}`}>
            {m.budget_compare_swap()}
          </Link>
        </p>
      )}
      {isAlike && <EmptyState title={m.budget_compare_alike()} />}
      {difference && !isAlike && (
        <>
          <UnitChoice unit={unit} />
          <DifferenceView difference={difference} names={names} unit={unit} />
        </>
      )}
    </>
  )
}
