import type { Line } from '../document.ts'
import type { FindingCode, Quoted, ReviewFinding, Severity } from '../finding.ts'
import { withFirst } from './quoted.ts'

/** A finding that rests on words; nothing where there are none. */
export function told(
  code: FindingCode,
  severity: Severity,
  words: readonly { readonly line: Line; readonly printed: string }[],
  facts: ReviewFinding['facts'] = {},
): ReviewFinding[] {
  const quoted = withFirst(words.map(({ line, printed }): Quoted => ({ line, printed, figure: null, what: '' })))
  return quoted ? [{ code, severity, quoted, facts }] : []
}
