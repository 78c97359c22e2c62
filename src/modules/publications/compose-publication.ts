import { type Block, heading, type Mark, type ReportDocument } from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import { bindText } from './binding.ts'
import {
  companiesBlocks,
  decisionBlocks,
  decisionText,
  goalsBlocks,
  investmentsBlocks,
  operatingBlocks,
} from './budget-blocks.ts'
import { type Figure, figureBook } from './figure.ts'
import { groupsBlocks, measuresBlocks, monthsBlocks, outcomeBlocks } from './follow-up-blocks.ts'
import { bridgeBlocks, framesBlocks, kronaBlocks } from './frame-blocks.ts'
import type { Printing } from './money-table.ts'
import type { PartContent, PublicationKind, PublicationStatus } from './publication.ts'
import type { PublicationFacts } from './publication-facts.ts'
import type { PublicationWords } from './publication-words.ts'
import { grantsBlocks, projectsBlocks } from './resource-blocks.ts'
import type { Scale } from './shown-amount.ts'
import { statementsBlocks } from './statement-blocks.ts'

/** A publication as a document: its parts in order, each with its texts and then what it prints from data. */

export interface PrintedPart {
  readonly title: string
  readonly content: PartContent
  readonly texts: readonly string[]
}

/** Everything a printed publication is made of; this is what is frozen when it is published. */
export interface Manuscript {
  readonly kind: PublicationKind
  readonly title: string
  readonly scale: Scale
  readonly correction: string
  readonly parts: readonly PrintedPart[]
  readonly facts: PublicationFacts
}

export interface Edition {
  /** `live` is the adopted budget as it stands, where no book of it is published. */
  readonly status: PublicationStatus | 'live'
  readonly number: number
  readonly dated: Day
}

/** @throws Refusal publication.figure-unknown naming part and figure */
export function composePublication(manuscript: Manuscript, edition: Edition, words: PublicationWords): ReportDocument {
  const { facts, kind, title, scale, correction, parts } = manuscript
  const book = figureBook(facts)
  const printing: Printing = { facts, book, scale, words, sourceOf }
  return {
    language: words.language,
    publisher: facts.municipality,
    title,
    subtitle: subtitle(manuscript, words),
    kind: words.kind(kind),
    // The decision is the budget's; a report has none of its own.
    decision: kind === 'budget-book' ? decisionText(facts.decision, words) : null,
    status: markOf(edition, words),
    dated: edition.dated,
    demoMark: facts.isDemo ? words.word('demo_copy') : null,
    words: {
      contents: words.word('contents'),
      page: words.word('page'),
      tableBehind: words.word('table_behind'),
      missingGlyphs: words.word('missing_glyphs'),
      coatOfArms: words.word('coat_of_arms', { municipality: facts.municipality }),
    },
    blocks: [
      ...notice(correction, edition, words),
      ...parts.flatMap((part, index) => partBlocks(part, index, printing)),
    ],
  }
}

function subtitle({ facts, scale }: Manuscript, words: PublicationWords): string {
  const unit = words.word('unit_line', { unit: scale.unit })
  const about = facts.round
    ? words.word('subtitle_round', { round: facts.round.name, day: words.prose(facts.round.periodEnd) })
    : words.word('subtitle_budget', { year: facts.year, until: facts.year + 2, version: facts.version.name })
  return `${about} ${unit}`
}

const markOf = ({ status, number, dated }: Edition, words: PublicationWords): Mark => ({
  tone: status === 'published' || status === 'live' ? 'met' : 'neutral',
  text: words.word(`status_${status}`, { number, day: words.prose(dated) }),
})

function notice(correction: string, { status }: Edition, words: PublicationWords): readonly Block[] {
  const text = (told: string) => [{ kind: 'text', text: told }] as const
  return [
    ...(correction === ''
      ? []
      : [
          {
            kind: 'note',
            tone: 'information',
            title: words.word('correction_title'),
            parts: text(correction),
          } as const,
        ]),
    ...(status === 'draft'
      ? [
          {
            kind: 'note',
            tone: 'draft',
            title: words.word('draft_title'),
            parts: text(words.word('draft_text')),
          } as const,
        ]
      : []),
  ]
}

/** The way of a krona starts at any figure of a unit. */
export function sourceOf({ measure, entity, period }: Figure): string | null {
  if (measure === 'tabell' || /^(investering|bidrag)/.test(measure) || entity.startsWith('grupp.')) return null
  return /^\d{4}/.test(period) ? `/budget/kronan?enhet=${entity}&ar=${period.slice(0, 4)}` : null
}

type PartPrinter = (printing: Printing) => readonly Block[]

const printers: Readonly<Record<PartContent, PartPrinter>> = {
  text: () => [],
  decision: decisionBlocks,
  goals: goalsBlocks,
  krona: kronaBlocks,
  frames: framesBlocks,
  bridge: bridgeBlocks,
  operating: operatingBlocks,
  statements: statementsBlocks,
  investments: investmentsBlocks,
  companies: companiesBlocks,
  outcome: outcomeBlocks,
  groups: groupsBlocks,
  months: monthsBlocks,
  measures: measuresBlocks,
  projects: projectsBlocks,
  grants: grantsBlocks,
}

function partBlocks(part: PrintedPart, index: number, printing: Printing): readonly Block[] {
  const { book, scale, words } = printing
  const world = { book, scale, language: words.language, part: part.title, sourceOf }
  const paragraphs = part.texts
    .flatMap((body) => body.split(/\n\s*\n/))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  return [
    heading(1, part.title, `del-${index + 1}`),
    ...paragraphs.map((piece): Block => ({ kind: 'paragraph', parts: bindText(piece, world), lead: false })),
    ...printers[part.content](printing),
  ]
}
