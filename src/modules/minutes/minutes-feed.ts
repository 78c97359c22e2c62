import type { Day } from '../../shared/local-date.ts'

/** What was lately approved, as JSON Feed 1.1 (jsonfeed.org). Days become midnight in Coordinated Universal Time. */

export interface FeedParagraph {
  /** Absolute address: also its id. */
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly day: Day
  readonly body: string
  readonly meetingDay: Day
  readonly number: number
  readonly caseNumber: string
  readonly outcome: string
}

export interface MinutesFeed {
  readonly title: string
  /** Who publishes: the municipality. */
  readonly author: string
  readonly language: string
  readonly self: string
  readonly page: string
  readonly entries: readonly FeedParagraph[]
}

export const jsonFeed = ({ title, author, language, self, page, entries }: MinutesFeed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    language,
    authors: [{ name: author }],
    items: entries.map(({ href, title: heading, summary, day, ...relation }) => ({
      id: href,
      url: href,
      title: heading,
      content_text: summary,
      date_published: `${day}T00:00:00Z`,
      // Which body decided, when and in what case: what a program needs to put it in its place.
      _styrhjul: relation,
    })),
  })
