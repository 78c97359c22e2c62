import type { PersonId } from '../../shared/ids.ts'
import type { CaseId } from '../cases/index.ts'
import type { AgendaItem, AgendaItemId, ChairQuestion, HeldMeeting, Item, Outcome } from '../meetings/index.ts'
import { type AttendanceGroup, attendanceOf } from './attendance.ts'
import { conflictLines, dissentLines, type Naming, proposalLines } from './item-lines.ts'
import type { Layout } from './minutes.ts'
import type { MinutesWords } from './minutes-words.ts'
import { questionLines } from './question-lines.ts'

/** Minutes as they write themselves from what happened: nothing of who, what number and how many votes is typed by hand. */

export interface DispatchLine {
  readonly receiver: string
  readonly purpose: string
}

export interface MinutesFacts {
  readonly held: HeldMeeting
  readonly layout: Layout
  readonly bodyName: string
  /** Who somebody is that holds no mandate in the body. */
  readonly nameOf: (person: PersonId) => string
  /** What one may call the next body. */
  readonly unitName: (unit: NonNullable<AgendaItem['proposesTo']>) => string
  readonly caseNumbers: ReadonlyMap<CaseId, string>
  /** The provision of each secret item. */
  readonly secrecy: ReadonlyMap<AgendaItemId, string>
  /** The chair's questions of each item, as the rules of the room put them. */
  readonly questions: ReadonlyMap<AgendaItemId, readonly ChairQuestion[]>
  /** What the decision rests on, ready to read. */
  readonly basis: ReadonlyMap<AgendaItemId, readonly string[]>
  readonly dispatch: ReadonlyMap<AgendaItemId, readonly DispatchLine[]>
  readonly words: MinutesWords
}

export const sectionKinds = [
  'summary',
  'background',
  'laid-before',
  'basis',
  'conflicts',
  'treatment',
  'questions',
  'votes',
  'decision',
  'dissents',
  'statements',
  'dispatch',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export interface Section {
  readonly kind: SectionKind
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly list: { readonly isNumbered: boolean; readonly items: readonly string[] } | null
}

/** One § as it is printed. */
export interface ParagraphText {
  readonly item: AgendaItemId
  readonly number: number
  readonly title: string
  readonly caseFile: CaseId | null
  readonly caseNumber: string
  readonly outcome: Outcome | null
  readonly isProposal: boolean
  /** Approved at once: here it is only said that it stands in minutes of its own. */
  readonly isPointer: boolean
  readonly clauses: readonly string[]
  /** The agenda's proposal, when the body decided something else. */
  readonly proposed: readonly string[] | null
  readonly secrecyProvision: string | null
  readonly sections: readonly Section[]
}

export interface MinutesText {
  readonly attendance: readonly AttendanceGroup[]
  readonly paragraphs: readonly ParagraphText[]
}

/** Which items stand in which minutes: those approved at the meeting itself have minutes of their own. */
export type Part = 'whole' | 'immediate'

/** The order of the sections of a §: as in the minutes of a working committee (decision last) or a board that leads with it. */
const orders: Readonly<Record<Layout, readonly SectionKind[]>> = {
  'decision-last': [
    'summary',
    'background',
    'laid-before',
    'basis',
    'conflicts',
    'treatment',
    'questions',
    'votes',
    'decision',
    'dissents',
    'statements',
    'dispatch',
  ],
  'decision-first': [
    'decision',
    'dissents',
    'statements',
    'summary',
    'background',
    'laid-before',
    'basis',
    'conflicts',
    'treatment',
    'questions',
    'votes',
    'dispatch',
  ],
}

/** @param only of the §§ approved at once, those that have no minutes yet; all of them when left out */
export function composeMinutes(
  facts: MinutesFacts,
  part: Part = 'whole',
  only?: ReadonlySet<AgendaItemId>,
): MinutesText {
  const numbered = facts.held.room.items
    .flatMap((item) => (item.paragraph === null ? [] : [{ ...item, paragraph: item.paragraph }]))
    .toSorted((one, other) => one.paragraph - other.paragraph)
  const wanted =
    part === 'immediate'
      ? numbered.filter((item) => item.isApprovedAtOnce && (only === undefined || only.has(item.id)))
      : numbered
  return {
    attendance: attendanceOf(facts, wanted),
    paragraphs: wanted.map((item) =>
      part === 'whole' && item.isApprovedAtOnce ? pointer(facts, item) : paragraphOf(facts, item),
    ),
  }
}

type NumberedItem = Item & { readonly paragraph: number }

function headOf(facts: MinutesFacts, item: NumberedItem): Omit<ParagraphText, 'sections'> {
  const agenda = facts.held.agenda.find((one) => one.id === item.id)
  const caseFile = agenda?.caseFile ?? null
  return {
    item: item.id,
    number: item.paragraph,
    title: agenda?.title ?? '',
    caseFile,
    caseNumber: caseFile ? (facts.caseNumbers.get(caseFile) ?? '') : '',
    outcome: item.outcome,
    isProposal: item.outcome === 'proposed',
    isPointer: false,
    clauses: decides(item) ? item.decision : [],
    proposed: decides(item) && !isSame(item.clauses, item.decision) && item.clauses.length > 0 ? item.clauses : null,
    secrecyProvision: facts.secrecy.get(item.id) ?? null,
  }
}

const decides = (item: Item): boolean => item.outcome === 'decided' || item.outcome === 'proposed'

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index])

/** In the whole minutes a § that was approved at once has its number and a line that says where it stands. */
const pointer = (facts: MinutesFacts, item: NumberedItem): ParagraphText => ({
  ...headOf(facts, item),
  isPointer: true,
  clauses: [],
  proposed: null,
  sections: [section(facts, 'decision', [facts.words.word('approved_at_once')])],
})

function paragraphOf(facts: MinutesFacts, item: NumberedItem): ParagraphText {
  const found = sectionsOf(facts, item)
  const isEmpty = ({ paragraphs, list }: Section) =>
    paragraphs.length === 0 && (list === null || list.items.length === 0)
  return {
    ...headOf(facts, item),
    sections: orders[facts.layout].flatMap((kind) => found.filter((one) => one.kind === kind && !isEmpty(one))),
  }
}

function sectionsOf(facts: MinutesFacts, item: NumberedItem): readonly Section[] {
  const agenda = facts.held.agenda.find((one) => one.id === item.id)
  const naming: Naming = { words: facts.words, nameOf: fullNameIn(facts) }
  const questions = facts.questions.get(item.id) ?? []
  const asked = questionLines(naming, item, questions)
  const rows = (agenda?.rows ?? []).map((row) => [row.caseNumber, row.text].filter(Boolean).join(' '))
  const of = (kind: SectionKind, paragraphs: readonly string[], list: Section['list'] = null) =>
    section(facts, kind, paragraphs, list)
  return [
    of('summary', written(item.texts.summary || agenda?.summary || '')),
    of('background', written(item.texts.background)),
    of('laid-before', [], { isNumbered: false, items: rows }),
    of('basis', [], { isNumbered: false, items: facts.basis.get(item.id) ?? [] }),
    of('conflicts', conflictLines(naming, item)),
    of('treatment', [...written(item.texts.treatment), ...opening(facts, agenda), ...proposalLines(naming, item)]),
    of('questions', asked.questions),
    of('votes', asked.votes),
    decisionOf(facts, item, agenda),
    of('dissents', dissentLines(naming, item.dissents)),
    of('statements', [...dissentLines(naming, item.statements), ...written(item.texts.note)]),
    of('dispatch', [], {
      isNumbered: false,
      items: (facts.dispatch.get(item.id) ?? []).map(({ receiver, purpose }) => [receiver, purpose].join(' ').trim()),
    }),
  ]
}

/** Who was chosen to approve the minutes is told where the meeting is opened. */
function opening({ held, words, nameOf }: MinutesFacts, agenda: AgendaItem | undefined): readonly string[] {
  if (agenda?.kind !== 'opening' || held.room.approvers.length === 0) return []
  const names = held.room.approvers.map(fullNameIn({ held, nameOf })).join(', ')
  return [words.word('approvers_chosen', { names })]
}

function decisionOf(facts: MinutesFacts, item: Item, agenda: AgendaItem | undefined): Section {
  const { words } = facts
  const onward = item.outcome === 'proposed' && agenda?.proposesTo ? facts.unitName(agenda.proposesTo) : null
  const title = onward
    ? words.word('proposal_to', { body: onward })
    : facts.layout === 'decision-first'
      ? words.word('decision')
      : words.word('decision_of', { body: genitive(facts.bodyName) })
  const plain = (text: string): Section => ({ kind: 'decision', title, paragraphs: [text], list: null })
  switch (item.outcome) {
    case 'decided':
    case 'proposed':
      return item.decision.length === 1
        ? plain(item.decision[0] ?? '')
        : { kind: 'decision', title, paragraphs: [], list: { isNumbered: true, items: item.decision } }
    case 'rejected':
      return plain(item.decision.length > 0 ? item.decision.join(' ') : words.word('rejected'))
    case 'noted':
      if (agenda?.kind === 'agenda') return plain(words.word('agenda_set'))
      // That the meeting was opened is nothing to take note of.
      return agenda?.kind === 'opening'
        ? { ...plain(''), paragraphs: [] }
        : plain(words.word('noted', { body: facts.bodyName }))
    case 'postponed':
      return plain(words.word('postponed', { reason: item.decision.join(' ') }))
    case 'referred-back':
      return plain(words.word('referred_back', { reason: item.decision.join(' ') }))
    case 'withdrawn':
      return plain(words.word('item_withdrawn', { reason: item.decision.join(' ') }))
    case null:
      return plain(words.word('not_decided'))
  }
}

const titleWords = {
  summary: 'summary',
  background: 'background',
  'laid-before': 'laid_before',
  basis: 'basis',
  conflicts: 'conflicts',
  treatment: 'treatment',
  questions: 'questions',
  votes: 'votes',
  decision: 'decision',
  dissents: 'dissents',
  statements: 'statements',
  dispatch: 'dispatch',
} as const satisfies Record<SectionKind, string>

const section = (
  facts: MinutesFacts,
  kind: SectionKind,
  paragraphs: readonly string[],
  list: Section['list'] = null,
): Section => ({ kind, title: facts.words.word(titleWords[kind]), paragraphs, list })

/** One paragraph for each piece a person wrote between blank lines. */
const written = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

/** `Ledamot 2 (S)` for those with a mandate. */
export const fullNameIn =
  ({ held, nameOf }: Pick<MinutesFacts, 'held' | 'nameOf'>) =>
  (person: PersonId): string => {
    const mandate = held.room.composition.mandates.find((one) => one.person === person)
    if (!mandate) return held.room.guests.find((guest) => guest.person === person)?.name ?? nameOf(person)
    return mandate.party === '' ? mandate.name : `${mandate.name} (${mandate.party})`
  }

const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`)

/** As the public reads it: of a secret § number and provision alone. */
export const withoutSecrets = (text: MinutesText, words: MinutesWords): MinutesText => ({
  ...text,
  paragraphs: text.paragraphs.map((one) =>
    one.secrecyProvision === null
      ? one
      : {
          ...one,
          title: words.word('secret_paragraph', { provision: one.secrecyProvision }),
          caseFile: null,
          caseNumber: '',
          clauses: [],
          proposed: null,
          sections: [],
        },
  ),
})
