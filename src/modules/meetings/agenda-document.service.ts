import { m } from '../../generated/paraglide/messages.js'
import type { Context, Locale } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import {
  type Block,
  cell,
  column,
  type FactLine,
  heading,
  lead,
  paragraph,
  type ReportDocument,
  text,
  writtenText,
} from '../../shared/document.ts'
import { NotFound } from '../../shared/failure.ts'
import { type PublicItem, type PublicMeeting, showPublicAgenda } from './public-meetings.service.ts'

/** Notice, agenda and what goes with it as one document: a bookmark for each item. As anybody may see it, whoever asks. */
export async function agendaDocument(
  ctx: Context,
  bodyKey: string,
  address: string,
  language: Locale,
): Promise<ReportDocument> {
  const [{ meeting, items }, municipality] = await Promise.all([
    showPublicAgenda(ctx, bodyKey, address),
    showMunicipality(ctx),
  ])
  if (items === null) throw new NotFound('agenda')
  const say = { locale: language }
  return {
    language,
    publisher: municipality.name,
    title: m.meetings_document_title({ body: meeting.bodyName, day: meeting.day }, say),
    subtitle: m.meetings_when({ day: meeting.day, time: meeting.startsAt }, say),
    kind: m.meetings_document_kind({}, say),
    decision: null,
    status: { tone: 'neutral', text: statusWord(meeting, language) },
    dated: meeting.day,
    demoMark: meeting.isDemo ? m.meetings_document_demo({}, say) : null,
    words: {
      contents: m.meetings_document_contents({}, say),
      page: m.meetings_document_page({}, say),
      tableBehind: '',
      missingGlyphs: m.meetings_document_missing({}, say),
      coatOfArms: m.meetings_document_arms({ municipality: municipality.name }, say),
    },
    blocks: [
      ...notice(meeting, language),
      ...overview(items, language),
      ...items.flatMap((item) => itemBlocks(item, language)),
    ],
  }
}

export const statusWord = ({ status }: Pick<PublicMeeting, 'status'>, locale: Locale): string =>
  ({
    planned: m.meetings_status_planned,
    called: m.meetings_status_called,
    open: m.meetings_status_open,
    closed: m.meetings_status_closed,
    cancelled: m.meetings_status_cancelled,
  })[status]({}, { locale })

function notice(meeting: PublicMeeting, locale: Locale): readonly Block[] {
  const facts = { body: meeting.bodyName, day: meeting.day, time: meeting.startsAt, place: meeting.place }
  return [
    heading(1, m.meetings_document_notice({}, { locale }), 'kungorelse'),
    lead([text(m.meetings_notice_text(facts, { locale }))]),
    paragraph(text(meeting.isPublic ? m.meetings_open_doors({}, { locale }) : m.meetings_closed_doors({}, { locale }))),
    ...(meeting.cancelledReason
      ? [paragraph(text(m.meetings_cancelled_because({ reason: meeting.cancelledReason }, { locale })))]
      : []),
  ]
}

const overview = (items: readonly PublicItem[], locale: Locale): readonly Block[] => [
  heading(1, m.meetings_agenda({}, { locale }), 'dagordning'),
  {
    kind: 'list',
    items: items.map((item) => ({
      depth: 0,
      label: String(item.position),
      text: `${titleOf(item, locale)}${item.caseNumber ? ` (${item.caseNumber})` : ''}`,
      href: `#punkt-${item.position}`,
    })),
  },
]

/** Of a secret item only that it is there, and by which provision. */
export const titleOf = (item: Pick<PublicItem, 'isMasked' | 'title' | 'secrecyProvision'>, locale: Locale): string =>
  item.isMasked ? m.meetings_secret_item({ provision: item.secrecyProvision ?? '' }, { locale }) : item.title

function itemBlocks(item: PublicItem, locale: Locale): readonly Block[] {
  const facts: FactLine[] = [
    ...fact(m.meetings_case({}, { locale }), item.caseNumber),
    ...fact(m.meetings_proposed_to({}, { locale }), item.proposesToName),
    ...fact(
      m.meetings_late({}, { locale }),
      item.isAddedLate ? (item.lateParagraph ?? m.meetings_late_short({}, { locale })) : null,
    ),
  ]
  return [
    heading(1, `${item.position}. ${titleOf(item, locale)}`, `punkt-${item.position}`),
    ...facts.map(({ label, parts }) => paragraph({ kind: 'strong', text: `${label}: ` }, ...parts)),
    ...writtenText(item.summary),
    ...(item.clauses.length > 0
      ? [
          heading(2, m.meetings_proposal({}, { locale }), `forslag-${item.position}`),
          { kind: 'list' as const, items: item.clauses.map(clauseLine) },
        ]
      : []),
    ...(item.rows.length > 0
      ? [
          {
            kind: 'table' as const,
            table: {
              caption: m.meetings_rows({}, { locale }),
              about: titleOf(item, locale),
              columns: [
                column(m.meetings_case({}, { locale }), 1),
                column(m.meetings_row_text({}, { locale }), 4),
                column(m.meetings_day({}, { locale }), 1),
              ],
              rows: item.rows.map((row) => [cell(row.caseNumber), cell(row.text), cell(row.day ?? '')]),
              notes: [],
            },
          },
        ]
      : []),
    ...(item.documents.length > 0
      ? [
          heading(2, m.meetings_documents({}, { locale }), `handlingar-${item.position}`),
          {
            kind: 'list' as const,
            items: item.documents.map(({ title, day }) => ({
              depth: 0,
              label: '–',
              text: `${title}, ${day}`,
              href: null,
            })),
          },
        ]
      : []),
  ]
}

const fact = (label: string, value: string | null): readonly FactLine[] =>
  value === null ? [] : [{ label, parts: [text(value)] }]

const clauseLine = (clause: string, index: number) => ({ depth: 0, label: `${index + 1}.`, text: clause, href: null })
