import { m } from '../../generated/paraglide/messages.js'
import { AssuranceNeeded, Failure, InvalidInput, Refusal, StaleVersion } from '../../shared/failure.ts'

/** What a person is told about a deed that was not done; crosses to the browser, so never anything secret. */
export interface FailureView {
  readonly status: number
  readonly kind: 'refusal' | 'stale' | 'invalid' | 'assurance' | 'other'
  /** The rule's own sentence, when there is one. */
  readonly text: string
  readonly code: string
  readonly fields: Readonly<Record<string, string>>
  readonly reference: string
}

type Sentence = (facts: Readonly<Record<string, string | number>>) => string
const sentences = m as unknown as Record<string, Sentence | undefined>

/** The sentence of a refusal in the reader's language; its code when the message file lacks it. */
export const refusalText = (code: string, facts: Readonly<Record<string, string | number>>): string =>
  sentences[`refusal_${code.replace(/[.-]/g, '_')}`]?.(facts) ?? code

export function describeFailure(thrown: unknown, reference: string): FailureView {
  const plain = { text: '', code: '', fields: {}, reference }
  if (!(thrown instanceof Failure)) return { ...plain, kind: 'other', status: 500 }
  const { status } = thrown
  if (thrown instanceof Refusal) {
    return { ...plain, status, kind: 'refusal', code: thrown.code, text: refusalText(thrown.code, thrown.facts) }
  }
  if (thrown instanceof StaleVersion) return { ...plain, status, kind: 'stale', code: thrown.kind }
  if (thrown instanceof InvalidInput) return { ...plain, status, kind: 'invalid', fields: thrown.fields }
  if (thrown instanceof AssuranceNeeded) return { ...plain, status, kind: 'assurance', code: thrown.deed }
  return { ...plain, kind: 'other', status }
}
