import { heading, lead, paragraph, type ReportDocument, text } from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import type { ParagraphText } from './compose.ts'
import { approverList, printedWords, sectionBlocks } from './minutes-document.ts'
import type { MinutesWords } from './minutes-words.ts'

/** An extract of minutes: one approved § as a paper of its own, with who attests that it agrees with the minutes. */

export interface ExtractCover {
  readonly municipality: string
  readonly bodyName: string
  readonly meetingDay: Day
  readonly approvedOn: Day
  readonly approvals: readonly { readonly name: string; readonly as: 'chair' | 'approver' | 'secretary' }[]
  readonly attestedBy: string
  readonly attestedOn: Day
  /** Where the proof of the minutes is read. */
  readonly receiptAddress: string
  readonly demoMark: string | null
}

export function extractDocument(one: ParagraphText, cover: ExtractCover, words: MinutesWords): ReportDocument {
  const { word, prose } = words
  return {
    language: words.language,
    publisher: cover.municipality,
    title: word('extract_title', { body: cover.bodyName, day: prose(cover.meetingDay) }),
    subtitle: `§ ${one.number}${one.caseNumber ? ` · ${word('pdf_case', { number: one.caseNumber })}` : ''}`,
    kind: word('extract_kind'),
    decision: null,
    status: { tone: 'neutral', text: word('extract_status', { day: prose(cover.approvedOn) }) },
    dated: cover.attestedOn,
    demoMark: cover.demoMark,
    words: printedWords(words, cover.municipality),
    receipt: { address: cover.receiptAddress, text: word('extract_receipt') },
    blocks: [
      heading(1, `§ ${one.number} ${one.title}`, `p${one.number}`),
      ...one.sections.flatMap((section, index) => sectionBlocks(section, `p${one.number}-${index + 1}`, 2)),
      heading(1, word('extract_approved'), 'justering'),
      lead([text(word('extract_approved_by', { day: prose(cover.approvedOn) }))]),
      approverList(cover.approvals, word),
      heading(1, word('extract_attested'), 'bestyrkande'),
      paragraph(text(word('extract_attested_by', { name: cover.attestedBy, day: prose(cover.attestedOn) }))),
    ],
  }
}
