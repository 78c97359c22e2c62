import { m } from '../../generated/paraglide/messages.js'
import type { Context } from '../../platform/context.ts'
import { statusWord, titleOf } from './agenda-document.service.ts'
import { calendarOf } from './meeting-calendar.service.ts'
import { listPublicAgendas, type PublicAgenda } from './public-meetings.service.ts'

/** Meetings for programs that follow them: a calendar (RFC 5545) and a feed of news (RFC 4287). Public things only. */

/** All meetings of a body, or of all. The same meetings give the same bytes on the same day. @throws NotFound */
export async function meetingFeed(ctx: Context, bodyKey: string | null, origin: string): Promise<string> {
  const agendas = await listPublicAgendas(ctx, bodyKey)
  const say = { locale: ctx.locale }
  const name =
    bodyKey === null ? m.meetings_title({}, say) : (agendas[0]?.meeting.bodyName ?? m.meetings_title({}, say))
  return calendarOf(
    name,
    `${ctx.today()}T00:00:00Z`,
    agendas.map(({ meeting, items }) => ({
      meeting,
      summary: m.meetings_event({ body: meeting.bodyName }, say),
      description: (items ?? []).map((item) => `${item.position}. ${titleOf(item, ctx.locale)}`).join('\n'),
      url: `${origin}${meeting.path}`,
    })),
  )
}

const mostEntries = 60

/** The latest summonses, newest first. @throws NotFound */
export async function meetingsAtom(ctx: Context, bodyKey: string | null, origin: string): Promise<string> {
  const told = (await listPublicAgendas(ctx, bodyKey))
    .filter(({ meeting }) => meeting.calledAt !== null)
    .toSorted((one, other) => ((one.meeting.calledAt ?? '') < (other.meeting.calledAt ?? '') ? 1 : -1))
    .slice(0, mostEntries)
  const address = `${origin}/moten${bodyKey === null ? '' : `/${bodyKey}`}`
  const updated = instant(told[0]?.meeting.calledAt ?? '1970-01-01T00:00:00Z')
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${ctx.locale}">`,
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(m.meetings_title({}, { locale: ctx.locale }))}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(told[0]?.meeting.bodyName ?? 'Styrhjul')}</name></author>`,
    `<link rel="alternate" href="${escaped(address)}"/>`,
    `<link rel="self" href="${escaped(`${address}.atom`)}"/>`,
    ...told.map((one) => entry(ctx, one, origin)),
    '</feed>',
    '',
  ].join('\n')
}

function entry({ locale }: Context, { meeting, items }: PublicAgenda, origin: string): string {
  const { bodyName: body, day, startsAt: time, place } = meeting
  const agenda = (items ?? []).map((item) => `${item.position}. ${titleOf(item, locale)}`)
  return [
    '<entry>',
    `<id>urn:uuid:${meeting.id}</id>`,
    `<title>${escaped(`${m.meetings_document_title({ body, day }, { locale })} – ${statusWord(meeting, locale)}`)}</title>`,
    `<updated>${instant(meeting.calledAt ?? '')}</updated>`,
    `<link rel="alternate" href="${escaped(`${origin}${meeting.path}`)}"/>`,
    `<content type="text">${escaped([m.meetings_notice_text({ body, day, time, place }, { locale }), ...agenda].join('\n'))}</content>`,
    '</entry>',
  ].join('\n')
}

const instant = (at: string): string => Temporal.Instant.from(at).toString()

/** Control signs have no place in XML, not even escaped. */
const escaped = (plain: string): string =>
  plain
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
