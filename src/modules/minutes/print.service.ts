import type { Context, Read } from '../../platform/context.ts'
import { printReport } from '../../platform/document/pdf-document.ts'
import { addressOf } from '../../platform/pdf/seal-key.ts'
import type { PersonId } from '../../shared/ids.ts'
import { fullNameIn, type MinutesFacts, type MinutesText, withoutSecrets } from './compose.ts'
import { tenantOf } from './minutes.store.ts'
import type { MinutesId } from './minutes.ts'
import { minutesDocument } from './minutes-document.ts'

/** Makes the files that lie before those who approve: the whole, and for the public one without secret §§. */

export interface PrintOrder {
  readonly id: MinutesId
  readonly text: MinutesText
  readonly chairs: readonly PersonId[]
  readonly approvers: readonly PersonId[]
  readonly correction: string | null
}

export interface PrintedMinutes {
  readonly whole: Uint8Array
  /** Null when nothing in it is secret: then the whole is public. */
  readonly open: Uint8Array | null
}

/** Stable address of the proof of minutes, known before they are approved: it is printed on them. */
export const proofPath = (id: MinutesId): string => `/protokoll/bevis/${id}`

/** The sealed file that anybody may have, once they are approved. */
export const publicFilePath = (id: string): string => `/protokoll/fil/${id}`

export async function printMinutes(
  ctx: Context,
  tx: Read,
  facts: MinutesFacts,
  order: PrintOrder,
): Promise<PrintedMinutes> {
  const { name, host, isDemo } = await tenantOf(tx)
  const { meeting } = facts.held
  const nameOf = fullNameIn(facts)
  const print = async (text: MinutesText) => {
    const cover = {
      municipality: name,
      bodyName: facts.bodyName,
      meetingDay: meeting.day,
      startsAt: meeting.startsAt,
      place: meeting.place,
      dated: ctx.today(),
      approvers: [
        ...order.chairs.map((person) => ({ name: nameOf(person), as: 'chair' as const })),
        ...order.approvers.map((person) => ({ name: nameOf(person), as: 'approver' as const })),
      ],
      receiptAddress: addressOf(proofPath(order.id), host),
      demoMark: isDemo ? facts.words.word('pdf_demo') : null,
      correction: order.correction,
    }
    return (await printReport(minutesDocument(text, cover, facts.words), 'archive')).pdf
  }
  const isSecret = order.text.paragraphs.some((one) => one.secrecyProvision !== null)
  return {
    whole: await print(order.text),
    open: isSecret ? await print(withoutSecrets(order.text, facts.words)) : null,
  }
}
