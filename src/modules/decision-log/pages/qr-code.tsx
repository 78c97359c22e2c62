import { encode } from 'uqr'

/** An address as a square that a telephone reads: one path, no picture file. */
export function QrCode({ address, label, caption }: { address: string; label: string; caption: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <figure className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption className="small muted">{caption}</figcaption>
    </figure>
  )
}
