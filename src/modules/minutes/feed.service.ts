import { m } from '../../generated/paraglide/messages.js'
import type { Context } from '../../platform/context.ts'
import { atomFeed } from '../cases/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { listMinutes, tenantOf } from './minutes.store.ts'
import type { MinutesParagraph } from './minutes.ts'
import { type FeedParagraph, jsonFeed, type MinutesFeed } from './minutes-feed.ts'
import { everybody, listParagraphs } from './paragraph.store.ts'
import { publicTitle } from './public-title.service.ts'

/** Feeds of what was lately approved, as everybody may read it, whoever asks. */

const newestInFeed = 50
export type FeedForm = 'atom' | 'json'

/** @param origin of the web, as `https://ekby.example` */
export async function minutesFeed(ctx: Context, origin: string, form: FeedForm): Promise<string> {
  const feed = await ctx.read(async (tx): Promise<MinutesFeed> => {
    const newest = (await listParagraphs(tx, { order: 'newest' }, everybody)).slice(0, newestInFeed)
    const approved = new Map((await listMinutes(tx)).map(({ id, approvedOn }) => [id, approvedOn]))
    const names = await unitNamesOn(tx, ctx.today())
    return {
      title: m.minutes_feed_title({}, { locale: ctx.locale }),
      author: (await tenantOf(tx)).name,
      language: ctx.locale,
      self: `${origin}/protokoll/flode.${form}`,
      page: `${origin}/protokoll`,
      entries: newest.map(
        (one): FeedParagraph => ({
          href: `${origin}${one.publicPath}`,
          title: publicTitle(one),
          summary: summaryOf(one, names.get(one.body) ?? ''),
          day: approved.get(one.minutes) ?? one.decidedOn,
          body: names.get(one.body) ?? '',
          meetingDay: one.decidedOn,
          number: one.number,
          caseNumber: one.caseNumber,
          outcome: one.outcome,
        }),
      ),
    }
  })
  return form === 'json' ? jsonFeed(feed) : atomFeed(feed)
}

const summaryOf = ({ clauses }: MinutesParagraph, body: string): string =>
  [body, ...clauses.map((clause) => clause.text)].join('\n')
