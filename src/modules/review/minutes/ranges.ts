import type { Line } from '../document.ts'
import type { Labelled } from './labels.ts'
import type { Minutes } from './minutes.ts'

/** The §§ the first page says that the minutes hold. */

const span = String.raw`(?:\p{Lu}\p{L}{0,7}\s+)?(?:§{1,2}\s*)?(\d{1,4})(?:\s*[-–]\s*|\s+(?:till|t\.?o\.?m\.?)\s+)(?:§\s*)?(\d{1,4})(?:\/(?:20)?\d\d)?`
const afterLabel = new RegExp(String.raw`^\s*${span}\s*(?:$|\p{Lu})`, 'u')
/** In a column of its own, beside the signatures. */
const beside = new RegExp(
  String.raw`(?:^|[\s.:])(?:justerade\s+)?paragraf(?:er)?\s*:?\s+${span}\s*$|\s{3,}§§\s*(\d{1,4})\s*[-–]\s*(\d{1,4})\s*$`,
  'iu',
)

export function rangeIn(labelled: readonly Labelled[], lines: readonly Line[]): Minutes['range'] {
  const told = labelled.flatMap(({ rest, line }) => found(afterLabel.exec(rest), line))
  return (
    told[0] ?? lines.flatMap((line) => (line.text.length > 300 ? [] : found(beside.exec(line.text), line)))[0] ?? null
  )
}

function found(hit: RegExpExecArray | null, line: Line) {
  const [from, to] = [hit?.[1] ?? hit?.[3], hit?.[2] ?? hit?.[4]]
  return from && to && Number(from) <= Number(to)
    ? [{ from: Number(from), to: Number(to), line, printed: `§§ ${from}–${to}` }]
    : []
}
