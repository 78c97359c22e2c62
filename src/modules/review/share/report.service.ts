import { m } from '../../../generated/paraglide/messages.js'
import type { Locale } from '../../../platform/context.ts'
import type { Municipality } from '../../../platform/web/municipality.ts'
import {
  type Block,
  cell,
  column,
  heading,
  lead,
  type Part,
  paragraph,
  type ReportDocument,
  text,
} from '../../../shared/document.ts'
import { day } from '../../../shared/local-date.ts'
import { pageWord } from '../explain.service.ts'
import type { FindingAnswer, SharedReview } from '../review.contract.ts'

/** A review as a document to print: what was read, what was found with its figures, what was put aside and why, what could not be read. */

type One = SharedReview['reviews'][number]

export function reviewDocument(
  { reviews, readOn }: SharedReview,
  municipality: Pick<Municipality, 'name'>,
  locale: Locale,
): ReportDocument {
  const say = { locale }
  const [first] = reviews
  const count = reviews.reduce((all, one) => all + grave(one).length, 0)
  return {
    language: locale,
    publisher: municipality.name,
    kind: m.review_report_kind({}, say),
    title:
      reviews.length === 1
        ? m.review_report_title({ document: first?.document ?? '' }, say)
        : m.review_report_title_many({ count: reviews.length }, say),
    subtitle: m.review_report_subtitle({ day: readOn }, say),
    decision: null,
    status: { tone: 'neutral', text: m.review_report_status({}, say) },
    dated: day(readOn),
    demoMark: null,
    words: {
      contents: m.review_report_contents({}, say),
      page: m.review_report_page({}, say),
      tableBehind: '',
      missingGlyphs: m.review_report_missing_glyphs({}, say),
      coatOfArms: m.review_report_arms({ municipality: municipality.name }, say),
    },
    blocks: [
      lead([text(m.review_report_lead({ count }, say))]),
      paragraph(text(m.review_report_how({}, say))),
      ...reviews.flatMap((one, index) => blocksOf(one, `d${index}`, locale)),
    ],
  }
}

const grave = ({ findings }: One): readonly FindingAnswer[] =>
  findings.filter(({ severity }) => severity !== 'rounding')

function blocksOf(one: One, anchor: string, locale: Locale): readonly Block[] {
  const say = { locale }
  const roundings = one.findings.filter(({ severity }) => severity === 'rounding')
  return [
    heading(1, one.document, anchor),
    paragraph(text(m.review_report_digest({ sha256: one.sha256 }, say))),
    ...(grave(one).length === 0 ? [paragraph(text(m.review_nothing_lead({}, say)))] : []),
    ...(['contradiction', 'error', 'note'] as const).flatMap((severity) => severityBlocks(one, severity, anchor, say)),
    ...(roundings.length === 0
      ? []
      : [
          {
            kind: 'folded' as const,
            title: m.review_roundings({ count: roundings.length }, say),
            items: roundings.map((finding) => ({ title: place(finding, say), text: finding.explanation })),
          },
        ]),
    ...mutedBlocks(one, anchor, say),
    ...unreadBlocks(one, anchor, say),
  ]
}

type Say = { readonly locale: Locale }

const place = (at: Pick<FindingAnswer, 'page' | 'printedPage' | 'line'>, say: Say): string =>
  m.review_place({ page: pageWord(at, say), line: at.line }, say)

const counted = {
  contradiction: m.review_count_contradiction,
  error: m.review_count_error,
  note: m.review_count_note,
} as const

function severityBlocks(one: One, severity: keyof typeof counted, anchor: string, say: Say): readonly Block[] {
  const found = one.findings.filter((finding) => finding.severity === severity)
  if (found.length === 0) return []
  return [
    heading(2, counted[severity]({ count: found.length }, say), `${anchor}-${severity}`),
    ...found.flatMap((finding) => findingBlocks(finding, say)),
  ]
}

/** The sentence with the table of its figures, or with the line that it stands on where it does not quote that itself. */
function findingBlocks(finding: FindingAnswer, say: Say): readonly Block[] {
  const at: Part = { kind: 'strong', text: `${place(finding, say)}. ` }
  if (finding.figures.length > 1)
    return [
      { kind: 'paragraph', parts: [at, text(finding.explanation)], lead: false, withNext: true },
      figureTable(finding, say),
    ]
  const excerpt = finding.excerpt.replaceAll(/\s+/g, ' ')
  const isQuoted = finding.explanation.includes(excerpt.replace(/^\p{Lu}\p{Ll}+: /u, '').slice(0, 40))
  const line = isQuoted ? [] : [text(` ${m.review_report_line({ excerpt }, say)}`)]
  return [paragraph(at, text(ended(finding.explanation)), ...line)]
}

/** A sentence that ends with words of the document has its full stop. */
const ended = (sentence: string): string => (/[.?!\u2026]$/.test(sentence) ? sentence : `${sentence}.`)

const figureTable = (finding: FindingAnswer, say: Say): Block => ({
  kind: 'table',
  table: {
    caption: m.review_figures({}, say),
    about: place(finding, say),
    columns: [
      column(m.review_col_what({}, say), 5),
      column(m.review_col_printed({}, say), 2, 'end'),
      column(m.review_col_place({}, say), 3),
    ],
    rows: finding.figures.map((figure) => [
      cell(figure.what || finding.excerpt),
      cell(figure.printed),
      cell(place(figure, say)),
    ]),
    notes: [],
  },
})

const mutedBlocks = ({ muted }: One, anchor: string, say: Say): readonly Block[] =>
  muted.length === 0
    ? []
    : [
        heading(2, m.review_muted({ count: muted.length }, say), `${anchor}-muted`),
        ...muted.map((one) =>
          paragraph(
            { kind: 'strong', text: `${place(one, say)}. ` },
            text(`${ended(one.explanation)} ${m.review_muted_because({ reason: one.reason }, say)}`),
          ),
        ),
      ]

const unreadBlocks = ({ unread }: One, anchor: string, say: Say): readonly Block[] =>
  unread.length === 0
    ? []
    : [
        heading(2, m.review_unread({ count: unread.length }, say), `${anchor}-unread`),
        paragraph(text(m.review_unread_lead({}, say))),
        {
          kind: 'list',
          items: unread.map((one) => ({ depth: 0, label: `${place(one, say)}:`, text: one.excerpt, href: null })),
        },
      ]
