import { Link } from 'react-router'

interface Tab {
  readonly label: string
  readonly href: string
  readonly count?: number
  readonly isChosen: boolean
}

/** Tabs that choose within one page: they differ in their query, so the page itself knows which one holds. */
export const ChoiceTabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className="tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <Link to={tab.href} aria-current={tab.isChosen ? 'page' : undefined} preventScrollReset>
            {tab.label}
            {tab.count !== undefined && <span className="count">{tab.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
