import { codeParts } from './account.ts'
import standard from './standard-dimensions.json' with { type: 'json' }

/** What the dimensions of a ledger file are in the code string: told by their names, for numbers differ between systems. */

export const responsibility = 'responsibility'
export const dimensionParts = [responsibility, ...codeParts] as const
export type DimensionPart = (typeof dimensionParts)[number]

/** The source's own choice for a name; `none` is a dimension that is no code part here, such as the customer. */
export interface DimensionChoice {
  readonly name: string
  readonly part: DimensionPart | 'none'
}

/** Names that need no choice: those of Kommun-Bas. */
const standardNames: Readonly<Record<string, string>> = standard.parts

/** Dimensions that SIE itself has given a meaning, for files that do not name them. */
export const reservedDimensions: Readonly<Record<string, string>> = standard.reserved

export const foldedName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** Undefined when nobody has said what the dimension is. */
export function partOfDimension(name: string, choices: readonly DimensionChoice[]): DimensionPart | 'none' | undefined {
  const folded = foldedName(name)
  return (
    choices.find((choice) => foldedName(choice.name) === folded)?.part ??
    (standardNames[folded] as DimensionPart | undefined)
  )
}
