import { readDocument } from './reading/read-lines.ts'
import { type Review, review } from './review.ts'

/** Tables as text for tests: whole tenths in, printed with one decimal, so that their sums are known exactly. */

export const tenths = (value: number): string => {
  const size = Math.abs(value)
  const whole = String(Math.floor(size / 10)).replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  return `${value < 0 ? '-' : ''}${whole},${size % 10}`
}

export const lineOf = (label: string, values: readonly number[]): string => [label, ...values.map(tenths)].join(' ')

export const reviewOf = (...lines: readonly string[]): Review => review(readDocument('provdokument', lines.join('\n')))

export const codesOf = ({ findings }: Review): string[] => findings.map(({ code }) => code)
