import type { Segment } from '../../../../shared/excerpt.ts'

/** A text with what was found in it marked. */
export function Marked({ pieces }: { readonly pieces: readonly Segment[] }) {
  let end = 0
  return pieces.map((piece) => {
    const start = end
    end += piece.text.length
    return piece.isHit ? <mark key={start}>{piece.text}</mark> : piece.text
  })
}
