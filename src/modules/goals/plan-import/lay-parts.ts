import { endsBeforeStart } from '../demand-fit.ts'
import { type ActionId, actionStatuses, directions, frequencies, type IndicatorId, indicatorKinds } from '../goal.ts'
import {
  claim,
  type GoalWork,
  goalOfRow,
  type ImportDesk,
  type OpenGoal,
  type OpenIndicator,
  put,
} from './import-desk.ts'
import { folded, mostParts } from './plan-table.ts'
import type { RowReader, Years } from './read-row.ts'

/** The rows of indicators and actions: known by id, else by name within their goal, else new. */

const yearsAround = ({ around }: ImportDesk, before: number, after: number): Years => ({
  first: around.firstYear - before,
  last: around.lastYear + after,
})

const same = (a: string, b: string): boolean => folded(a) === folded(b)

/** The part the row is about: undefined with a fault told when its id belongs to nothing here. */
function partOf<Part extends { readonly id: string | null }>(
  reader: RowReader,
  parts: readonly Part[],
  isNamed: (part: Part) => boolean,
): Part | 'new' | undefined {
  const id = reader.has('id') ? reader.text('id') : ''
  if (id === undefined) return undefined
  if (id !== '') return parts.find((part) => part.id === id) ?? reader.tell('id', 'id-unknown')
  return parts.find(isNamed) ?? 'new'
}

/** A new part, unless the goal already has as many as a form holds. */
export function add<Part extends object>(desk: ImportDesk, reader: RowReader, parts: Part[], part: Part): void {
  if (parts.length >= mostParts) {
    reader.tell(null, 'too-many-parts', { most: mostParts })
    return
  }
  desk.taken.set(part, reader.row)
  parts.push(part)
}

const newIndicator = (): OpenIndicator => ({
  id: null as IndicatorId | null,
  name: '',
  kind: 'number',
  unit: '',
  direction: 'up',
  baseline: null,
  frequency: null,
  source: '',
  splitBySex: false,
  targets: [],
})

/** Indicators by the name they had, so that rows of targets still find one that was renamed in the same file. */
export type FormerNames = Map<OpenIndicator, string>

export function layIndicators(desk: ImportDesk, readers: readonly RowReader[]): FormerNames {
  const former: FormerNames = new Map()
  for (const reader of readers) {
    const work = goalOfRow(desk, reader)
    const name = reader.text('indicator')
    if (!work || name === undefined) continue
    const found = partOf(reader, work.draft.indicators, (one) => same(one.name, name))
    if (!found) continue
    const target = found === 'new' ? newIndicator() : found
    if (found !== 'new' && !claim(desk, reader, target, 'twice')) continue
    const read = { ...target, name }
    readIndicator(desk, reader, read)
    if (reader.faults.length > 0) continue
    former.set(target, target.name)
    Object.assign(target, read)
    if (found === 'new') add(desk, reader, work.draft.indicators, target)
  }
  return former
}

function readIndicator(desk: ImportDesk, reader: RowReader, one: OpenIndicator): void {
  const kind = reader.word('kind', 'kind', indicatorKinds)
  if (kind) one.kind = kind
  if (reader.has('unit')) put(one, 'unit', reader.text('unit'))
  if (reader.has('source')) put(one, 'source', reader.text('source'))
  if (reader.has('direction')) one.direction = reader.word('direction', 'direction', directions) ?? 'up'
  if (reader.has('frequency')) put(one, 'frequency', reader.word('frequency', 'frequency', frequencies))
  if (reader.has('splitBySex')) one.splitBySex = reader.word('splitBySex', 'flag', ['yes', 'no']) === 'yes'
  if (reader.has('baselineValue') || reader.has('baselineOn')) readBaseline(desk, reader, one)
}

function readBaseline(desk: ImportDesk, reader: RowReader, one: OpenIndicator): void {
  const value = reader.number('baselineValue')
  const on = reader.day('baselineOn', { first: 1990, last: desk.around.lastYear })
  const source = reader.has('baselineSource') ? reader.text('baselineSource') : (one.baseline?.source ?? '')
  if (value === undefined || on === undefined || source === undefined) return
  if (value === null && on === null) one.baseline = null
  else if (value === null || on === null)
    reader.tell(value === null ? 'baselineValue' : 'baselineOn', 'baseline-incomplete')
  else one.baseline = { value, on, source }
}

/** The indicator a target's row names; by the name it has now or had before the file. */
export function indicatorOfRow(work: GoalWork, reader: RowReader, former: FormerNames): OpenIndicator | undefined {
  const name = reader.text('indicator')
  if (name === undefined) return undefined
  const now = work.draft.indicators.filter((one) => same(one.name, name))
  const found = now.length > 0 ? now : work.draft.indicators.filter((one) => same(former.get(one) ?? '', name))
  if (found.length === 1) return found[0]
  const id = reader.has('id') ? reader.text('id') : ''
  const home = id ? work.draft.indicators.find((one) => one.targets.some((target) => target.id === id)) : undefined
  if (home) return home
  return reader.tell('indicator', found.length === 0 ? 'indicator-unknown' : 'indicator-ambiguous', { value: name })
}

type OpenAction = OpenGoal['actions'][number]

const newAction = (): OpenAction => ({
  id: null as ActionId | null,
  title: '',
  ownerRole: '',
  starts: null,
  ends: null,
  status: 'planned',
  budget: null,
  actual: null,
  budgetKind: null,
})

export function layActions(desk: ImportDesk, readers: readonly RowReader[]): void {
  for (const reader of readers) {
    const work = goalOfRow(desk, reader)
    const title = reader.text('action')
    if (!work || title === undefined) continue
    const found = partOf(reader, work.draft.actions, (one) => same(one.title, title) && !desk.taken.has(one))
    if (!found) continue
    const target = found === 'new' ? newAction() : found
    if (found !== 'new' && !claim(desk, reader, target, 'twice')) continue
    const read = { ...target, title }
    readAction(desk, reader, read)
    if (reader.faults.length > 0) continue
    Object.assign(target, read)
    if (found === 'new') add(desk, reader, work.draft.actions, target)
  }
}

function readAction(desk: ImportDesk, reader: RowReader, one: OpenAction): void {
  const years = yearsAround(desk, 20, 30)
  if (reader.has('ownerRole')) put(one, 'ownerRole', reader.text('ownerRole'))
  if (reader.has('starts')) put(one, 'starts', reader.day('starts', years))
  if (reader.has('ends')) put(one, 'ends', reader.day('ends', years))
  if (reader.has('status')) one.status = reader.word('status', 'status', actionStatuses) ?? 'planned'
  if (reader.has('budgetKind'))
    put(one, 'budgetKind', reader.word('budgetKind', 'budgetKind', ['operating', 'capital']))
  if (reader.has('budget')) put(one, 'budget', moneyIn(reader, 'budget'))
  if (reader.has('actual')) put(one, 'actual', moneyIn(reader, 'actual'))
  if (reader.faults.length === 0 && endsBeforeStart(one)) reader.tell('ends', 'ends-before-start')
}

/** Kronor with at most two decimals become whole öre. */
function moneyIn(reader: RowReader, column: 'budget' | 'actual'): number | null | undefined {
  const kronor = reader.number(column)
  if (kronor === null || kronor === undefined) return kronor
  if (kronor < 0) return reader.tell(column, 'money-negative')
  const ore = Math.round(kronor * 100)
  const exact = Number.isSafeInteger(ore) && Math.abs(ore - kronor * 100) < 1e-4
  return exact ? ore : reader.tell(column, 'number', { value: String(kronor) })
}
