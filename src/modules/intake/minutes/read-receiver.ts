import type { DispatchPurpose } from '../../minutes/index.ts'
import type { Place } from '../draft.ts'
import type { DraftReceiverLine } from './minutes-draft.ts'

/** `IT-chefen för verkställighet` is a receiver and what it is sent for. */

const purposes: readonly (readonly [DispatchPurpose, RegExp])[] = [
  ['execution', /\s+för\s+(?:verkställighet|verkställande|åtgärd)$/iu],
  ['compilation', /\s+för\s+sammanställning$/iu],
  ['publication', /\s+för\s+publicering$/iu],
  ['further-handling', /\s+för\s+(?:fortsatt\s+)?(?:behandling|handläggning|beredning)$/iu],
  ['information', /\s+(?:för|till)\s+(?:kännedom|information)$/iu],
]

const ownWords = /\s+(för\s+\p{Ll}[\p{L}\d ]+)$/u

export function receiverOf(words: string, place: Place): DraftReceiverLine {
  const whole = words
    .trim()
    .replace(/[.,;]$/u, '')
    .replaceAll(/\s+/gu, ' ')
  const line = { place, isTaken: true, doubt: null, note: '' }
  if (/^(?:till\s+)?(?:akten?|ärendet|diariet)$/iu.test(whole)) return { ...line, receiver: whole, purpose: 'file' }
  const found = purposes.find(([, form]) => form.test(whole))
  if (/^publicering\b/iu.test(whole)) return { ...line, receiver: whole, purpose: 'publication' }
  if (found) return { ...line, receiver: whole.replace(found[1], ''), purpose: found[0] }
  const own = ownWords.exec(whole)?.[1]
  return own
    ? { ...line, receiver: whole.slice(0, -own.length).trim(), purpose: 'information', note: own }
    : { ...line, receiver: whole, purpose: 'information' }
}
