import type { Context, Read } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type CaseFile, type CaseId, findCase, listDocuments } from '../cases/index.ts'
import { type AgendaItemId, type HeldMeeting, questionsOf } from '../meetings/index.ts'
import { nameOn, unitsIn } from '../organisation/index.ts'
import type { DispatchLine, MinutesFacts } from './compose.ts'
import { listLines } from './dispatch.store.ts'
import type { DispatchPurpose, Receiver } from './dispatch.ts'
import type { Layout } from './minutes.ts'
import { minutesWords } from './minutes-language.service.ts'
import type { MinutesWords, WordKey } from './minutes-words.ts'
import { listParagraphsOf } from './paragraph.service.ts'
import { namesOf } from './paragraph.store.ts'

/** Everything minutes are composed from, read for the actor. */
export async function readFacts(ctx: Context, tx: Read, held: HeldMeeting, layout: Layout): Promise<MinutesFacts> {
  const { meeting, agenda, room } = held
  const units = await unitsIn(tx)
  const nameOfUnit = (id: string) => {
    const unit = units.find((one) => one.id === id)
    return unit ? nameOn(unit, meeting.day) : ''
  }
  const cases = await casesOf(ctx, tx, held)
  const strangers = room.presence.map((one) => one.person)
  const names = await namesOf(tx, strangers)
  const words = minutesWords('sv')
  const lines = await listLines(
    tx,
    agenda.map((item) => item.id),
  )
  return {
    held,
    layout,
    bodyName: nameOfUnit(meeting.body),
    nameOf: (person: PersonId) => names.get(person) ?? '',
    unitName: (unit) => inSentence(nameOfUnit(unit)),
    caseNumbers: new Map([...cases].map(([id, { number }]) => [id, number])),
    secrecy: new Map(
      agenda.flatMap((item) => {
        const provision = item.secrecyProvision ?? (item.caseFile ? cases.get(item.caseFile)?.secrecy?.provision : null)
        return provision ? [[item.id, provision] as const] : []
      }),
    ),
    questions: new Map(room.items.map((item) => [item.id, questionsOf(item)])),
    basis: await basisOf(ctx, tx, held, nameOfUnit),
    dispatch: new Map(
      agenda.map((item) => [
        item.id,
        lines.filter((one) => one.item === item.id).map((one): DispatchLine => printed(one, words)),
      ]),
    ),
    words,
  }
}

/** Own words tell more than those of the purpose. */
export const printed = ({ receiver, purpose, note }: Receiver, { word }: MinutesWords): DispatchLine => ({
  receiver,
  purpose: note || (purpose === 'file' ? '' : word(purposeWords[purpose])),
})

const purposeWords = {
  execution: 'purpose_execution',
  compilation: 'purpose_compilation',
  publication: 'purpose_publication',
  'further-handling': 'purpose_further_handling',
  information: 'purpose_information',
} as const satisfies Record<Exclude<DispatchPurpose, 'file'>, WordKey>

/** A body's name in the middle of a sentence: "kommunstyrelsen". */
const inSentence = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`

async function casesOf(ctx: Context, tx: Read, { agenda }: HeldMeeting): Promise<Map<CaseId, CaseFile>> {
  const found = new Map<CaseId, CaseFile>()
  for (const id of new Set(agenda.flatMap((item) => item.caseFile ?? []))) {
    const caseFile = await findCase(ctx, tx, id)
    if (caseFile) found.set(id, caseFile)
  }
  return found
}

/** The documents that went out with the summons, and what bodies have said of the case before. */
async function basisOf(
  ctx: Context,
  tx: Read,
  { meeting, agenda }: HeldMeeting,
  nameOfUnit: (id: string) => string,
): Promise<Map<AgendaItemId, readonly string[]>> {
  const { word, prose } = minutesWords('sv')
  const basis = new Map<AgendaItemId, readonly string[]>()
  for (const item of agenda) {
    if (!item.caseFile) continue
    const documents = (await listDocuments(ctx, tx, item.caseFile)).filter((one) => item.documents.includes(one.id))
    const earlier = (await listParagraphsOf(ctx, tx, item.caseFile)).filter((one) => one.decidedOn < meeting.day)
    const lines = [
      ...documents.map(({ title, day }) => ({ day, text: word('basis_document', { title, day: prose(day) }) })),
      ...earlier.map(({ body, decidedOn, number }) => ({
        day: decidedOn,
        text: word('basis_paragraph', { body: nameOfUnit(body), day: prose(decidedOn), number }),
      })),
    ]
    basis.set(
      item.id,
      lines.toSorted((one, other) => one.day.localeCompare(other.day)).map((line) => line.text),
    )
  }
  return basis
}
