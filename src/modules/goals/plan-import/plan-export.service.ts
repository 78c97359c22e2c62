import type { Context, Read } from '../../../platform/context.ts'
import { toCsv } from '../../../platform/csv.ts'
import { disarmed, writeWorkbook } from '../../../platform/spreadsheet/workbook-writer.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { nameOn, unitsIn } from '../../organisation/index.ts'
import { goalsOfVersion } from '../goal.store.ts'
import type { Goal, GoalId } from '../goal.ts'
import { goalsAbove } from '../goal-kin.service.ts'
import type { PlanVersion } from '../plan.ts'
import { pickVersion } from '../plan-desk.service.ts'
import { getSteeringModel } from '../steering-model.store.ts'
import { levelOf, type SteeringModel } from '../steering-model.ts'
import { cellsOf, type ExportLabels, flatCells, type PlanRows, rowsOf } from './plan-export.ts'
import { allColumns, columnsOf, type ExportCell, type PlanWords, planSheets, ruleOf } from './plan-table.ts'
import { planWords } from './plan-words.service.ts'

/** A plan as a file to fill in and read back: Excel with four sheets, one CSV file, or JSON for programs. */

export const exportFormats = ['xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportedFile {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
}

const media: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export interface ExportWish {
  readonly format: ExportFormat
  /** The version that holds, else the newest, unless told. */
  readonly version?: number | undefined
}

/**
 * Whoever may read the version may take it along. Nobody gets secret content this way, not even who may read it in the product.
 * @throws NotFound
 */
export async function exportPlan(
  ctx: Context,
  plan: string,
  { format, version: number }: ExportWish,
): Promise<ExportedFile> {
  const { version, goals, labels } = await ctx.read(async (tx) => {
    const { version } = await pickVersion(ctx, tx, plan, number)
    const goals = await goalsOfVersion(tx, version.id)
    return { version, goals, labels: await labelsOf(ctx, tx, version, goals) }
  })
  const name = `${version.plan.key}-v${version.number}.${format}`
  return { name, media: media[format], bytes: await bytesOf(format, version, goals, labels) }
}

/** The same sheets with headings only. */
export async function planTemplate(ctx: Pick<Context, 'locale'>): Promise<ExportedFile> {
  const empty: PlanRows = { goals: [], indicators: [], targets: [], actions: [] }
  const bytes = await workbookOf(empty, planWords(ctx.locale))
  return { name: ctx.locale === 'sv' ? 'mall-plan.xlsx' : 'template-plan.xlsx', media: media.xlsx, bytes }
}

async function bytesOf(format: ExportFormat, version: PlanVersion, goals: readonly Goal[], labels: ExportLabels) {
  if (format === 'json') return new TextEncoder().encode(`${JSON.stringify({ ...version, goals }, null, 2)}\n`)
  const rows = rowsOf(goals, labels)
  return format === 'xlsx' ? workbookOf(rows, labels.words) : new TextEncoder().encode(csvOf(rows, labels.words))
}

const workbookOf = (rows: PlanRows, words: PlanWords): Promise<Uint8Array> =>
  writeWorkbook(
    planSheets.map((sheet) => ({
      name: words.sheets[sheet][0]!,
      columns: columnsOf(sheet).map((column) => ({
        name: words.columns[column][0]!,
        width: ruleOf(sheet, column).width,
      })),
      rows: cellsOf(sheet, rows),
    })),
  )

const csvCell = (cell: ExportCell): string | number | null => {
  if (typeof cell === 'string') return disarmed(cell)
  return typeof cell === 'object' && cell !== null ? cell.day : cell
}

const csvOf = (rows: PlanRows, words: PlanWords): string =>
  toCsv(
    [words.sheetColumn[0]!, ...allColumns.map((column) => words.columns[column][0]!)],
    flatCells(rows, words).map((cells) => cells.map(csvCell)),
    ';',
  )

async function labelsOf(ctx: Context, tx: Read, version: PlanVersion, goals: readonly Goal[]): Promise<ExportLabels> {
  const model = await getSteeringModel(tx, version.plan.model)
  const here = new Map(goals.map((goal) => [goal.id, goal.ref]))
  const above = await goalsAbove(ctx, tx, goals)
  const there = new Map(above.map(({ goal, version: { plan } }) => [goal.id, `${plan.key}/${goal.ref}`]))
  return {
    words: planWords(ctx.locale),
    levelName: (key) => levelOf(model, key)?.name ?? key,
    perspectiveName: (key) => perspectiveName(model, key),
    unitName: await unitNames(ctx, tx),
    parentName: (id: GoalId) => here.get(id) ?? there.get(id) ?? '',
  }
}

const perspectiveName = (model: SteeringModel, key: string): string =>
  model.perspectives.find((one) => one.key === key)?.name ?? key

/** By name where only one unit has it, else by key, so that what was written can be read back. */
async function unitNames(ctx: Context, tx: Read): Promise<(id: UnitId) => string> {
  const units = await unitsIn(tx)
  const names = new Map(units.map((unit) => [unit.id, nameOn(unit, ctx.today())]))
  const used = Map.groupBy(names.values(), (name) => name.toLowerCase())
  const keys = new Map(units.map((unit) => [unit.id, unit.key]))
  return (id) => {
    const name = names.get(id) ?? ''
    return used.get(name.toLowerCase())?.length === 1 && !name.includes(';') ? name : (keys.get(id) ?? '')
  }
}
