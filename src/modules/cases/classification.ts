import type { Day } from '../../shared/local-date.ts'

/** The classification scheme: which codes cases are sorted under, as 041 for goals and budget. Data of the municipality. */

export interface CaseClass {
  readonly code: string
  readonly name: string
  /** The nearest code above it, as 04 above 041. */
  readonly parent: string | null
  readonly from: Day
  readonly until: Day | null
}

export const codePattern = /^[0-9]{1,3}(\.[0-9]{1,3})*$/

/** The longest code that this one begins with. */
export const parentOf = (code: string, known: readonly string[]): string | null =>
  known
    .filter((other) => other !== code && code.startsWith(other))
    .reduce<string | null>((best, other) => (best === null || other.length > best.length ? other : best), null)

export interface ClassRow {
  readonly code: string
  readonly name: string
}

export interface ReadRows {
  readonly rows: readonly ClassRow[]
  /** Numbers of the lines that hold no code and name, or a code that stood before. */
  readonly faults: readonly number[]
}

/** One class a line: code, then space, tab or semicolon, then name. Empty lines are passed over. */
export function readRows(text: string): ReadRows {
  const rows: ClassRow[] = []
  const faults: number[] = []
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return
    const [, code = '', name = ''] = /^\s*([0-9.]+)[\s;]+(.*\S)\s*$/.exec(line) ?? []
    if (!codePattern.test(code) || name === '' || rows.some((row) => row.code === code)) faults.push(at + 1)
    else rows.push({ code, name })
  })
  return { rows, faults }
}
