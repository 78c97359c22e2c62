import { m } from '../../generated/paraglide/messages.js'
import { Icon } from '../icons.tsx'
import { StatusShape, statusTone, statusWord } from '../status.tsx'
import type { ChartNode } from './tree-chart.tsx'
import { box, type PlacedBox } from './tree-layout.ts'

interface TreeBoxProps {
  readonly placed: PlacedBox<ChartNode>
  readonly isFolded: boolean
  readonly onToggle: (id: string) => void
}

export function TreeBox({ placed, isFolded, onToggle }: TreeBoxProps) {
  const { node, x, y, height, lines, subLines } = placed
  const words = (
    <text className="box-label" x={16} y={box.padding + 14}>
      {keyed(lines).map(({ key, text, at }) => (
        <tspan key={key} x={16} dy={at === 0 ? 0 : box.line}>
          {text}
        </tspan>
      ))}
    </text>
  )
  const subTop = box.padding + lines.length * box.line
  return (
    <g transform={`translate(${x} ${y})`} data-tone={node.status ? statusTone(node.status) : undefined}>
      <rect className="box" width={box.width} height={height} rx={8} />
      <rect className="box-edge" width={5} height={height - 16} y={8} x={0} rx={2} />
      {node.href ? <a href={node.href}>{words}</a> : words}
      {keyed(subLines).map(({ key, text, at }) => (
        <text key={key} className="box-sub" x={16} y={subTop + 13 + at * box.subLine}>
          {text}
        </text>
      ))}
      {node.status && (
        <g className="box-status-shape" transform={`translate(16 ${height - box.padding - 16})`}>
          <StatusShape kind={node.status} />
          <text className="box-status" x={24} y={14}>
            {node.statusLabel ?? statusWord(node.status)}
          </text>
        </g>
      )}
      {placed.foldable && <Fold placed={placed} isFolded={isFolded} onToggle={onToggle} />}
    </g>
  )
}

const foldSize = 30

/** A real button in the picture: it is reached, named and pressed like any other. */
function Fold({ placed, isFolded, onToggle }: TreeBoxProps) {
  const { node, height, hidden } = placed
  return (
    <>
      <foreignObject x={box.width - foldSize / 2} y={(height - foldSize) / 2} width={foldSize} height={foldSize}>
        <button
          type="button"
          className="fold"
          aria-expanded={!isFolded}
          aria-label={isFolded ? m.ui_unfold({ name: node.label }) : m.ui_fold({ name: node.label })}
          onClick={() => onToggle(node.id)}
        >
          <Icon name={isFolded ? 'plus' : 'minus'} size={16} />
        </button>
      </foreignObject>
      {isFolded && (
        <text className="box-sub" x={box.width + foldSize / 2 + 5} y={height / 2} dy="0.34em">
          {hidden}
        </text>
      )}
    </>
  )
}

/** Two lines may read the same; the lines up to and with it tell them apart. */
const keyed = (lines: readonly string[]) =>
  lines.map((text, at) => ({ text, at, key: lines.slice(0, at + 1).join('|') }))
