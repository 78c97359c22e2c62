import type { UnitId } from '../../../shared/ids.ts'
import { isAbove } from '../goal-place.ts'
import { type Level, levelOf } from '../steering-model.ts'
import { claim, draftOf, type GoalWork, type ImportDesk, type OpenGoal, put } from './import-desk.ts'
import { folded } from './plan-table.ts'
import type { RowReader } from './read-row.ts'

/** The rows of the sheet of goals: each names its goal by ref; a ref the plan does not have is a new goal. */

const refForm = /^[a-z0-9-]{1,60}$/

const newGoal = (ref: string): OpenGoal => ({
  ref,
  level: '',
  parent: null,
  title: '',
  description: '',
  focusUnits: [],
  answerableRole: '',
  perspectives: [],
  globalGoals: [],
  indicators: [],
  actions: [],
})

export function layGoals(desk: ImportDesk, readers: readonly RowReader[]): void {
  const laid: { reader: RowReader; ref: string; work: GoalWork }[] = []
  for (const reader of readers) {
    const ref = refOf(reader)
    if (ref === undefined || !claim(desk, reader, ref, 'ref-twice')) continue
    const before = desk.work.get(ref)?.before ?? null
    const work: GoalWork = { before, draft: before ? draftOf(before) : newGoal(ref), parentRef: undefined }
    readGoal(desk, reader, work.draft)
    if (reader.faults.length === 0) laid.push({ reader, ref, work })
  }
  for (const { ref, work } of laid) desk.work.set(ref, work)
  hangUp(desk, laid)
}

function refOf(reader: RowReader): string | undefined {
  const ref = reader.text('ref')
  if (ref === undefined) return undefined
  return refForm.test(ref) ? ref : reader.tell('ref', 'ref-form', { value: ref })
}

function readGoal({ around }: ImportDesk, reader: RowReader, draft: OpenGoal): void {
  put(draft, 'title', reader.text('title'))
  put(draft, 'level', levelIn(around.levels, reader))
  if (reader.has('description')) put(draft, 'description', reader.text('description'))
  if (reader.has('answerableRole')) put(draft, 'answerableRole', reader.text('answerableRole'))
  if (reader.has('focusUnits')) put(draft, 'focusUnits', unitsIn(around.units, reader))
  if (reader.has('perspectives')) put(draft, 'perspectives', perspectivesIn(around.model.perspectives, reader))
  if (reader.has('globalGoals')) put(draft, 'globalGoals', globalGoalsIn(reader))
}

const isCalled = (text: string, ...names: readonly string[]) => names.some((name) => folded(name) === folded(text))

function levelIn(levels: readonly Level[], reader: RowReader): string | undefined {
  const text = reader.text('level')
  if (text === undefined) return undefined
  const level = levels.find(({ key, name, plural }) => isCalled(text, key, name, plural))
  const choices = levels.map(({ name }) => name).join(', ')
  return level?.key ?? reader.tell('level', 'level-unknown', { value: text, choices })
}

function unitsIn(units: ImportDesk['around']['units'], reader: RowReader): UnitId[] | undefined {
  const found = reader.many('focusUnits')?.map((text) => {
    const byKey = units.filter(({ key }) => key === text)
    const named = byKey.length > 0 ? byKey : units.filter(({ name }) => isCalled(text, name))
    if (named.length === 1) return named[0]!.id
    const code = named.length === 0 ? 'focus-unit-unknown' : 'focus-unit-ambiguous'
    return reader.tell('focusUnits', code, { value: text })
  })
  return allOf(found)
}

function perspectivesIn(known: ImportDesk['around']['model']['perspectives'], reader: RowReader): string[] | undefined {
  const choices = known.map(({ name }) => name).join(', ')
  return allOf(
    reader.many('perspectives')?.map((text) => {
      const found = known.find(({ key, name }) => isCalled(text, key, name))
      return found?.key ?? reader.tell('perspectives', 'perspective-unknown', { value: text, choices })
    }),
  )
}

function globalGoalsIn(reader: RowReader): number[] | undefined {
  const numbers = allOf(
    reader
      .many('globalGoals')
      ?.flatMap((part) => part.split(/[,\s]+/))
      .map((text) =>
        /^(?:[1-9]|1[0-7])$/.test(text) ? Number(text) : reader.tell('globalGoals', 'global-goal', { value: text }),
      ),
  )
  return numbers && [...new Set(numbers)].toSorted((a, b) => a - b)
}

const allOf = <T>(found: readonly (T | undefined)[] | undefined): T[] | undefined =>
  found?.every((one) => one !== undefined) ? (found as T[]) : undefined

interface Laid {
  readonly reader: RowReader
  readonly ref: string
  readonly work: GoalWork
}

/** Parents last, since a goal may stand before the one it hangs from. A row whose parent is wrong is taken back. */
function hangUp(desk: ImportDesk, laid: readonly Laid[]): void {
  for (const { reader, ref, work } of laid) {
    if (!reader.has('parent')) continue
    hang(desk, reader, work)
    if (reader.faults.length === 0) continue
    if (work.before) desk.work.set(ref, { before: work.before, draft: draftOf(work.before), parentRef: undefined })
    else desk.work.delete(ref)
  }
  dropOrphans(desk, laid)
}

function hang(desk: ImportDesk, reader: RowReader, work: GoalWork): void {
  const text = reader.text('parent')
  if (text === undefined) return
  if (text === '') {
    work.draft.parent = null
    return
  }
  const here = desk.work.get(text)
  const there = desk.around.elsewhere.get(text)
  const level = here ? levelOf(desk.around.model, here.draft.level) : there?.level
  const own = levelOf(desk.around.model, work.draft.level)
  if (!level || !own) reader.tell('parent', 'parent-unknown', { value: text })
  else if (!isAbove(desk.around.model, level, own)) reader.tell('parent', 'parent-not-above', { value: text })
  else {
    work.draft.parent = here ? (here.before?.id ?? null) : there!.id
    work.parentRef = here && !here.before ? text : undefined
  }
}

/** A goal that hung from a new goal whose own row turned out wrong has nothing to hang from. */
function dropOrphans(desk: ImportDesk, laid: readonly Laid[]): void {
  for (let dropped = true; dropped; ) {
    dropped = false
    for (const { reader, ref, work } of laid) {
      if (work.parentRef === undefined || desk.work.has(work.parentRef) || desk.work.get(ref) !== work) continue
      reader.tell('parent', 'parent-unknown', { value: work.parentRef })
      if (work.before) desk.work.set(ref, { before: work.before, draft: draftOf(work.before), parentRef: undefined })
      else desk.work.delete(ref)
      dropped = true
    }
  }
}
