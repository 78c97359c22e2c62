import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'
import type { StaffedNode } from '../staffing.ts'
import { OrganisationChart } from './OrganisationChart.tsx'
import './organisation.css'
import { UnitList } from './UnitList.tsx'
import { inProse } from './words.ts'

interface Shown {
  readonly tree: StaffedNode | null
  readonly on: Day
  /** Where a unit's own page is; left out on public pages. */
  readonly link?: (key: string) => string
  readonly whenEmpty: string
}

/** The tree of a day: first the picture, then the same as a list. */
export function OrganisationView({ tree, on, link, whenEmpty }: Shown) {
  if (!tree) {
    return (
      <section className="empty">
        <h2>{m.organisation_empty_title()}</h2>
        <p>{whenEmpty}</p>
      </section>
    )
  }
  return (
    <>
      <p className="lead">{m.organisation_as_of({ day: inProse(on) })}</p>
      <section aria-labelledby="organisation-chart">
        <h2 id="organisation-chart">{m.organisation_chart_title()}</h2>
        <OrganisationChart tree={tree} on={on} />
      </section>
      <section aria-labelledby="organisation-list">
        <h2 id="organisation-list">{m.organisation_list_title()}</h2>
        <UnitList tree={tree} link={link} />
      </section>
    </>
  )
}
