import { m } from '../../../generated/paraglide/messages.js'
import type { ParagraphLink } from '../paragraph-links.service.ts'

const groups = [
  ['adopted', m.minutes_links_adopted],
  ['changes', m.minutes_links_changes],
  ['changed-by', m.minutes_links_changed_by],
] as const

const Line = ({ link, href }: { readonly link: ParagraphLink; readonly href: string | null }) =>
  href === null ? link.text : <a href={href}>{link.text}</a>

interface Shown {
  readonly links: readonly ParagraphLink[]
  /** Whether addresses of the staff area may be shown. */
  readonly isStaff: boolean
}

/** What the § adopted, what it changes, and what has changed it since. */
export function ParagraphConnections({ links, isStaff }: Shown) {
  const known = groups
    .map(([kind, title]) => ({ kind, title: title(), those: links.filter((link) => link.kind === kind) }))
    .filter(({ those }) => those.length > 0)
  if (known.length === 0) return null
  return (
    <section aria-labelledby="h-links" className="prose">
      <h2 id="h-links">{m.minutes_links_title()}</h2>
      {known.map(({ kind, title, those }) => (
        <div key={kind}>
          <h3>{title}</h3>
          <ul>
            {those.map((link) => (
              <li key={link.text}>
                <Line link={link} href={isStaff ? (link.staffHref ?? link.publicHref) : link.publicHref} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface Next extends Shown {
  /** What the outcome itself says of what comes. */
  readonly words: string | null
}

/** What is to come of the §: who decides next, until when one can appeal, who has something to do. */
export function WhatHappensNow({ links, isStaff, words }: Next) {
  const coming = links.filter(({ kind }) => kind === 'appeal' || kind === 'assignment')
  return (
    <section aria-labelledby="h-next" className="prose">
      <h2 id="h-next">{m.minutes_links_next()}</h2>
      {words && <p>{words}</p>}
      {coming.length > 0 && (
        <ul>
          {coming.map((link) => (
            <li key={link.text}>
              <Line link={link} href={isStaff ? (link.staffHref ?? link.publicHref) : link.publicHref} />
            </li>
          ))}
        </ul>
      )}
      {!words && coming.length === 0 && <p>{m.minutes_links_nothing()}</p>}
      <p className="no-print">
        <a href="/sa-beslutas">{m.minutes_links_how()}</a>
      </p>
    </section>
  )
}
