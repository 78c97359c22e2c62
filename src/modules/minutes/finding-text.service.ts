import { m } from '../../generated/paraglide/messages.js'
import type { Finding } from '../../shared/finding.ts'
import type { CheckCode } from './minutes-check.ts'

type Sentence = (facts: Finding['facts']) => string

/** What does not add up, as a sentence in the reader's language. */
export const findingText = ({ code, facts }: Pick<Finding<CheckCode>, 'code' | 'facts'>): string =>
  (m as unknown as Record<string, Sentence>)[`minutes_check_${code.replaceAll('-', '_')}`]?.(facts) ?? code
