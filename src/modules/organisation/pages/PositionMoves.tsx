import { m } from '../../../generated/paraglide/messages.js'
import { addDays } from '../../../shared/local-date.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { findUnit, nameOn, type Unit } from '../organisation.ts'
import type { PositionMove } from '../staffing.ts'
import { figure } from './words.ts'

interface Shown {
  readonly caption: string
  readonly moves: readonly PositionMove[]
  readonly units: readonly Unit[]
}

/** Which positions went from where to where: the giver by the name it had the day before. */
export function PositionMoves({ caption, moves, units }: Shown) {
  const nameOf = (id: PositionMove['from'], on: PositionMove['movedOn']) => {
    const unit = findUnit(units, id)
    return unit && <a href={`/arbete/organisation/${unit.key}`}>{nameOn(unit, on)}</a>
  }
  const columns: Column<PositionMove>[] = [
    { key: 'what', label: m.organisation_column_what(), cell: (move) => move.what },
    { key: 'day', label: m.organisation_column_day(), nowrap: true, cell: (move) => move.movedOn },
    {
      key: 'from',
      label: m.organisation_column_from_unit(),
      cell: (move) => nameOf(move.from, addDays(move.movedOn, -1)),
    },
    { key: 'to', label: m.organisation_column_to_unit(), cell: (move) => nameOf(move.to, move.movedOn) },
    {
      key: 'fte',
      label: m.organisation_column_fte(),
      number: true,
      cell: ({ fullTimeEquivalents }) =>
        fullTimeEquivalents === null ? m.organisation_not_told() : figure(fullTimeEquivalents),
    },
  ]
  return <Table caption={caption} columns={columns} rows={moves} rowKey={(move) => move.id} cards />
}
