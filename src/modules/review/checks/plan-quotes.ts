import type { FindingCode, Quoted, ReviewFinding, Severity } from '../finding.ts'
import type { Said } from '../plans/plan.ts'

/** Findings about a plan: what is quoted is words, cut where they are many. */

const most = 110

const shortly = (text: string): string => {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most - 2))} …`
}

export const said = ({ text, line }: Said, what = ''): Quoted => ({ line, printed: shortly(text), figure: null, what })

export const planFinding = (
  code: FindingCode,
  severity: Severity,
  quoted: ReviewFinding['quoted'],
  facts: ReviewFinding['facts'] = {},
): ReviewFinding => ({ code, severity, quoted, facts })
