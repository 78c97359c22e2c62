/** Lays parts of a whole out as tiles whose areas are their shares, each as near a square as the order allows (Bruls, Huizing and van Wijk 2000). */

export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** @param values above nought, largest first; @returns a frame for each, in the same order */
export function squarify(values: readonly number[], frame: Frame): Frame[] {
  const whole = values.reduce((sum, value) => sum + value, 0)
  if (whole <= 0) return values.map(() => ({ ...frame, width: 0, height: 0 }))
  const areas = values.map((value) => (value / whole) * frame.width * frame.height)
  const tiles: Frame[] = []
  let room = frame
  for (let from = 0; from < areas.length; ) {
    const side = Math.min(room.width, room.height)
    let until = from + 1
    while (until < areas.length && worst(areas.slice(from, until + 1), side) <= worst(areas.slice(from, until), side))
      until++
    const row = layRow(areas.slice(from, until), room)
    tiles.push(...row.tiles)
    room = row.rest
    from = until
  }
  return tiles
}

/** The proportion of the longest tile of a row laid along a side. */
function worst(areas: readonly number[], side: number): number {
  const sum = areas.reduce((total, area) => total + area, 0)
  const thickness = side === 0 ? 0 : sum / side
  return Math.max(
    ...areas.map((area) => {
      const length = thickness === 0 ? 0 : area / thickness
      return length === 0 || thickness === 0
        ? Number.POSITIVE_INFINITY
        : Math.max(length / thickness, thickness / length)
    }),
  )
}

function layRow(areas: readonly number[], room: Frame): { tiles: Frame[]; rest: Frame } {
  const sum = areas.reduce((total, area) => total + area, 0)
  const across = room.width >= room.height
  const side = across ? room.height : room.width
  const thickness = side === 0 ? 0 : sum / side
  let at = 0
  const tiles = areas.map((area): Frame => {
    const length = thickness === 0 ? 0 : area / thickness
    const tile = across
      ? { x: room.x, y: room.y + at, width: thickness, height: length }
      : { x: room.x + at, y: room.y, width: length, height: thickness }
    at += length
    return tile
  })
  const rest = across
    ? { ...room, x: room.x + thickness, width: Math.max(0, room.width - thickness) }
    : { ...room, y: room.y + thickness, height: Math.max(0, room.height - thickness) }
  return { tiles, rest }
}
