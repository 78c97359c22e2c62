import type { UnitId } from '../../../shared/ids.ts'

/** A unit in the tree, and how deep it stands. */
export interface Place {
  readonly node: { readonly id: UnitId; readonly name: string }
  readonly depth: number
}

/** The tree as choices: two figure spaces for each step down. */
export const unitOptions = (places: readonly Place[]): { value: string; label: string }[] =>
  places.map(({ node, depth }) => ({ value: node.id, label: `${'\u2007\u2007'.repeat(depth)}${node.name}` }))
