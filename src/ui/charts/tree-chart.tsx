import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { m } from '../../generated/paraglide/messages.js'
import { Button } from '../button.tsx'
import { Icon } from '../icons.tsx'
import type { StatusKind } from '../status.tsx'
import { TreeBox } from './tree-box.tsx'
import { type TreeNode, treeLayout } from './tree-layout.ts'

export interface ChartNode extends TreeNode {
  readonly status?: StatusKind
  readonly statusLabel?: string
  readonly href?: string
  readonly children?: readonly ChartNode[]
}

interface TreeChartProps {
  readonly title: string
  readonly description: string
  readonly root: ChartNode
  /** Folded from the start. */
  readonly folded?: readonly string[]
}

/** What scrolls and zooms by keyboard must take focus, and has a name. */
const reachable = { tabIndex: 0 } as const

const smallest = 0.4
const largest = 2

/** Boxes and wires from left to right. Folds by its round buttons, zooms by + − 0; without script it stands open in full. */
export function TreeChart({ title, description, root, folded: foldedFirst = [] }: TreeChartProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(foldedFirst))
  const [zoom, setZoom] = useState(1)
  const layout = treeLayout(root, folded, (node) => node.status !== undefined)
  const zoomBy = (step: number) =>
    setZoom((now) => Math.min(largest, Math.max(smallest, Math.round((now + step) * 10) / 10)))
  const toggle = (id: string) =>
    setFolded((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])))
  const view = useRef<HTMLElement>(null)
  const rootBox = layout.boxes.find((placed) => placed.depth === 0)
  const middle = rootBox ? rootBox.y + rootBox.height / 2 : 0
  const firstMiddle = useRef(middle)
  // A tall tree opens where it begins: at its root, which stands in the middle.
  useEffect(() => {
    if (view.current) view.current.scrollTop = firstMiddle.current - view.current.clientHeight / 2
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = { '+': () => zoomBy(0.2), '-': () => zoomBy(-0.2), '0': () => setZoom(1) }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const margin = 16
  return (
    <figure className="chart tree-chart">
      <figcaption>
        {title}
        <small>{description}</small>
      </figcaption>
      <ZoomBar zoomBy={zoomBy} reset={() => setZoom(1)} />
      <section
        ref={view}
        className="tree-chart-view"
        {...reachable}
        aria-label={`${title}. ${m.ui_zoom_hint()}`}
        onKeyDown={onKeyDown}
      >
        <svg
          width={(layout.width + margin) * zoom}
          height={(layout.height + margin) * zoom}
          viewBox={`${-margin / 2} ${-margin / 2} ${layout.width + margin} ${layout.height + margin}`}
        >
          <title>{title}</title>
          {layout.wires.map((wire) => (
            <path key={wire.to} className="wire" d={wire.path} />
          ))}
          {layout.boxes.map((placed) => (
            <TreeBox key={placed.node.id} placed={placed} isFolded={folded.has(placed.node.id)} onToggle={toggle} />
          ))}
        </svg>
      </section>
    </figure>
  )
}

function ZoomBar({ zoomBy, reset }: { zoomBy: (step: number) => void; reset: () => void }) {
  return (
    <div className="tree-chart-bar">
      <Button type="button" variant="secondary" size="small" onClick={() => zoomBy(0.2)}>
        <Icon name="plus" size={18} />
        {m.ui_zoom_in()}
      </Button>
      <Button type="button" variant="secondary" size="small" onClick={() => zoomBy(-0.2)}>
        <Icon name="minus" size={18} />
        {m.ui_zoom_out()}
      </Button>
      <Button type="button" variant="quiet" size="small" onClick={reset}>
        {m.ui_zoom_reset()}
      </Button>
    </div>
  )
}
