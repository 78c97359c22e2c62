import { Link } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { Section } from '../../../../ui/page-title.tsx'
import type { Goal } from '../../goal.ts'
import type { PlanVersion } from '../../plan.ts'
import { goalElsewhere } from './addresses.ts'
import { shortTitle } from './words.ts'

interface Kin {
  readonly version: PlanVersion
  readonly ref: string
  readonly title: string
}

/** From the top of the chain down to this goal: why it is here at all. */
export function WayDown({ above, here }: { above: readonly Kin[]; here: Goal }) {
  if (above.length === 0) return <p className="muted">{m.goals_page_hangs_from_nothing()}</p>
  return (
    <nav aria-label={m.goals_page_way_down()} className="goals-way">
      <ol>
        {above.map(({ version, ref, title }) => (
          <li key={`${version.id}-${ref}`}>
            <Link to={goalElsewhere(version, ref)} dir="auto">
              {title}
            </Link>{' '}
            <span className="muted small">{version.plan.title}</span>
          </li>
        ))}
        <li aria-current="page" dir="auto">
          {shortTitle(here.title)}
        </li>
      </ol>
    </nav>
  )
}

export function GoalsBelow({ below }: { below: readonly Kin[] }) {
  if (below.length === 0) return null
  return (
    <Section title={m.goals_page_below()}>
      <ul className="goals-below">
        {below.map(({ version, ref, title }) => (
          <li key={`${version.id}-${ref}`}>
            <Link to={goalElsewhere(version, ref)} dir="auto">
              {title}
            </Link>{' '}
            <span className="muted small">{version.plan.title}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
