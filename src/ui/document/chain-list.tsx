import type { ListItem } from '../../shared/document.ts'
import './document.css'

interface Branch {
  readonly item: ListItem
  readonly below: readonly Branch[]
}

/** Depths become lists in lists, so that a screen reader hears where it is. */
function branches(items: readonly ListItem[]): readonly Branch[] {
  const out: Branch[] = []
  for (let i = 0; i < items.length; ) {
    const item = items[i] as ListItem
    const next = items.findIndex((other, k) => k > i && other.depth <= item.depth)
    const end = next === -1 ? items.length : next
    out.push({ item, below: branches(items.slice(i + 1, end)) })
    i = end
  }
  return out
}

export const ChainList = ({ items }: { items: readonly ListItem[] }) => <Branches branches={branches(items)} />

function Branches({ branches: some }: { branches: readonly Branch[] }) {
  return (
    <ul className="report-chain">
      {some.map(({ item, below }) => (
        <li key={`${item.label} ${item.href} ${item.text}`}>
          <span className="report-chain-label">{item.label}</span>{' '}
          {item.href ? (
            <a href={item.href} dir="auto">
              {item.text}
            </a>
          ) : (
            <span dir="auto">{item.text}</span>
          )}
          {below.length > 0 && <Branches branches={below} />}
        </li>
      ))}
    </ul>
  )
}
