import { Link } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { Icon } from '../../../../ui/icons.tsx'
import { Status } from '../../../../ui/status.tsx'
import type { ChainNode } from './chain-nodes.ts'

/** The chain as lists in lists: what hangs from a goal unfolds below it, with or without script. */
export function ChainList({ nodes, label }: { nodes: readonly ChainNode[]; label?: string }) {
  return (
    <ul className="goals-chain" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          <p className="goals-chain-line">
            {node.href ? (
              <Link to={node.href} dir="auto">
                {node.whole}
              </Link>
            ) : (
              <span dir="auto">{node.whole}</span>
            )}
            <span className="muted small">{node.sub}</span>
            {node.status && <Status kind={node.status} label={node.statusLabel} />}
          </p>
          {node.children && node.children.length > 0 && (
            <details open={node.kind === 'vision' || node.kind === 'strategic'}>
              <summary>
                <Icon name="right" size={16} />
                {m.goals_page_chain_below({ count: node.children.length })}
                <span className="visually-hidden"> {node.label}</span>
              </summary>
              <ChainList nodes={node.children} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
