import { Link } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../../ui/disclosure.tsx'

export interface GoalAbove {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly plan: string
}

/** The committee's goals above a unit's plan, to read and to hang one's own goals from. */
export function GoalsAbove({ goals }: { goals: readonly GoalAbove[] }) {
  if (goals.length === 0) return null
  return (
    <Disclosure summary={m.goals_page_goals_above({ count: goals.length })}>
      <ul className="goals-below">
        {goals.map(({ id, title, href, plan }) => (
          <li key={id}>
            <Link to={href} dir="auto">
              {title}
            </Link>{' '}
            <span className="muted small">{plan}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
