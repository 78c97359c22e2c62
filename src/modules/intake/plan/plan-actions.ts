import type { Line } from '../../review/index.ts'
import { placeOf } from '../draft.ts'
import type { DraftAction } from './plan-draft.ts'

/** Lines under `Åtgärder:` become actions: what a line goes on with belongs to the one above. */

const point = /^[•*\uf0b7–-]\s*/u
const goesOn = /^[\p{Ll}(]/u
/** Nothing ends so: the line was full. */
const isOpen = /[,\p{L}]-$|,$|\b(?:och|att|med|för|av|i|till|som|samt|eller|vid)$/iu

interface Said {
  readonly text: string
  readonly line: Line
}

export interface ReadActions {
  readonly actions: readonly DraftAction[]
  /** `Följande åtgärder:` leads in to the others and is none. */
  readonly leadIns: readonly string[]
}

export function actionsOf(lines: readonly Said[]): ReadActions {
  const items: { text: string; readonly line: Line }[] = []
  for (const { text, line } of lines) {
    const bare = text.replaceAll(/\s+/g, ' ').trim()
    const last = items.at(-1)
    const isPoint = point.test(bare)
    if (last && !isPoint && !last.text.endsWith(':') && (goesOn.test(bare) || isOpen.test(last.text)))
      last.text = joined(last.text, bare)
    else if (bare !== '') items.push({ text: bare.replace(point, ''), line })
  }
  const isLeadIn = (text: string) => text.endsWith(':')
  return {
    actions: items
      .filter(({ text }) => !isLeadIn(text))
      .map(({ text, line }) => ({ isIn: true, title: text, ownerRole: '', place: placeOf(line, text) })),
    leadIns: items.flatMap(({ text }) => (isLeadIn(text) ? [text] : [])),
  }
}

const joined = (first: string, rest: string): string =>
  /\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(rest) ? first.slice(0, -1) + rest : `${first} ${rest}`
