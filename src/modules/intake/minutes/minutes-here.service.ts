import { m } from '../../../generated/paraglide/messages.js'
import { type Context, newId, type Read } from '../../../platform/context.ts'
import { findText } from '../../../platform/contract.ts'
import { type Actor, holdsSeatOver, isSystem } from '../../../shared/actor.ts'
import type { Refusal } from '../../../shared/failure.ts'
import type { PersonId, UnitId } from '../../../shared/ids.ts'
import { type Day, parseDay, yearOf } from '../../../shared/local-date.ts'
import { type CaseFile, findCaseByNumber } from '../../cases/index.ts'
import {
  type AgendaItemId,
  type Composition,
  compositionOf,
  emptyRoom,
  listMeetingBodies,
  type MeetingBody,
  takenParagraphs,
} from '../../meetings/index.ts'
import { unitNamesOn } from '../../organisation/index.ts'
import { type Cast, castOf } from './cast-minutes.ts'
import { matchPerson } from './match-people.ts'
import type { MinutesChoices, MinutesDraft } from './minutes-draft.ts'
import { isTime, type Need, neededFor } from './needed-minutes.ts'
import { clausesPut, type Scene, type Script, scriptMinutes } from './script-minutes.service.ts'

/** A draft of minutes held against what is known here: bodies, mandates of the day, cases, numbers, and the rules of the room. */

export interface Here {
  readonly bodies: readonly { readonly body: MeetingBody; readonly name: string }[]
  readonly body: MeetingBody | null
  readonly day: Day | null
  readonly composition: Composition
  readonly matched: readonly string[]
  /** Of each §; undefined when its number is not known here. A case comes once: at the first § that has it. */
  readonly cases: readonly (CaseFile | undefined)[]
  readonly needed: Readonly<Record<string, Need>>
}

export async function lookHere(ctx: Context, tx: Read, content: MinutesDraft): Promise<Here> {
  const day = parseDay(content.meeting.day) ?? null
  const names = await unitNamesOn(tx, day ?? ctx.today())
  const bodies = (await listMeetingBodies(tx))
    .filter(({ unit }) => isSystem(ctx.actor) || isSecretaryOf(ctx.actor, unit))
    .map((body) => ({ body, name: names.get(body.unit) ?? body.code }))
  const body = chosenBody(content, bodies)
  const composition = body && day ? await compositionOf(tx, body.unit, day) : { mandates: [], callOrder: [] }
  const matched = content.people.map((one) => matchPerson(one, composition.mandates))
  const taken = body && day ? await takenParagraphs(tx, body.unit, yearOf(day)) : []
  const cases: (CaseFile | undefined)[] = []
  for (const { caseNumber, isTaken } of content.paragraphs) {
    const found = caseNumber === '' ? undefined : await findCaseByNumber(ctx, tx, caseNumber)
    cases.push(isTaken && cases.some((one) => one && one.id === found?.id) ? undefined : found)
  }
  const known = { hasBody: body !== null, hasNextBody: body?.proposesTo != null, today: ctx.today(), taken, matched }
  return { bodies, body, day, composition, matched, cases, needed: neededFor(content, known) }
}

const isSecretaryOf = (actor: Actor, unit: UnitId): boolean => holdsSeatOver(actor, unit, 'secretary')

const plain = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv')

/** As a person has chosen; else the one whose whole name is printed, or the only one there is. */
function chosenBody({ meeting }: MinutesDraft, bodies: Here['bodies']): MeetingBody | null {
  const chosen = bodies.find(({ body }) => body.unit === meeting.body)
  const printed = bodies.filter(({ name }) => plain(name) === plain(meeting.printedBody))
  const only = bodies.length === 1 ? bodies : []
  return (chosen ?? (printed.length === 1 ? printed : only)[0])?.body ?? null
}

/** Those §§ that are to come in, with the items that they become. */
export function scenesOf(
  ctx: Context,
  { paragraphs }: MinutesDraft,
  cases: Here['cases'],
  itemOf: (at: number) => AgendaItemId,
): readonly (Scene & { readonly at: number })[] {
  return paragraphs
    .map((paragraph, at) => ({
      ...{ at, paragraph, item: itemOf(at), number: Number(paragraph.number) },
      caseWords:
        cases[at] || paragraph.caseNumber === ''
          ? ''
          : m.intake_minutes_case_words({ number: paragraph.caseNumber }, { locale: ctx.locale }),
    }))
    .filter(({ paragraph }) => paragraph.isTaken)
    .toSorted((one, other) => one.number - other.number)
}

/** The draft played in a room where nothing has happened. */
export function played(
  content: MinutesDraft,
  { body, composition }: Pick<Here, 'composition'> & { readonly body: MeetingBody },
  scenes: readonly Scene[],
): { readonly script: Script; readonly cast: readonly Cast[] } {
  const start = emptyRoom(
    body.kind,
    composition,
    scenes.map(({ item, paragraph }) => ({
      id: item,
      matter: 'ordinary',
      isProposedOnward: paragraph.outcome === 'proposed' && body.proposesTo !== null,
      wasHeldByMinority: false,
      clauses: clausesPut(paragraph),
    })),
  )
  const cast = castOf(content.people, composition.mandates, () => newId<'person'>() as PersonId)
  return { script: scriptMinutes(start, beginsAt(content), cast, scenes), cast }
}

/** The hour on the wall in Sweden as an instant. */
export function beginsAt({ meeting: { day, startsAt } }: MinutesDraft): string {
  const wall = `${parseDay(day) ?? '2000-01-01'}T${isTime(startsAt) ? startsAt : '09:00'}`
  return Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Stockholm').toInstant().toString()
}

/** What a person may choose among, and what would become of it if it were taken in as it stands. */
export async function choicesFor(ctx: Context, tx: Read, content: MinutesDraft): Promise<MinutesChoices> {
  const here = await lookHere(ctx, tx, content)
  const { body, composition } = here
  const shown = {
    bodies: here.bodies.map(({ body: { unit }, name }) => ({ unit, name })),
    body: body?.unit ?? null,
    holders: composition.mandates.map(({ person, name, party }) => ({ person, name, party })),
    matched: here.matched,
    cases: here.cases.map((found) => found?.title ?? null),
    needed: needWords(ctx, here.needed),
  }
  // Before it is known who they are the rules of the room would only say that nobody is there.
  const isTooEarly = Object.keys(here.needed).some((field) => !field.startsWith('paragraphs.'))
  if (!body || !here.day || isTooEarly)
    return { ...shown, paragraphs: content.paragraphs.map(() => ({ refusal: null })), remarks: [] }
  const scenes = scenesOf(ctx, content, here.cases, () => newId<'agenda-item'>() as AgendaItemId)
  const { script, cast } = played(content, { body, composition }, scenes)
  return {
    ...shown,
    paragraphs: content.paragraphs.map((_one, at) => {
      const refusal = script.refusals[scenes.findIndex((scene) => scene.at === at)] ?? null
      return { refusal: refusal && refusalWords(ctx, refusal) }
    }),
    remarks: remarksOf(ctx, content, script, cast),
  }
}

export const needWords = (ctx: Context, needed: Here['needed']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(needed).map(([field, need]) => [
      field,
      findText(`intake_minutes_need_${need.replaceAll('-', '_')}`, ctx.locale) ?? need,
    ]),
  )

const refusalWords = ({ locale }: Context, { code, facts }: Refusal): string =>
  findText(`refusal_${code.replaceAll(/[.-]/g, '_')}`, locale, facts) ?? code

/** What the rules of the room make otherwise than it is printed. */
function remarksOf(ctx: Context, content: MinutesDraft, script: Script, cast: readonly Cast[]): readonly string[] {
  const { locale } = ctx
  const lost = script.lost.map(({ refusal, name }) =>
    m.intake_minutes_lost({ name, why: refusalWords(ctx, refusal) }, { locale }),
  )
  const decided = script.room.items.filter(({ places }) => places.length > 0)
  const served = new Set(decided.flatMap(({ places }) => places.flatMap(({ servedBy }) => servedBy ?? [])))
  const printed = new Set(
    content.people.flatMap((one) => {
      const who = cast.find(({ name, guest }) => guest === null && plain(name) === plain(one.name))
      return who && one.list === 'deciding' ? [who.person] : []
    }),
  )
  const members = cast.filter(({ guest }) => guest === null)
  const names = (found: readonly Cast[]) => found.map(({ name }) => name).join(', ')
  const idle = members.filter(({ person }) => printed.has(person) && !served.has(person))
  const called = members.filter(({ person }) => !printed.has(person) && served.has(person))
  return [
    ...(cast.some(({ isChair }) => isChair) ? [] : [m.intake_minutes_no_chair({}, { locale })]),
    ...(decided.length > 0 && idle.length > 0 ? [m.intake_minutes_idle({ names: names(idle) }, { locale })] : []),
    ...(decided.length > 0 && called.length > 0 ? [m.intake_minutes_called({ names: names(called) }, { locale })] : []),
    ...new Set(lost),
  ]
}
