import { m } from '../../../../generated/paraglide/messages.js'
import { Tabs } from '../../../../ui/page-title.tsx'
import { type Place, planPath, plansPath } from './addresses.ts'

interface PlanTabsProps extends Place {
  readonly total?: number
  readonly findings?: number
}

/** The views of one version: its goals, what the check says, what it changes, its place in the chain, its files. */
export function PlanTabs({ version, versions, total, findings }: PlanTabsProps) {
  const place = { version, versions }
  const { key } = version.plan
  const from = versions.find((other) => other.id === version.basedOn)
  return (
    <Tabs
      label={m.goals_page_views()}
      tabs={[
        { label: m.goals_page_goals(), href: planPath(place), ...(total !== undefined && { count: total }) },
        {
          label: m.goals_page_check(),
          href: planPath(place, '/kontroll'),
          ...(findings !== undefined && { count: findings }),
        },
        ...(from
          ? [
              {
                label: m.goals_page_difference(),
                href: `${plansPath}/${key}/skillnad?fran=${from.number}&till=${version.number}`,
              },
            ]
          : []),
        { label: m.goals_page_chain(), href: `/arbete/kedjan?plan=${key}` },
        { label: m.goals_page_files(), href: planPath(place, '/import') },
      ]}
    />
  )
}
