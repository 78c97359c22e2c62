import type { Part as Piece, Sentence } from '../../shared/document.ts'
import { refuse } from '../../shared/failure.ts'
import { type MoneyUnit, moneyUnits, shownIn } from '../../shared/money.ts'
import type { Figure, FigureBook } from './figure.ts'
import { amountText, percentText, type Scale } from './shown-amount.ts'

/** Figures in running text: `{ram:bn:2026:mkr}` is written, the amount is printed. What is no figure is an error, never a guess. */

const bound = /\{([^{}\s]+:[^{}\s]+)\}/g

export interface Binding {
  /** As written, without the braces. */
  readonly written: string
  readonly key: string
  readonly scale: Scale
}

/** `measure:entity:period` and, when the publication's own unit will not do, a unit with decimals: `mkr`, `tkr`, `kr`, `mkr2`. */
export function readBinding(written: string, usual: Scale): Binding {
  const pieces = written.split(':')
  const asked = /^(kr|tkr|mkr)([0-3])?$/.exec(pieces.at(-1) ?? '')
  if (!asked || pieces.length < 4) return { written, key: written, scale: usual }
  const unit = moneyUnits.find((one) => one === asked[1]) as MoneyUnit
  const decimals = asked[2] === undefined ? usualDecimals(unit, usual) : Number(asked[2])
  return { written, key: pieces.slice(0, -1).join(':'), scale: { unit, decimals } }
}

const usualDecimals = (unit: MoneyUnit, usual: Scale): number =>
  unit === usual.unit ? usual.decimals : unit === 'mkr' ? 1 : 0

export const bindingsIn = (body: string, usual: Scale): readonly Binding[] =>
  [...body.matchAll(bound)].map((found) => readBinding(found[1]!, usual))

export const unknownFigures = (body: string, book: FigureBook, usual: Scale): readonly string[] =>
  bindingsIn(body, usual)
    .filter((binding) => !book.has(binding.key))
    .map((binding) => binding.written)

export interface BindingWorld {
  readonly book: FigureBook
  readonly scale: Scale
  readonly language: 'sv' | 'en'
  /** Named when a figure is unknown. */
  readonly part: string
  readonly sourceOf: (figure: Figure) => string | null
}

/** @throws Refusal publication.figure-unknown naming the part and the figure as it was written */
export function bindText(body: string, world: BindingWorld): Sentence {
  const pieces: Piece[] = []
  let at = 0
  for (const found of body.matchAll(bound)) {
    const before = body.slice(at, found.index)
    if (before !== '') pieces.push({ kind: 'text', text: before })
    pieces.push(figurePiece(readBinding(found[1]!, world.scale), world))
    at = found.index + found[0].length
  }
  const rest = body.slice(at)
  return rest === '' ? pieces : [...pieces, { kind: 'text', text: rest }]
}

function figurePiece({ written, key, scale }: Binding, world: BindingWorld): Piece {
  const figure = world.book.get(key)
  if (!figure) return refuse('publication.figure-unknown', { part: world.part, figure: written })
  if (figure.isPercent) {
    const text = percentText(figure.amount, world.language)
    return { kind: 'figure', text, value: figure.amount / 10_000, unit: '%', source: null }
  }
  return {
    kind: 'figure',
    text: `${amountText(figure.amount, scale, world.language)}\u00A0${scale.unit}`,
    value: shownIn(figure.amount, scale.unit, scale.decimals),
    unit: scale.unit,
    source: world.sourceOf(figure),
  }
}
