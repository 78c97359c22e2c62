import type { UnitId } from './ids.ts'
import type { Day } from './local-date.ts'

/** Where the right to a decided thing comes from: which body, which day, which paragraph, which case (KL 5 kap. 69 §). */
export interface DecisionReference {
  readonly body: UnitId
  readonly decidedOn: Day
  /** As `§ 41`. */
  readonly paragraph: string
  readonly caseNumber: string
}

const paragraphForm = /^§ \d{1,4}( ?[a-z])?$/
const caseNumberForm = /^(?=.*\d)[\p{L}\d][\p{L}\d /:.–-]{1,59}$/u

export const isParagraph = (text: string): boolean => paragraphForm.test(text)
export const isCaseNumber = (text: string): boolean => caseNumberForm.test(text)

/** Body, day and § make a decision; case numbers tell two apart only where both are known. */
export const isSameDecision = (one: DecisionReference, other: DecisionReference): boolean =>
  one.body === other.body &&
  one.decidedOn === other.decidedOn &&
  one.paragraph === other.paragraph &&
  (one.caseNumber === '' || other.caseNumber === '' || one.caseNumber === other.caseNumber)
