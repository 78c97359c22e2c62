import {
  type Block,
  heading,
  type ListItem,
  lead,
  paragraph,
  type ReportDocument,
  text,
} from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import type { AttendanceGroup } from './attendance.ts'
import type { MinutesText, ParagraphText, Section } from './compose.ts'
import type { MinutesWords } from './minutes-words.ts'
import { sectionRange } from './section-range.ts'

/** Minutes as the document that is printed, approved and sealed. */

export interface MinutesCover {
  readonly municipality: string
  readonly bodyName: string
  readonly meetingDay: Day
  readonly startsAt: string
  readonly place: string
  /** The day the file was made. */
  readonly dated: Day
  readonly approvers: readonly { readonly name: string; readonly as: 'chair' | 'approver' }[]
  readonly receiptAddress: string
  readonly demoMark: string | null
  /** What is corrected, when this corrects other minutes. */
  readonly correction: string | null
}

export function minutesDocument(minutes: MinutesText, cover: MinutesCover, words: MinutesWords): ReportDocument {
  const { word } = words
  const range = sectionRange(minutes.paragraphs.map((one) => one.number))
  const when = { day: words.prose(cover.meetingDay), time: cover.startsAt, place: cover.place }
  return {
    language: words.language,
    publisher: cover.municipality,
    title: word('pdf_title', { body: cover.bodyName, day: words.prose(cover.meetingDay) }),
    subtitle: [word('pdf_when', when), range].filter(Boolean).join(' · '),
    kind: word(cover.correction === null ? 'pdf_kind' : 'pdf_kind_correction'),
    decision: null,
    status: { tone: 'neutral', text: word('pdf_status', { names: cover.approvers.map((one) => one.name).join(', ') }) },
    dated: cover.dated,
    demoMark: cover.demoMark,
    words: printedWords(words, cover.municipality),
    receipt: { address: cover.receiptAddress, text: word('pdf_receipt') },
    blocks: [
      ...(cover.correction === null
        ? []
        : [heading(1, word('pdf_correction'), 'rattelse'), paragraph(text(cover.correction))]),
      ...approval(cover, words),
      ...attendance(minutes.attendance, words),
      ...(minutes.paragraphs.length > 0 ? [heading(1, word('pdf_matters'), 'arenden')] : []),
      ...minutes.paragraphs.flatMap((one) => paragraphBlocks(one, words)),
    ],
  }
}

const approval = ({ approvers }: MinutesCover, { word }: MinutesWords): readonly Block[] => [
  heading(1, word('pdf_approval'), 'justering'),
  lead([text(word('pdf_approval_lead'))]),
  approverList(approvers, word),
]

function attendance(groups: readonly AttendanceGroup[], { word }: MinutesWords): readonly Block[] {
  const found = groups.filter((group) => group.people.length > 0)
  if (found.length === 0) return []
  return [
    heading(1, word('pdf_attendance'), 'narvaro'),
    ...found.flatMap((group): Block[] => [
      heading(2, group.title, `narvaro-${group.kind}`),
      list(group.people.map((one) => [one.name, ...one.notes].join(', '))),
    ]),
  ]
}

function paragraphBlocks(one: ParagraphText, { word }: MinutesWords): readonly Block[] {
  const anchor = `p${one.number}`
  return [
    heading(2, `§ ${one.number} ${one.title}`, anchor),
    ...(one.caseNumber ? [paragraph(text(word('pdf_case', { number: one.caseNumber })))] : []),
    ...one.sections.flatMap((section, index) => sectionBlocks(section, `${anchor}-${index + 1}`)),
  ]
}

/** What the page says around every paper of minutes. */
export const printedWords = ({ word }: MinutesWords, municipality: string): ReportDocument['words'] => ({
  contents: word('pdf_contents'),
  page: word('pdf_page'),
  tableBehind: '',
  missingGlyphs: word('pdf_missing_glyphs'),
  coatOfArms: word('pdf_arms', { municipality }),
})

export const approverList = (
  approvers: readonly { readonly name: string; readonly as: string }[],
  word: MinutesWords['word'],
): Block =>
  list(approvers.map(({ name, as }) => `${name}, ${word(as === 'chair' ? 'pdf_as_chair' : 'pdf_as_approver')}`))

export const sectionBlocks = (section: Section, anchor: string, level: 2 | 3 = 3): readonly Block[] => [
  heading(level, section.title, anchor),
  ...section.paragraphs.map((line) => paragraph(text(line))),
  ...(section.list ? [list(section.list.items, section.list.isNumbered)] : []),
]

export const list = (items: readonly string[], isNumbered = false): Block => ({
  kind: 'list',
  items: items.map(
    (line, index): ListItem => ({
      depth: 0,
      label: isNumbered ? `${index + 1}.` : '',
      text: line,
      href: null,
    }),
  ),
})
