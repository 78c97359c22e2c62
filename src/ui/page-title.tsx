import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { m } from '../generated/paraglide/messages.js'
import { currentTab } from './current-tab.ts'

export interface Crumb {
  readonly label: string
  readonly href: string
}

export function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  return (
    <nav className="crumbs" aria-label={m.ui_crumbs()}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link to={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}

interface PageTitleProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly crumbs?: readonly Crumb[]
  readonly actions?: ReactNode
  readonly status?: ReactNode
}

/** The page's one main heading; sets the document's title too. */
export function PageTitle({ title, lead, crumbs, actions, status }: PageTitleProps) {
  return (
    <header className="page-title">
      <title>{`${title} – Styrhjul`}</title>
      {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} here={title} />}
      <div className="page-title-row">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
          {status}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
    </header>
  )
}

interface SectionProps {
  readonly title: string
  readonly id?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, id, actions, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="page-title-row">
        <h2>{title}</h2>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

export interface KeyFigure {
  readonly label: string
  readonly value: ReactNode
  readonly note?: ReactNode
}

export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="key-figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
          {figure.note && <dd className="key-note">{figure.note}</dd>}
        </div>
      ))}
    </dl>
  )
}

export interface Tab {
  readonly label: string
  readonly href: string
  readonly count?: number
}

/** Tabs are links: each has an address, works without script and can be sent to a colleague. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const hrefs = tabs.map(({ href }) => href)
  const current = currentTab(hrefs, useLocation())
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link to={tab.href} aria-current={tab.href === current ? 'page' : undefined} preventScrollReset>
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
