import type { ReviewFinding } from '../finding.ts'

/**
 * Findings that somebody has looked at and put aside, with the reason. The list travels with the document; a finding is known again
 * by its code and the words it stands on, so that a page more or less changes nothing, and a changed figure brings it back.
 */
export interface MutedFinding {
  readonly code: string
  readonly quoted: readonly string[]
  readonly reason: string
}

/** The words a finding stands on, in its order: `Summa, Plan 2028: 1 498,8`; the whole line where nothing says what it measures. */
export const quotedWords = ({ quoted }: Pick<ReviewFinding, 'quoted'>): string[] =>
  quoted.map(({ what, printed, line }) => plain(what === '' ? `${line.text}: ${printed}` : `${what}: ${printed}`))

/** The reason why it is put aside; undefined when it is not. */
export const reasonFor = (
  finding: Pick<MutedFinding, 'code' | 'quoted'>,
  muted: readonly MutedFinding[],
): string | undefined => muted.find((one) => keyOf(one) === keyOf(finding))?.reason

const keyOf = ({ code, quoted }: Pick<MutedFinding, 'code' | 'quoted'>): string =>
  JSON.stringify([code, ...quoted.map(plain)])

/** Spaces of every kind and signs of minus look the same to a reader, whatever program took the text out. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\u2212\u2012\u2013\u2014]/g, '-')
    .trim()
