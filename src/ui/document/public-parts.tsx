import type { ReactNode } from 'react'
import './document.css'

export interface Crumb {
  readonly label: string
  readonly href: string
}

/** What every public page begins with: where one is, and what the page is about. */
export function PublicHead({
  title,
  crumbs,
  label,
  eyebrow,
  children,
}: {
  title: string
  crumbs: readonly Crumb[]
  label: string
  eyebrow?: string
  children?: ReactNode
}) {
  return (
    <>
      <title>{[...title].slice(0, 120).join('')}</title>
      {crumbs.length > 0 && (
        <nav className="public-crumbs" aria-label={label}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {eyebrow && <p className="report-eyebrow">{eyebrow}</p>}
      <h1 dir="auto">{title}</h1>
      {children}
    </>
  )
}

export function FileLinks({ files }: { files: readonly Crumb[] }) {
  return (
    <ul className="public-files">
      {files.map((file) => (
        <li key={file.href}>
          <a href={file.href}>{file.label}</a>
        </li>
      ))}
    </ul>
  )
}
