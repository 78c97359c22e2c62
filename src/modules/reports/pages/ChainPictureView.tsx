import { scrollable } from '../../../ui/document/scrollable.ts'
import { type ChainPicture, nodeWidth } from '../chain-picture.ts'
import '../../../ui/document/document.css'

/** For the eye only: the list beside it says the same to everybody. */
export function ChainPictureView({ picture }: { picture: ChainPicture }) {
  return (
    <div className="report-picture" {...scrollable}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        width={picture.width}
        height={picture.height}
      >
        {picture.links.map((link) => (
          <path key={link} className="stroke-muted" d={link} />
        ))}
        {picture.nodes.map((node) => (
          <g key={`${node.x} ${node.y}`} className={node.depth === 0 ? 'root' : undefined}>
            <rect x={node.x} y={node.y} width={nodeWidth} height={node.height} rx="8" />
            <text className="fill-muted" x={node.x + 12} y={node.y + 20} fontSize="12">
              {node.label}
            </text>
            {node.lines.map((line, index) => (
              <text key={line} className="fill-ink" x={node.x + 12} y={node.y + 40 + index * 19}>
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}
