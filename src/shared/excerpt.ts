/** An excerpt in pieces: the page marks what was asked for, and text of a document is never read as markup. */
export interface Segment {
  readonly text: string
  readonly isHit: boolean
}

/** Signs of the private area, which no text of ours holds a meaning for. */
export const hitStart = '\ue000'
export const hitEnd = '\ue001'

/** Stands between a word and the ending it is looked for without. */
export const seam = '\ue002'

/** @param marked text in which each hit stands between the two signs */
export function segmentsOf(marked: string): Segment[] {
  const segments: Segment[] = []
  const whole = marked.replaceAll(new RegExp(`${hitEnd}${seam}(ns?)`, 'gi'), `$1${hitEnd}`).replaceAll(seam, '')
  for (const [index, piece] of whole.split(hitStart).entries()) {
    const end = index === 0 ? 0 : piece.indexOf(hitEnd)
    const [hit, rest] = end > 0 ? [piece.slice(0, end), piece.slice(end + 1)] : ['', piece]
    if (hit !== '') segments.push({ text: hit, isHit: true })
    const plain = rest.replaceAll(hitEnd, '')
    if (plain !== '') segments.push({ text: plain, isHit: false })
  }
  return segments
}
