/** A municipality's own colour, moved as little as needed until text and edges keep their contrast in both themes. */

type Rgb = readonly [number, number, number]

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const write = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const linear = (part: number) => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/** WCAG 2.2 contrast ratio of two colours written as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

export const mix = (a: string, b: string, share: number): string => {
  const [from, to] = [parse(a), parse(b)]
  return write(from.map((part, at) => part + ((to[at] ?? part) - part) * share) as unknown as Rgb)
}

/** The first step from `colour` towards `end` that reaches the ratio against every background. */
function towards(colour: string, end: string, backgrounds: readonly string[], ratio: number): string {
  for (let step = 0; step <= 100; step++) {
    const tried = mix(colour, end, step / 100)
    if (backgrounds.every((background) => contrast(tried, background) >= ratio)) return tried
  }
  return end
}

const black = '#000000'
const white = '#ffffff'
const light = { ground: '#f6f7f5', surface: white, ink: '#17211c' }
const dark = { ground: '#121614', surface: '#1a201d', ink: '#e9efeb' }

export interface BrandColours {
  readonly brand: string
  readonly strong: string
  readonly soft: string
  readonly on: string
}

export interface BrandPalette {
  readonly light: BrandColours
  readonly dark: BrandColours
}

/** Text in the brand colour keeps 4.5:1 on ground, surface and the soft tint; text on it keeps 4.5:1 too. */
export function brandPalette(colour: string): BrandPalette {
  const softLight = mix(colour, white, 0.89)
  const softDark = mix(colour, dark.surface, 0.8)
  const brandLight = towards(colour, black, [light.ground, light.surface, softLight], 4.5)
  const brandDark = towards(colour, white, [dark.ground, dark.surface, softDark], 5.5)
  return {
    light: { brand: brandLight, strong: mix(brandLight, black, 0.28), soft: softLight, on: white },
    dark: { brand: brandDark, strong: mix(brandDark, white, 0.3), soft: softDark, on: mix(brandDark, black, 0.88) },
  }
}

/** The palette as custom properties for the document's style; throws on anything but `#rrggbb`, so no CSS can be smuggled in. */
export function brandCss(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError('not a colour')
  const palette = brandPalette(colour)
  const lines = (['light', 'dark'] as const).flatMap((theme) => [
    `--brand-${theme}:${palette[theme].brand}`,
    `--brand-strong-${theme}:${palette[theme].strong}`,
    `--brand-soft-${theme}:${palette[theme].soft}`,
    `--on-brand-${theme}:${palette[theme].on}`,
  ])
  return `:root:root{${lines.join(';')}}`
}
