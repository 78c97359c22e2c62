import type { Day } from '../../../shared/local-date.ts'
import { changeMeasuresOf, demandTypesOf, fits } from '../demand-fit.ts'
import { answers, changeMeasures, type Demand, type DemandType } from '../goal.ts'
import { claim, goalOfRow, type ImportDesk, type OpenIndicator } from './import-desk.ts'
import { add, type FormerNames, indicatorOfRow } from './lay-parts.ts'
import type { RowReader, Years } from './read-row.ts'

/** The rows of targets. What is secret can be seen to be there, and neither written, read nor opened by a file. */

type OpenTarget = OpenIndicator['targets'][number]

export function layTargets(desk: ImportDesk, readers: readonly RowReader[], former: FormerNames): void {
  for (const reader of readers) {
    const work = goalOfRow(desk, reader)
    const indicator = work && indicatorOfRow(work, reader, former)
    const due = reader.day('due', yearsOf(desk))
    if (due === null) reader.tell('due', 'needed')
    if (!indicator || !due) continue
    const found = targetOfRow(reader, indicator, due)
    if (found === undefined || (found !== null && !claim(desk, reader, found, 'twice'))) continue
    const read = readTarget(desk, reader, indicator, found, due)
    if (!read || reader.faults.length > 0) continue
    if (found) Object.assign(found, read)
    else add(desk, reader, indicator.targets, { ...read, id: null })
  }
}

const yearsOf = ({ around }: ImportDesk): Years => ({ first: around.firstYear - 2, last: around.lastYear + 30 })

/** Null for a new target. */
function targetOfRow(reader: RowReader, { targets }: OpenIndicator, due: Day): OpenTarget | null | undefined {
  const id = reader.has('id') ? reader.text('id') : ''
  if (id === undefined) return undefined
  if (id !== '') return targets.find((one) => one.id === id) ?? reader.tell('id', 'id-unknown')
  return targets.find((one) => one.due === due) ?? null
}

type ReadTarget = Pick<OpenTarget, 'due' | 'demand' | 'secrecy'>

function readTarget(
  desk: ImportDesk,
  reader: RowReader,
  indicator: OpenIndicator,
  found: OpenTarget | null,
  due: Day,
): ReadTarget | undefined {
  const provision = reader.has('secrecy') ? reader.text('secrecy') : (found?.secrecy?.provision ?? '')
  const note = reader.has('secrecyNote') ? reader.text('secrecyNote') : (found?.secrecy?.note ?? '')
  if (provision === undefined || note === undefined) return undefined
  if (found?.secrecy && provision === '') return reader.tell('secrecy', 'secret-opened')
  if (provision === '') {
    const demand = demandIn(desk, reader, indicator, due)
    return demand && { due, demand, secrecy: null }
  }
  if (reader.text('demand') !== '' || reader.text('value') !== '') return reader.tell('demand', 'secret-content')
  if (!found?.secrecy) return reader.tell('secrecy', 'secret-new')
  if (provision.length < 3) return reader.tell('secrecy', 'secrecy-short')
  return { due, demand: null, secrecy: { provision, note } }
}

function demandIn(desk: ImportDesk, reader: RowReader, { kind }: OpenIndicator, due: Day): Demand | undefined {
  const types: readonly DemandType[] = demandTypesOf[kind]
  const type = reader.word('demand', 'demand', allTypes)
  if (type === undefined) return undefined
  if (type === null) return reader.tell('demand', 'needed')
  if (!types.includes(type)) {
    const facts = { value: reader.peek('demand'), choices: reader.choices('demand', types) }
    return reader.tell('demand', 'demand-does-not-fit', facts)
  }
  if (type === 'milestone') {
    const by = reader.day('value', yearsOf(desk))
    return by === undefined ? undefined : { type, by: by ?? due }
  }
  if (type === 'answer') {
    const answer = reader.word('value', 'answer', answers)
    return answer ? { type, answer } : answer === null ? reader.tell('value', 'needed') : undefined
  }
  const value = reader.number('value')
  if (value === undefined) return undefined
  if (value === null) return reader.tell('value', 'needed')
  if (type === 'rank-at-most') return rankIn(reader, value)
  return type === 'change' ? changeIn(reader, kind, value) : { type, value }
}

const allTypes: readonly DemandType[] = [
  'at-least',
  'at-most',
  'equals',
  'rank-at-most',
  'change',
  'milestone',
  'answer',
]

function rankIn(reader: RowReader, rank: number): Demand | undefined {
  if (!Number.isInteger(rank) || rank < 1 || rank > 10_000)
    return reader.tell('value', 'rank-whole', { value: String(rank) })
  const among = reader.text('among')
  return among === undefined ? undefined : { type: 'rank-at-most', rank, among }
}

function changeIn(reader: RowReader, kind: OpenIndicator['kind'], by: number): Demand | undefined {
  const measure = reader.word('measure', 'measure', changeMeasures)
  if (measure === undefined) return undefined
  const fitting = changeMeasuresOf(kind)
  if (measure !== null && fitting.includes(measure)) return { type: 'change', by, measure }
  const facts = { value: reader.peek('measure'), choices: reader.choices('measure', fitting) }
  return reader.tell('measure', measure === null ? 'needed' : 'measure-does-not-fit', facts)
}

/** A kind that was changed must suit every target that the file did not change with it; otherwise the row is taken back. */
export function settleKinds(desk: ImportDesk, indicatorRows: readonly RowReader[]): void {
  const rows = new Map(indicatorRows.map((reader) => [reader.row, reader]))
  for (const { before, draft } of desk.work.values())
    for (const [at, one] of draft.indicators.entries()) {
      const was = before?.indicators.find(({ id }) => id === one.id)
      if (!was || was.kind === one.kind) continue
      if (one.targets.every(({ demand }) => demand !== null && fits(one.kind, demand))) continue
      const reader = rows.get(desk.taken.get(one) ?? 0)
      reader?.tell('kind', 'kind-holds-targets', { value: reader.peek('kind') })
      draft.indicators[at] = { ...was, targets: was.targets.map((target) => ({ ...target })) }
    }
}
