/** Which signs a typeface can draw. PDF/UA forbids a sign without a glyph, so what is missing is replaced and told. */

export const substitute = '\u25A1'

/** Code points of a TrueType font, from its `cmap` table in format 12 or 4. */
export function codePointsOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covered = new Set<number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4)
    const format = view.getUint16(at)
    if (format === 12) readGroups(view, at, covered)
    else if (format === 4) readSegments(view, at, covered)
  }
  return covered
}

function tableOffset(view: DataView, wanted: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)))
    if (tag === wanted) return view.getUint32(at + 8)
  }
  throw new RangeError(`font without ${wanted} table`)
}

function readGroups(view: DataView, at: number, covered: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) covered.add(code)
  }
}

/** Glyph 0 behind a range offset means that the sign is missing after all, so those segments are left to format 12. */
function readSegments(view: DataView, at: number, covered: Set<number>): void {
  const count = view.getUint16(at + 6) / 2
  for (let i = 0; i < count; i++) {
    const end = view.getUint16(at + 14 + 2 * i)
    const start = view.getUint16(at + 16 + 2 * count + 2 * i)
    const rangeOffset = view.getUint16(at + 16 + 6 * count + 2 * i)
    if (rangeOffset !== 0) continue
    for (let code = start; code <= end && code !== 0xffff; code++) covered.add(code)
  }
}

/** Signs that draw nothing and steer only how neighbours are drawn (controls, direction, joiners): left out, not replaced. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u

/** A text with only what the font can draw; adds the signs that had to give way to `missing`. */
export function drawable(text: string, covered: ReadonlySet<number>, missing: Set<string>): string {
  const seen = text.normalize('NFC').replaceAll('\t', ' ')
  let out = ''
  for (const sign of seen) {
    if (sign === '\n') out += sign
    else if (invisible.test(sign)) continue
    else if (covered.has(sign.codePointAt(0)!)) out += sign
    else {
      missing.add(sign)
      out += substitute
    }
  }
  return out
}

/** The same for every text in a piece of JSON. */
export function drawableJson(value: unknown, covered: ReadonlySet<number>, missing: Set<string>): unknown {
  if (typeof value === 'string') return drawable(value, covered, missing)
  if (Array.isArray(value)) return value.map((item) => drawableJson(item, covered, missing))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, drawableJson(item, covered, missing)]))
  return value
}
