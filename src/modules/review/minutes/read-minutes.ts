import type { Line, ReadDocument } from '../document.ts'
import { joined } from '../reading/passages.ts'
import { readHead } from './attendance.ts'
import { decisionsInText } from './decided.ts'
import { withListFrom } from './enclosed.ts'
import { withoutEnclosedVotes } from './enclosed-votes.ts'
import { otherMarks, type ParagraphStart, paragraphStarts } from './headings.ts'
import type { Minutes, Outcome, Part, Presence, ReadParagraph } from './minutes.ts'
import { clausesIn, itemsIn, partsIn } from './parts.ts'
import { cut, repeatedEdges, withoutFurniture } from './pieces.ts'
import { conflictsIn, dissentsIn, proposalsIn } from './said.ts'
import { votesIn } from './votes.ts'
import { caseLineForm, caseNumberForm, enclosure, outcomeForms, partForms, saysDecision } from './words.ts'

/** Minutes out of the lines of a document. Never throws; what is not there stays empty. */
export function readMinutes({ lines: all }: Pick<ReadDocument, 'lines'>): Minutes {
  const whole = cut(all)
  const { lines: before, votes } = withoutEnclosedVotes(whole)
  const { lines, list } = withListFrom(before, paragraphStarts(before))
  const starts = paragraphStarts(lines)
  const first = starts[0]?.index ?? lines.length
  const read = readHead([...lines.slice(0, first), ...list])
  // Where line ends were lost, one name may have run into the next.
  const isWhole = whole.length === all.length
  const head = { ...read, attendance: { ...read.attendance, isSure: read.attendance.isSure && isWhole } }
  const edges = { repeated: repeatedEdges(whole), day: read.meeting.day?.printed ?? null }
  const tellsPast = !lines.some(({ text }) => isDecision(text.trim()) || saysDecision.test(text))
  const paragraphs = starts.map((start, at) =>
    readParagraph(
      start,
      withoutFurniture(beforeEnclosure(lines.slice(start.index, starts[at + 1]?.index ?? lines.length)), edges),
      {
        people: read.attendance.people,
        body: read.meeting.body,
        tellsPast,
        rolls: votes.filter(({ paragraph }) => paragraph === start.number).map(({ lines: own }) => rollPart(own)),
      },
    ),
  )
  return { ...head, paragraphs }
}

/** What the whole meeting tells each of its §§. */
interface Meeting {
  readonly people: readonly Presence[]
  readonly body: string | null
  /** Nothing in the minutes is said to be decided now: they tell what was. */
  readonly tellsPast: boolean
  /** Votes by name that are enclosed. */
  readonly rolls: readonly Part[]
}

const rollPart = (lines: readonly Line[]): Part => ({ kind: 'vote', heading: '', lines, text: joined(lines) })

/** Where several bodies have decided in turn, the earlier ones only tell how the matter came here. */
function ownDecisions(parts: readonly Part[], body: string | null): readonly Part[] {
  const isOwn = ({ kind, heading }: Part) =>
    kind === 'decision' && body !== null && heading.toLowerCase().startsWith(body.toLowerCase().slice(0, -2))
  const isOthers = (part: Part) => part.kind === 'decision' && !isOwn(part) && namesBody.test(part.heading)
  return parts.some(isOwn) ? parts.map((part) => (isOthers(part) ? { ...part, kind: 'background' } : part)) : parts
}

const namesBody = /(?:fullmäktiges?|styrelsens?|utskottets?|nämndens?|beredningens?)(?!\p{L})/iu

function readParagraph(
  { number, mark, rest }: ParagraphStart,
  lines: readonly Line[],
  { people, body: decider, rolls, tellsPast }: Meeting,
): ReadParagraph {
  const [own, ...following] = lines as [Line, ...Line[]]
  const below = following.map((line, at) => (at < 3 ? { ...line, text: line.text.replace(otherMarks, '') } : line))
  const found = caseNumberForm.exec(rest)
  const beside = found ? null : caseBeside(below)
  const first = headingOf(
    found ? rest.replace(found[0], '') : rest,
    beside ? below.with(beside.at, { ...below[beside.at]!, text: beside.text }) : below,
  )
  const { caseLine, body: afterCase } = withoutCaseLine(below.slice(first.taken))
  // The case number may stand between the § and its heading.
  const title = first.text === '' && caseLine ? headingOf('', afterCase) : { ...first, taken: 0 }
  const body = afterCase.slice(title.taken)
  const numbered = found ?? beside?.hit ?? caseLine
  const caseNumber = numbered?.groups?.named ?? numbered?.groups?.bare ?? null
  const told = ownDecisions([...partsIn(body), ...rolls], decider)
  const parts = [...told, ...decisionsInText(told, tellsPast)]
  const clauses = clausesIn(parts.filter(({ kind }, at) => kind === 'decision' || isDecidedToPropose(parts, at)))
  return {
    number,
    mark,
    heading: title.text.replaceAll(/\s*\(\s*\)|[\s,;]+$/g, ''),
    // `:-1` numbers the papers of a case, not the case.
    caseNumber: caseNumber?.trim().replace(/:-\d+$/, '') ?? null,
    line: own,
    parts,
    clauses,
    outcome: outcomeOf(parts),
    proposals: proposalsIn(told, people),
    dissents: dissentsIn(told, people),
    conflicts: conflictsIn(told, people),
    votes: votesIn(told, people),
    basis: itemsIn(parts.filter(({ kind }) => kind === 'basis')),
    dispatch: itemsIn(parts.filter(({ kind }) => kind === 'dispatch')),
  }
}

/** What is put forward before the decision, or as a draft after it, is no part of it. */
function isDecidedToPropose(parts: readonly Part[], at: number): boolean {
  const first = parts.findIndex(({ kind }) => kind === 'decision')
  return parts[at]?.kind === 'recommendation' && at > first && !isDraft(parts[at - 1])
}

/** `Förslag till beslut` with nothing below it opens what another body had put forward. */
const isDraft = (before: Part | undefined): boolean =>
  before?.kind === 'background' && /förslag till beslut:?$/iu.test(before.heading)

/** A case number may stand to the right of the heading. */
function caseBeside(lines: readonly Line[]) {
  const at = lines.findIndex(({ text }) => text.trim() !== '')
  const text = lines[at]?.text ?? ''
  const cut = /\s(?=(?:dnr|diarienr|diarienummer)\.?:?\s+\S[^.]*$)/iu.exec(text)
  const hit =
    cut && cut.index > 0 && text.slice(0, cut.index).trim() !== '' ? caseNumberForm.exec(text.slice(cut.index)) : null
  return cut && hit ? { at, hit, text: text.slice(0, cut.index) } : null
}

/** A case number may stand on a line of its own under the heading. */
function withoutCaseLine(lines: readonly Line[]) {
  const at = lines.findIndex(({ text }) => text.trim() !== '')
  const caseLine = lines[at] && caseLineForm.test(lines[at].text) ? caseNumberForm.exec(lines[at].text) : null
  return { caseLine, body: caseLine ? lines.slice(at + 1) : lines }
}

/** What is enclosed after a § is no part of it. */
function beforeEnclosure(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }, index) => index > 0 && enclosure.test(text))
  return at < 0 ? lines : lines.slice(0, at)
}

const isDecision = (text: string): boolean => partForms.some(([kind, form]) => kind === 'decision' && form.test(text))

const isHeading = (text: string): boolean => caseLineForm.test(text) || partForms.some(([, form]) => form.test(text))

/** A matter may be called by a word that also heads a part of others. */
const isTitleToo = (line: string, before: readonly string[]): boolean =>
  before.length === 0 && /^(?:information(?:en)?|inledning|debatt)$/iu.test(line)

/** A heading goes on where its line was full, or where the next begins in the middle of a sentence. */
const goesOn = (before: string, line: string): boolean =>
  before.length >= 40 || /^[\p{Ll}\d(]/u.test(line) || /(?:[-–,]|\b(?:och|samt|av|i|för|till))$/u.test(before)

/** The words after the number, or the lines below it up to a blank one. */
function headingOf(rest: string, below: readonly Line[]): { readonly text: string; readonly taken: number } {
  const words = rest.trim() === '' ? [] : [rest.trim()]
  let taken = 0
  for (const { text } of below.slice(0, 12)) {
    const line = text.trim()
    if (words.length > 0 && line !== '' && !goesOn(words.at(-1) ?? '', line)) break
    if ((isHeading(line) && !isTitleToo(line, words)) || (line === '' && words.length > 0) || words.length >= 6) break
    taken += 1
    if (line !== '') words.push(line)
  }
  return { text: words.join(' ').replaceAll(/\s+/g, ' '), taken }
}

function outcomeOf(parts: readonly Part[]): Outcome | null {
  const text = parts
    .filter(({ kind }) => kind === 'decision')
    .map((part) => part.text.text)
    .join(' ')
  if (text.trim() === '') return parts.some(({ kind }) => kind === 'recommendation') ? 'proposed' : null
  return outcomeForms.find(([, form]) => form.test(text))?.[0] ?? 'decided'
}
