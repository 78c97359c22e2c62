import { escapeXml } from '../../shared/chart-drawing.ts'
import type { Day } from '../../shared/local-date.ts'

/** A feed of new things as Atom (RFC 4287). Days become midnight in Coordinated Universal Time. */

export interface FeedEntry {
  /** Absolute address: also the entry's id. */
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly day: Day
}

export interface Feed {
  readonly title: string
  /** Who publishes: the municipality. */
  readonly author: string
  readonly self: string
  readonly page: string
  readonly entries: readonly FeedEntry[]
}

const instant = (day: string) => `${day}T00:00:00Z`

export function atomFeed({ title, author, self, page, entries }: Feed): string {
  const newest =
    entries
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '1970-01-01'
  const entry = (one: FeedEntry) =>
    `<entry><id>${escapeXml(one.href)}</id><title>${escapeXml(one.title)}</title><link href="${escapeXml(one.href)}"/>` +
    `<updated>${instant(one.day)}</updated><summary>${escapeXml(one.summary)}</summary></entry>`
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${escapeXml(self)}</id>` +
    `<title>${escapeXml(title)}</title><author><name>${escapeXml(author)}</name></author>` +
    `<link rel="self" href="${escapeXml(self)}"/><link href="${escapeXml(page)}"/><updated>${instant(newest)}</updated>` +
    `${entries.map(entry).join('')}</feed>\n`
  )
}
