import type { Line, ReadParagraph, Said } from '../../review/index.ts'
import type { LeftOut } from '../draft.ts'
import { placeOf } from '../draft.ts'
import type { DraftDeed, DraftOutcome, DraftParagraph } from './minutes-draft.ts'
import { receiverOf } from './read-receiver.ts'
import { tasksOf } from './read-tasks.ts'

/** One § as a draft. What we have no field for is kept as text, and told. */

export interface ReadDraftParagraph {
  readonly paragraph: DraftParagraph
  readonly leftOut: readonly LeftOut[]
}

export function readParagraphDraft(read: ReadParagraph, day: string): ReadDraftParagraph {
  const decided = read.clauses.filter(({ isProposed }) => !isProposed)
  const outcome: DraftOutcome = read.outcome ?? 'open'
  const clauses = (outcome === 'proposed' ? read.clauses : decided).map(({ text }) => text)
  // A § that both decides and proposes has two outcomes; ours has one.
  const alsoProposed = outcome === 'proposed' ? [] : read.clauses.filter(({ isProposed }) => isProposed)
  const secrecy = secrecyIn(read)
  const conflicts = read.conflicts.flatMap(deedsOf)
  const dissents = read.dissents.flatMap(deedsOf)
  const isBare = clauses.length === 0 && (outcome === 'decided' || outcome === 'proposed')
  const doubt = secrecy === null ? (isBare ? ('no-clauses' as const) : null) : ('told-secret' as const)
  const paragraph = {
    place: placeOf(read.line, `§ ${read.number} ${secrecy === null ? read.heading : ''}`),
    isTaken: secrecy === null,
    doubt,
    number: String(read.number),
    heading: read.heading,
    caseNumber: read.caseNumber ?? '',
    outcome: isBare ? ('open' as const) : outcome,
    clauses,
    texts: {
      summary: textOf(read, ['summary']),
      background: joined(
        textOf(read, ['background']),
        partsOf(read, 'basis')[0]?.heading ?? '',
        read.basis.join('\n\n'),
      ),
      treatment: joined(
        textOf(read, [
          'proposals',
          'procedure',
          'vote',
          ...(outcome === 'proposed' ? [] : (['recommendation'] as const)),
        ]),
        without(textOf(read, ['conflict']), conflicts),
        isBare ? textOf(read, ['decision', 'recommendation']) : '',
      ),
      note: joined(without(textOf(read, ['dissent']), dissents), textOf(read, ['remark'])),
    },
    conflicts,
    dissents,
    receivers: uniqueReceivers(read),
    tasks: [],
    isSecret: secrecy !== null,
    provision: secrecy ?? '',
  }
  return {
    paragraph: { ...paragraph, tasks: tasksOf(paragraph, day) },
    leftOut: [
      ...(read.heading === '' || read.outcome === null
        ? [{ ...placeOf(read.line, `§ ${read.number} ${paragraph.heading}`), why: 'not-read' as const }]
        : []),
      ...read.votes.map(({ line, printed }): LeftOut => ({ ...placeOf(line, printed), why: 'no-field' })),
      ...alsoProposed.map(({ line, text }): LeftOut => ({ ...placeOf(line, text), why: 'no-field' })),
    ],
  }
}

type Kind = ReadParagraph['parts'][number]['kind']

const partsOf = ({ parts }: ReadParagraph, ...kinds: readonly Kind[]) =>
  parts.filter(({ kind }) => kinds.includes(kind))

const ownField: readonly Kind[] = ['summary', 'background', 'dissent', 'conflict']

const textOf = (read: ReadParagraph, kinds: readonly Kind[]): string =>
  partsOf(read, ...kinds)
    .map(({ kind, heading, lines }) =>
      // Texts that have a field of their own need no heading; the others stand below theirs.
      joined(ownField.includes(kind) ? '' : heading, paragraphsIn(lines)),
    )
    .filter((text) => text !== '')
    .join('\n\n')

const joined = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n\n')

const opensLine = /^(?:[-–•*\uf0b7]|\d{1,2}[.)]|[a-z][.)])\s/u

/** Lines of running text put together, also those of a print with a blank line between all of them; each thing of a list keeps a line. */
function paragraphsIn(lines: readonly Line[]): string {
  let text = ''
  let before = ''
  let isBroken = false
  for (const line of lines) {
    const words = line.text.trim().replaceAll(/\s+/gu, ' ')
    if (words === '') isBroken = true
    else {
      const goesOn = !/[.:;!?]$/u.test(before) && (/^\p{Ll}/u.test(words) || before.length >= fullLine)
      const gap = isBroken && !goesOn ? '\n\n' : ' '
      text += text === '' ? words : `${opensLine.test(words) ? (isBroken ? '\n\n' : '\n') : gap}${words}`
      before = words
      isBroken = false
    }
  }
  return text
}

/** Characters of a line that was broken because it was full. */
const fullLine = 50

/** What becomes an event is not told twice. */
const without = (text: string, deeds: readonly DraftDeed[]): string =>
  deeds.reduce((left, { name, sentence }) => (name === '' ? left : left.replace(sentence, '')), text).trim()

/** One deed for each who is named; where nobody is, the words stay text. */
function deedsOf({ by, sentence, line }: Said): DraftDeed[] {
  return by.map((one) => ({
    place: placeOf(line, sentence),
    isTaken: true,
    doubt: null,
    name: one.name,
    sentence,
  }))
}

const uniqueReceivers = (read: ReadParagraph): DraftParagraph['receivers'] => {
  const lines = partsOf(read, 'dispatch').flatMap((part) => part.lines)
  const lineOf = (words: string) => lines.find(({ text }) => text.includes(words.slice(0, 20))) ?? lines[0] ?? read.line
  const all = read.dispatch.map((words) => receiverOf(words, placeOf(lineOf(words), words)))
  return all.filter(
    ({ receiver }, at) =>
      receiver !== '' && all.findIndex((one) => one.receiver.toLowerCase() === receiver.toLowerCase()) === at,
  )
}

const toldSecret =
  /\bsekretessbelag|\bomfattas av sekretess|\bsekretess (?:enligt|gäller|råder)|\bOSL\b|offentlighets- och sekretesslag/iu
const provisionForm =
  /(?:OSL\s+)?\d{1,2}\s*kap\.?\s*\d{1,2}\s*[a-z]?\s*§§?(?:\s*(?:OSL|offentlighets- och sekretesslagen(?:\s*\([^)]*\))?))?/iu

/** Null when nothing says it is secret; else the provision, or empty when none is named. */
function secrecyIn(read: ReadParagraph): string | null {
  const words = [read.heading, ...read.parts.flatMap(({ heading, text }) => [heading, text.text])].join('\n')
  if (!toldSecret.test(words)) return null
  return provisionForm.exec(words)?.[0].replaceAll(/\s+/gu, ' ').trim() ?? ''
}
