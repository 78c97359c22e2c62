import { Link } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { Status } from '../../../../ui/status.tsx'
import { Table } from '../../../../ui/table.tsx'
import { goalPath, type Place, planPath, plansPath, withParam } from './addresses.ts'
import type { FindingCount } from './plan-check.ts'
import type { GoalGroup, GoalRow } from './plan-rows.ts'

interface GoalGroupsProps extends Place {
  readonly groups: readonly GoalGroup[]
  readonly findingsOf: Readonly<Record<string, FindingCount>>
}

/** Goals under the goal they serve, so that one that serves nothing is seen as such. */
export function GoalGroups({ groups, findingsOf, version, versions }: GoalGroupsProps) {
  const place = { version, versions }
  return groups.map((group) => (
    <div key={group.key} className="section goals-list">
      <header className="goals-group-head">
        <h2 dir="auto">
          {group.above ? <AboveLink {...place} above={group.above} /> : (group.topName ?? m.goals_page_loose())}
        </h2>
        <p className="muted small">
          {group.rows.length < group.count
            ? m.goals_page_goals_of({ shown: group.rows.length, count: group.count })
            : m.goals_page_goal_count({ count: group.count })}
        </p>
      </header>
      <Table
        caption={group.above?.title ?? group.topName ?? m.goals_page_loose()}
        captionHidden
        cards
        rows={group.rows}
        rowKey={({ id }) => id}
        columns={columnsFor(place, findingsOf)}
      />
    </div>
  ))
}

function AboveLink({ above, ...place }: Place & { above: NonNullable<GoalGroup['above']> }) {
  const path = above.plan
    ? `${plansPath}/${above.plan}/mal/${encodeURIComponent(above.ref)}`
    : goalPath(place, above.ref)
  return <Link to={path}>{above.title}</Link>
}

const columnsFor = (place: Place, findingsOf: GoalGroupsProps['findingsOf']) => [
  {
    key: 'title',
    label: m.goals_page_goal(),
    cell: ({ ref, title }: GoalRow) => (
      <span className="goals-title">
        <Link to={goalPath(place, ref)} dir="auto">
          {title}
        </Link>
        <span className="muted small">{ref}</span>
      </span>
    ),
  },
  { key: 'unit', label: m.goals_page_focus_unit(), cell: ({ units }: GoalRow) => units.join(', ') || '–' },
  { key: 'role', label: m.goals_page_answerable(), cell: ({ answerableRole }: GoalRow) => answerableRole || '–' },
  { key: 'indicators', label: m.goals_page_indicators(), number: true, cell: ({ indicators }: GoalRow) => indicators },
  {
    key: 'findings',
    label: m.goals_page_check(),
    nowrap: true,
    cell: ({ id, ref }: GoalRow) => <FindingMark {...place} count={findingsOf[id]} goal={ref} />,
  },
]

function FindingMark({ count, goal, ...place }: Place & { count: FindingCount | undefined; goal: string }) {
  if (!count) return <Status kind="ok" label={m.goals_page_measurable()} />
  const all = count.errors + count.warnings + count.notes
  const kind = count.errors > 0 ? 'error' : count.warnings > 0 ? 'warning' : 'remark'
  return (
    <Link to={withParam(planPath(place, '/kontroll'), 'mal', goal)} className="goals-finding-link">
      <Status kind={kind} label={m.goals_page_finding_count({ count: all })} />
    </Link>
  )
}
