import { m } from '../../generated/paraglide/messages.js'
import type { Context } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import { escapeXml } from '../../shared/chart-drawing.ts'
import { showBoard } from './posting.service.ts'
import { legalForceFrom } from './posting.ts'
import { postingKindWord } from './posting-kind-word.service.ts'
import { postingLaw } from './posting-law.ts'

/** The notice board for programs that follow it: Atom (RFC 4287) and JSON Feed 1.1. What is up, and nothing that has been taken down. */

interface Entry {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly postedOn: string
  readonly lastAppealDay: string | null
  readonly legalForceFrom: string | null
  readonly removableFrom: string
  readonly paragraph: string
}

async function entriesOf(ctx: Context, origin: string): Promise<readonly Entry[]> {
  const say = { locale: ctx.locale }
  return (await showBoard(ctx)).up.map(({ posting, bodyName }) => ({
    id: `urn:uuid:${posting.id}`,
    href: `${origin}/anslagstavla/${posting.id}`,
    title: posting.title,
    summary: [
      bodyName,
      postingKindWord(posting.kind, ctx.locale),
      posting.lastAppealDay === null ? '' : m.notice_board_feed_appeal({ day: posting.lastAppealDay }, say),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    postedOn: posting.postedOn,
    lastAppealDay: posting.lastAppealDay,
    legalForceFrom: legalForceFrom(posting),
    removableFrom: posting.removableFrom,
    paragraph: posting.statute || postingLaw[posting.kind].paragraph,
  }))
}

export async function boardAtom(ctx: Context, origin: string): Promise<string> {
  const entries = await entriesOf(ctx, origin)
  const { name } = await showMunicipality(ctx)
  const at = (day: string) => `${day}T00:00:00Z`
  const newest =
    entries
      .map(({ postedOn }) => postedOn)
      .toSorted()
      .at(-1) ?? '1970-01-01'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${ctx.locale}">`,
    `<id>${escapeXml(`${origin}/anslagstavla`)}</id>`,
    `<title>${escapeXml(m.notice_board_title({}, { locale: ctx.locale }))}</title>`,
    `<updated>${at(newest)}</updated>`,
    `<author><name>${escapeXml(name)}</name></author>`,
    `<link rel="alternate" href="${escapeXml(`${origin}/anslagstavla`)}"/>`,
    `<link rel="self" href="${escapeXml(`${origin}/anslagstavla.atom`)}"/>`,
    ...entries.map(
      (one) =>
        `<entry><id>${one.id}</id><title>${escapeXml(one.title)}</title><link href="${escapeXml(one.href)}"/>` +
        `<updated>${at(one.postedOn)}</updated><summary>${escapeXml(one.summary)}</summary></entry>`,
    ),
    '</feed>',
    '',
  ].join('\n')
}

export async function boardJson(ctx: Context, origin: string): Promise<string> {
  const entries = await entriesOf(ctx, origin)
  const { name } = await showMunicipality(ctx)
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: m.notice_board_title({}, { locale: ctx.locale }),
      language: ctx.locale,
      home_page_url: `${origin}/anslagstavla`,
      feed_url: `${origin}/anslagstavla.json`,
      authors: [{ name }],
      items: entries.map((one) => ({
        id: one.id,
        url: one.href,
        title: one.title,
        content_text: one.summary,
        date_published: `${one.postedOn}T00:00:00Z`,
        _notice: {
          law: one.paragraph,
          lastAppealDay: one.lastAppealDay,
          legalForceFrom: one.legalForceFrom,
          removableFrom: one.removableFrom,
        },
      })),
    },
    null,
    2,
  )
}
