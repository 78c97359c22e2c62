import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { Day } from '../../shared/local-date.ts'
import { type CaseId, findCase, listDocuments } from '../cases/index.ts'
import type { HeldMeeting } from '../meetings/index.ts'
import { nameOn, unitsIn } from '../organisation/index.ts'
import type { MinutesText, ParagraphText } from './compose.ts'
import { type DraftReceiver, type Receiver, withoutKnown } from './dispatch.ts'
import { minutesWords } from './minutes-language.service.ts'
import { namesOf } from './paragraph.store.ts'

/** Who probably is to be told: read from the case and the decision, for the secretary to choose among. */

const actors = openQuestion<[readonly string[], Day], readonly string[]>('whom clauses give something to do')
/** Whoever reads tasks out of clauses tells who is to carry them; joined at start. */
export const askForActors = actors.join

const nobody: Pick<Receiver, 'note' | 'person' | 'unit' | 'email'> = { note: '', person: null, unit: null, email: '' }

/** For each § of the draft, without those already on its list. */
export async function suggestReceivers(
  ctx: Context,
  tx: Read,
  held: HeldMeeting,
  { text, lines }: { readonly text: MinutesText; readonly lines: readonly DraftReceiver[] },
): Promise<ReadonlyMap<string, readonly Receiver[]>> {
  const suggested = new Map<string, readonly Receiver[]>()
  for (const one of text.paragraphs) {
    if (one.isPointer || one.caseFile === null) continue
    const known = lines.filter((line) => line.item === one.item)
    suggested.set(one.item, withoutKnown(await receiversOf(ctx, tx, held, one), known))
  }
  return suggested
}

async function receiversOf(
  ctx: Context,
  tx: Read,
  { meeting, agenda }: HeldMeeting,
  one: ParagraphText,
): Promise<readonly Receiver[]> {
  const units = await unitsIn(tx)
  const named = (id: string) => units.find((unit) => unit.id === id)
  const carriers = (await actors.askAll(one.clauses, meeting.day)).flat()
  const next = one.isProposal ? agenda.find((item) => item.id === one.item)?.proposesTo : null
  const nextUnit = next ? named(next) : undefined
  return [
    ...carriers.map((receiver): Receiver => {
      const unit = units.find((known) => nameOn(known, meeting.day).toLowerCase() === receiver.toLowerCase())
      return { ...nobody, receiver: capital(receiver), purpose: 'execution', unit: unit?.id ?? null }
    }),
    ...(nextUnit
      ? [
          {
            ...nobody,
            receiver: nameOn(nextUnit, meeting.day),
            purpose: 'further-handling',
            unit: nextUnit.id,
          } satisfies Receiver,
        ]
      : []),
    ...(await peopleOfCase(ctx, tx, one.caseFile)),
    { ...nobody, receiver: minutesWords('sv').word('file'), purpose: 'file' },
  ]
}

/** The officer of the case, and those outside who have written in it. */
async function peopleOfCase(ctx: Context, tx: Read, id: CaseId | null): Promise<readonly Receiver[]> {
  if (id === null) return []
  const officer = (await findCase(ctx, tx, id))?.officer ?? null
  const names = await namesOf(tx, officer === null ? [] : [officer])
  const parties = (await listDocuments(ctx, tx, id)).map(({ party }) => party)
  return [
    ...(officer === null
      ? []
      : [{ ...nobody, receiver: names.get(officer) ?? '', purpose: 'execution', person: officer } satisfies Receiver]),
    ...parties.map((receiver): Receiver => ({ ...nobody, receiver, purpose: 'information' })),
  ]
}

const capital = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('sv')}${text.slice(1)}`
