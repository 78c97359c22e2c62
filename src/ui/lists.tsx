import type { ReactNode } from 'react'
import { formatPercent } from './format.ts'
import { Icon } from './icons.tsx'

export interface TimelineEvent {
  readonly id: string
  /** A day as 2026-11-21, or an instant; shown as `when` when given. */
  readonly at: string
  readonly when?: string
  readonly title: ReactNode
  readonly body?: ReactNode
  readonly done?: boolean
}

export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id} data-done={event.done || undefined}>
          <time dateTime={event.at}>{event.when ?? event.at.slice(0, 10)}</time>
          <div className="timeline-body">
            <p className="strong">{event.title}</p>
            {event.body && <div className="muted">{event.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

export interface TreeItem {
  readonly id: string
  readonly label: ReactNode
  /** Status, chips, a count: stands after the label. */
  readonly aside?: ReactNode
  readonly children?: readonly TreeItem[]
  readonly open?: boolean
}

/** An indented list that folds without script and that a screen reader reads as lists in lists. */
export function TreeList({ items, label }: { items: readonly TreeItem[]; label?: string }) {
  return (
    <ul className="tree" aria-label={label}>
      {items.map((item) => (
        <TreeBranch key={item.id} item={item} />
      ))}
    </ul>
  )
}

function TreeBranch({ item }: { item: TreeItem }) {
  const words = (
    <span className="tree-node">
      <span>{item.label}</span>
      {item.aside}
    </span>
  )
  if (!item.children?.length) return <li>{words}</li>
  return (
    <li>
      <details open={item.open ?? true}>
        <summary>
          <Icon name="right" size={16} />
          {words}
        </summary>
        <ul>
          {item.children.map((child) => (
            <TreeBranch key={child.id} item={child} />
          ))}
        </ul>
      </details>
    </li>
  )
}

interface ProgressBarProps {
  readonly label: string
  readonly value: number
  readonly max?: number
  /** Says the state in words; otherwise the share in per cent. */
  readonly words?: string
}

export function ProgressBar({ label, value, max = 100, words }: ProgressBarProps) {
  const share = max > 0 ? Math.round((value / max) * 100) : 0
  return (
    <div className="progress">
      <span className="progress-words">
        <span>{label}</span>
        <span>{words ?? formatPercent(share)}</span>
      </span>
      <progress value={value} max={max} aria-label={label} />
    </div>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <FactLine key={fact.label} {...fact} />
      ))}
    </dl>
  )
}

const FactLine = ({ label, value }: Fact) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
)

export interface ToDo {
  readonly id: string
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly aside?: ReactNode
}

/** What a role has to do, in order of due day. */
export function ToDoList({ items }: { items: readonly ToDo[] }) {
  return (
    <ul className="to-do">
      {items.map((item) => (
        <li key={item.id}>
          <div>
            <p className="strong">{item.title}</p>
            {item.note && <p className="muted small">{item.note}</p>}
          </div>
          {item.aside && <div>{item.aside}</div>}
        </li>
      ))}
    </ul>
  )
}
