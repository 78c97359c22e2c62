import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { StaffedNode } from '../staffing.ts'
import { OrganisationChart } from './OrganisationChart.tsx'
import './organisation.css'
import { UnitList } from './UnitList.tsx'

interface Shown {
  readonly tree: StaffedNode | null
  readonly on: Day
  /** Where a unit's own page is; left out on public pages. */
  readonly link?: (key: string) => string
  readonly whenEmpty: string
}

/** The tree of a day: first the picture, then the same as a list. */
export function OrganisationView({ tree, on, link, whenEmpty }: Shown) {
  if (!tree) return <EmptyState title={m.organisation_empty_title()}>{whenEmpty}</EmptyState>
  return (
    <>
      <Section title={m.organisation_chart_title()}>
        <OrganisationChart tree={tree} on={on} />
      </Section>
      <Section title={m.organisation_list_title()}>
        <UnitList tree={tree} link={link} />
      </Section>
    </>
  )
}
