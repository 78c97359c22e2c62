import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { periodOn, type Unit, type UnitPeriod } from './organisation.ts'

/** The organisation as one tree, as of a day. */

export interface UnitNode extends UnitPeriod {
  readonly id: UnitId
  readonly key: string
  readonly children: readonly UnitNode[]
}

/** The municipality with everything below it on the day; undefined before it began. */
export function treeOn(units: readonly Unit[], on: Day): UnitNode | undefined {
  const there = standing(units, on)
  const below = (parent: UnitId | null): UnitNode[] =>
    there
      .filter((place) => place.parent === parent)
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'sv'))
      .map((place) => ({ ...place, children: below(place.id) }))
  return below(null)[0]
}

const standing = (units: readonly Unit[], on: Day): Omit<UnitNode, 'children'>[] =>
  units.flatMap((unit) => {
    const period = periodOn(unit, on)
    return period ? [{ ...period, id: unit.id, key: unit.key }] : []
  })

/** Every node of a tree, a parent before its children. */
export function flatten<Node extends { readonly children: readonly Node[] }>(
  node: Node,
  depth = 0,
): { node: Node; depth: number }[] {
  return [{ node, depth }, ...node.children.flatMap((child) => flatten(child, depth + 1))]
}

/** The unit itself and all below it on the day; empty when it is not there. */
export function reachOn(units: readonly Unit[], id: UnitId, on: Day): UnitId[] {
  const below = new Map<UnitId | null, UnitId[]>()
  for (const { id: unit, parent } of standing(units, on)) below.set(parent, [...(below.get(parent) ?? []), unit])
  const walk = (from: UnitId): UnitId[] => [from, ...(below.get(from) ?? []).flatMap(walk)]
  const unit = units.find((candidate) => candidate.id === id)
  return unit && periodOn(unit, on) ? walk(id) : []
}

/** From the municipality down to the unit itself; empty when it is not there on the day. */
export function pathOn(units: readonly Unit[], id: UnitId, on: Day): Omit<UnitNode, 'children'>[] {
  const byId = new Map(standing(units, on).map((place) => [place.id, place]))
  const path = []
  for (let place = byId.get(id); place; place = place.parent === null ? undefined : byId.get(place.parent)) {
    path.unshift(place)
  }
  return path
}

export type TreeFault =
  | { readonly kind: 'two-roots'; readonly on: Day }
  | { readonly kind: 'parent-missing' | 'cycle'; readonly on: Day; readonly unit: UnitId }

/** The first way in which the units are not one tree, on a day anything begins or ends; undefined when all is well. */
export function treeFault(units: readonly Unit[]): TreeFault | undefined {
  for (const on of turningDays(units)) {
    const fault = faultOn(units, on)
    if (fault) return fault
  }
  return undefined
}

/** Between two of these days nothing changes, so a rule that holds on each of them always holds. */
export function turningDays(units: readonly Unit[]): Day[] {
  const days = units.flatMap((unit) => unit.periods.flatMap(({ from, until }) => (until ? [from, until] : [from])))
  return [...new Set(days)].sort()
}

function faultOn(units: readonly Unit[], on: Day): TreeFault | undefined {
  const there = standing(units, on)
  if (there.length === 0) return undefined
  const parents = new Map(there.map((place) => [place.id, place.parent]))
  const roots = there.filter((place) => place.parent === null)
  if (roots.length > 1) return { kind: 'two-roots', on }
  const lost = there.find((place) => place.parent !== null && !parents.has(place.parent))
  if (lost) return { kind: 'parent-missing', on, unit: lost.id }
  const circling = there.find((place) => !endsAtRoot(parents, place.id))
  return circling && { kind: 'cycle', on, unit: circling.id }
}

function endsAtRoot(parents: ReadonlyMap<UnitId, UnitId | null>, id: UnitId): boolean {
  const passed = new Set<UnitId>()
  for (let at: UnitId | null = id; at !== null; at = parents.get(at) ?? null) {
    if (passed.has(at)) return false
    passed.add(at)
  }
  return true
}
