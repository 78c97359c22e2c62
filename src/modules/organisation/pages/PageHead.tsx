import { m } from '../../../generated/paraglide/messages.js'

export interface Crumb {
  readonly label: string
  readonly href: string
}

/** Where one is, the page's one main heading, and what it is about. */
export function PageHead({ title, lead, crumbs = [] }: { title: string; lead?: string; crumbs?: readonly Crumb[] }) {
  return (
    <header className="organisation-head">
      <title>{title}</title>
      {crumbs.length > 0 && (
        <nav aria-label={m.organisation_way_here()}>
          <ol className="organisation-crumbs">
            {crumbs.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  )
}
