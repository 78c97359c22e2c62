import type { Refusal } from '../../../shared/failure.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { AgendaItemId, ProposalId, Recorded, Room, RoomEvent } from '../../meetings/index.ts'
import { rehearse } from '../../meetings/index.ts'
import type { Cast } from './cast-minutes.ts'
import type { DraftDeed, DraftParagraph, DraftTexts } from './minutes-draft.ts'

/**
 * A draft as what happened in the room, in order. Each § is tried by the rules of the room: one that they would refuse is taken up and set
 * aside with its number and its texts, and the rule that refused is told.
 */

export interface Scene {
  readonly item: AgendaItemId
  readonly number: number
  readonly paragraph: DraftParagraph
  /** Words for the number of a case that is not known here; empty when it is. */
  readonly caseWords: string
}

export interface Script {
  readonly events: readonly Recorded[]
  readonly room: Room
  /** For each scene: why it stays undecided; null when it is whole. */
  readonly refusals: readonly (Refusal | null)[]
  /** What else was refused, and of whom: the chair, an approver, a dissent. */
  readonly lost: readonly { readonly refusal: Refusal; readonly name: string }[]
}

const minute = 60_000

/** @param begins instant at which the meeting was opened; each § a minute later */
export function scriptMinutes(start: Room, begins: string, cast: readonly Cast[], scenes: readonly Scene[]): Script {
  const stage = new Stage(start, Date.parse(begins))
  const first = scenes[0]?.number ?? 0
  for (const one of cast) if (one.isThere(first)) stage.play([arrives(one)], one.name)
  stage.play([{ kind: 'meeting.opened' }], '')
  const refusals: (Refusal | null)[] = []
  const presiding = new Set<PersonId>()
  const waiting = new Set(cast.filter(({ isApprover }) => isApprover))
  for (const [at, scene] of scenes.entries()) {
    stage.now = Date.parse(begins) + at * minute
    for (const one of cast) stage.letInOrOut(one, scene)
    for (const one of cast) {
      const isNew = one.isChair && one.isThere(scene.number) && !presiding.has(one.person)
      if (isNew && stage.play([{ kind: 'chair.taken', person: one.person }], one.name)) presiding.add(one.person)
    }
    for (const one of waiting)
      if (one.isThere(scene.number)) {
        waiting.delete(one)
        stage.play([{ kind: 'approver.chosen', person: one.person }], one.name)
      }
    refusals.push(stage.scene(scene, cast))
  }
  return { events: stage.events, room: stage.room, refusals, lost: stage.lost }
}

const arrives = ({ person, name, guest }: Cast): RoomEvent =>
  guest === null
    ? { kind: 'person.arrived', person, atDistance: false }
    : { kind: 'guest.arrived', person, name, role: guest.role, atDistance: false }

const isHere = (room: Room, person: PersonId): boolean =>
  room.presence.some((one) => one.person === person && one.until === null)

class Stage {
  readonly events: Recorded[] = []
  readonly lost: { refusal: Refusal; name: string }[] = []
  room: Room
  now: number
  constructor(room: Room, now: number) {
    this.room = room
    this.now = now
  }

  /** All of it or nothing. @returns the rule that refused */
  private try(events: readonly RoomEvent[]): Refusal | null {
    const at = new Date(this.now).toISOString()
    const recorded = events.map((event) => ({ at, event }))
    const tried = rehearse(this.room, recorded)
    if ('refusal' in tried) return tried.refusal
    this.events.push(...recorded)
    this.room = tried.room
    return null
  }

  play(events: readonly RoomEvent[], name: string): boolean {
    const refusal = this.try(events)
    if (refusal) this.lost.push({ refusal, name })
    return refusal === null
  }

  letInOrOut(one: Cast, { number, paragraph }: Scene): void {
    const steppedAside = paragraph.conflicts.some(({ isTaken, name }) => isTaken && sameName(name, one.name))
    const isThere = one.isThere(number) || steppedAside
    if (isThere === isHere(this.room, one.person)) return
    // Somebody without a mandate who comes back is known already.
    const isBack = one.guest !== null && this.room.guests.some(({ person }) => person === one.person)
    if (!isThere) this.play([{ kind: 'person.left', person: one.person }], one.name)
    else
      this.play([isBack ? { kind: 'person.arrived', person: one.person, atDistance: false } : arrives(one)], one.name)
  }

  scene({ item, number, paragraph, caseWords }: Scene, cast: readonly Cast[]): Refusal | null {
    const opened: RoomEvent = { kind: 'item.opened', item, paragraph: number }
    const conflicts = named(paragraph.conflicts, cast)
    const steps = stepsOf(item, paragraph)
    const refusal = steps
      ? this.try([
          opened,
          ...conflicts.map(
            ({ person, deed }): RoomEvent => ({
              ...{ kind: 'conflict.declared', item, person, reason: deed.sentence.slice(0, 2_000) },
            }),
          ),
          ...steps,
          { kind: 'item.decided', item },
        ])
      : null
    const isWhole = steps !== null && refusal === null
    if (!isWhole) this.play([opened, { kind: 'item.set-aside', item }], '')
    const told = isWhole ? conflicts.map(({ deed }) => deed) : []
    if (isWhole)
      for (const { person, deed, name } of named(paragraph.dissents, cast))
        if (this.play([{ kind: 'dissent.entered', item, person, text: deed.sentence }], name)) told.push(deed)
    for (const [text, value] of Object.entries(textsOf(paragraph, told, isWhole, caseWords)))
      if (value !== '') this.play([{ kind: 'text.saved', item, text: text as keyof DraftTexts, value }], '')
    return refusal
  }
}

/** What was put and answered; null for what nobody can tell. */
function stepsOf(item: AgendaItemId, { outcome, clauses, heading }: DraftParagraph): readonly RoomEvent[] | null {
  const closed: RoomEvent = { kind: 'debate.closed', item }
  switch (outcome) {
    case 'decided':
    case 'proposed':
      return [closed, { kind: 'question.acclaimed', item, question: 'main', answer: 'yes' }]
    case 'noted':
      return [closed]
    case 'tabled':
    case 'referred-back':
      return [
        {
          kind: 'proposal.made',
          item,
          // Its own id is that of the prepared proposal; another is made of it.
          proposal: `${item.slice(0, -1)}${item.endsWith('0') ? '1' : '0'}` as ProposalId,
          form: outcome === 'tabled' ? 'postponement' : 'referral-back',
          by: null,
          clauses,
          reason: clauses.join(' ') || heading,
        },
        closed,
        { kind: 'question.acclaimed', item, question: 'today', answer: 'no' },
      ]
    case 'open':
      return null
  }
}

/** The agenda's proposal is what was decided; of what was not decided that day there is none. */
export const clausesPut = ({ outcome, clauses }: DraftParagraph): readonly string[] =>
  outcome === 'decided' || outcome === 'proposed' ? clauses : []

const plain = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv')
const sameName = (one: string, other: string): boolean => plain(one) === plain(other)

const named = (deeds: readonly DraftDeed[], cast: readonly Cast[]) =>
  deeds.flatMap((deed) => {
    const who = deed.isTaken ? cast.find(({ name }) => sameName(name, deed.name)) : undefined
    return who && who.guest === null ? [{ deed, person: who.person, name: who.name }] : []
  })

/** What could not become an event stays as words, so that nothing printed is lost. */
function textsOf(
  paragraph: DraftParagraph,
  told: readonly DraftDeed[],
  isWhole: boolean,
  caseWords: string,
): DraftTexts {
  const { texts, conflicts, dissents, outcome, clauses } = paragraph
  const rest = (deeds: readonly DraftDeed[], text: string) =>
    [...new Set(deeds.filter((deed) => !told.includes(deed)).map(({ sentence }) => sentence))].filter(
      (sentence) => !text.includes(sentence),
    )
  const joined = (...all: readonly string[]) => all.filter((one) => one.trim() !== '').join('\n\n')
  const isUntold = !isWhole && outcome !== 'decided' && outcome !== 'proposed'
  return {
    summary: joined(texts.summary, caseWords),
    background: texts.background,
    treatment: joined(texts.treatment, ...rest(conflicts, texts.treatment), isUntold ? clauses.join('\n') : ''),
    note: joined(texts.note, ...rest(dissents, texts.note)),
  }
}
