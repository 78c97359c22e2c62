import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { flatten, treeOn, type Unit, unitsIn } from '../organisation/index.ts'
import { type FactsUnit, undistributed } from './publication-facts.ts'

/** The organisation of a day as publications tell it: keys for identity, names for people, and who stands above whom. */
export interface UnitWorld {
  readonly municipality: UnitId | null
  readonly facts: readonly FactsUnit[]
  /** Key of a unit; what no body has been given has a word of its own. */
  keyOf(unit: UnitId | null): string
  idOf(key: string): UnitId | undefined
}

export async function readUnits(tx: Read, on: Day): Promise<UnitWorld> {
  const units = await unitsIn(tx)
  const tree = treeOn(units, on)
  const nodes = tree ? flatten(tree).map(({ node }) => node) : []
  const parentOf = new Map<UnitId, UnitId>()
  for (const node of nodes) for (const child of node.children) parentOf.set(child.id, node.id)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const inTree = new Set(nodes.map((node) => node.id))
  const aboveOf = (id: UnitId): readonly string[] => {
    const parent = parentOf.get(id)
    return parent === undefined ? [] : [byId.get(parent)?.key ?? '', ...aboveOf(parent)]
  }
  const closed = units.filter((unit) => !inTree.has(unit.id)).map(closedUnit)
  return {
    municipality: tree?.id ?? null,
    facts: [
      ...nodes.map((node) => ({
        key: byId.get(node.id)?.key ?? '',
        name: node.name,
        kind: node.kind,
        above: aboveOf(node.id),
      })),
      ...closed,
    ],
    keyOf: (unit) => (unit === null ? undistributed : (byId.get(unit)?.key ?? unit)),
    idOf: (key) => units.find((unit) => unit.key === key)?.id,
  }
}

/** A unit that was not there on the day still names what was budgeted or booked on it. */
const closedUnit = (unit: Unit): FactsUnit => {
  const last = unit.periods.at(-1)
  return { key: unit.key, name: last?.name ?? unit.key, kind: last?.kind ?? 'unit', above: [] }
}
