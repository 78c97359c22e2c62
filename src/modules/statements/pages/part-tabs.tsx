import { Link } from 'react-router'

export interface PartTab {
  readonly label: string
  /** Query of the page, as `?del=income`. */
  readonly href: string
  readonly isHere: boolean
  readonly count?: number
}

/** Tabs that differ only in the query of the address; all are seen at once, on as many lines as they need. */
export const PartTabs = ({ label, tabs }: { label: string; tabs: readonly PartTab[] }) => (
  <nav className="tabs statements-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <Link to={tab.href} aria-current={tab.isHere ? 'page' : undefined} preventScrollReset>
            {tab.label}
            {tab.count !== undefined && <span className="count">{tab.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
