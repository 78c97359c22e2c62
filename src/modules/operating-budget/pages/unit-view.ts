import { m } from '../../../generated/paraglide/messages.js'
import type { GridRow } from '../../../ui/grid/grid-model.ts'
import type { Queue } from '../save-queue.ts'
import { amountOf } from '../save-queue.ts'
import type { ShownLine, UnitBudget } from '../show-unit.service.ts'
import { isCost } from '../sign.ts'
import { twelve } from './words.ts'

/** A unit's budget as the page shows it: no ids but those that are needed to write. */

export interface LineView {
  readonly id: ShownLine['id']
  readonly label: string
  readonly note: string
  /** As in the form that changes the line. */
  readonly named: string
  readonly profile: string
  readonly origin: ShownLine['origin']
  readonly revision: number
  readonly weights: readonly number[]
  /** A line of cost: an amount above nought is probably one whose minus was forgotten. */
  readonly isCost: boolean
}

export function linesOf({
  lines,
  groups,
  activities,
  place: { name },
}: Pick<UnitBudget, 'lines' | 'groups' | 'activities' | 'place'>): LineView[] {
  const place = new Map(groups.map(({ key }, at) => [key, at]))
  const nameOf = (group: string) => groups.find(({ key }) => key === group)?.name ?? group
  const costs = new Set(groups.filter(({ row }) => isCost(row)).map(({ key }) => key))
  return lines
    .toSorted((a, b) => (place.get(a.group) ?? 0) - (place.get(b.group) ?? 0) || a.position - b.position)
    .map((line) => ({
      id: line.id,
      // The unit's own name says nothing in its own sheet.
      label: line.label && line.label !== name ? `${nameOf(line.group)}: ${line.label}` : nameOf(line.group),
      note: noteOf(line, activities),
      named: line.label,
      profile: line.profile,
      origin: line.origin,
      revision: line.revision,
      weights: line.weights,
      isCost: costs.has(line.group),
    }))
}

function noteOf({ origin, activity, project }: ShownLine, names: UnitBudget['activities']): string {
  if (origin === 'personnel') return m.operating_budget_origin_personnel()
  if (origin === 'capital') return m.operating_budget_origin_capital()
  return [
    activity && `${names[activity] ?? m.operating_budget_activity()} ${activity}`,
    project && `${m.operating_budget_project()} ${project}`,
  ]
    .filter(Boolean)
    .join(' \u00b7 ')
}

/** Rows of the sheet with the amounts the person sees. A row whose amounts are the same stays the very same. */
export function rowsOf(
  lines: readonly LineView[],
  queue: Queue,
  mayEdit: boolean,
  before: ReadonlyMap<string, GridRow>,
): GridRow[] {
  return lines.map((line) => {
    const amounts = twelve.map((month) => amountOf(queue, { line: line.id, month }))
    const locked = !mayEdit || line.origin !== 'typed'
    const was = before.get(line.id)
    const isSame =
      was !== undefined &&
      was.label === line.label &&
      was.note === line.note &&
      was.locked === locked &&
      was.weights === line.weights &&
      was.amounts.every((amount, at) => amount === amounts[at])
    return isSame ? was : { id: line.id, label: line.label, note: line.note, amounts, locked, weights: line.weights }
  })
}
