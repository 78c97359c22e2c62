import type { Context } from '../../platform/context.ts'
import { measureOf } from './statement.ts'
import { readingOf } from './statement-words.service.ts'
import { showStatements } from './statements.service.ts'

/**
 * The statements of a version as programs and the command line read them: whole öre, of a percent millionths, equations also as
 * sentences. @throws NotFound
 */
export const showReading = async (ctx: Context, budget: string, number: number) => {
  const { version, revision, tables, figures, equations, outcomes, notApplicable } = await showStatements(
    ctx,
    budget,
    number,
  )
  return {
    version: version.number,
    status: version.status,
    revision,
    tables: tables.map(({ key, title, unit, decimals, note, columns, rows }) => ({
      key,
      title,
      unit,
      decimals,
      note,
      columns: columns.map(({ year, kind }) => ({ year, kind })),
      rows: rows.map((row) => ({
        key: row.key,
        label: row.label,
        isSum: row.isSum,
        group: row.group ?? null,
        measure: measureOf(row, 'budget'),
        boundTo: row.bound?.to ?? null,
        boundUnit: row.bound?.unit ?? null,
      })),
    })),
    figures: figures.map(({ isFilled, ...figure }) => ({ ...figure, byHand: isFilled !== true })),
    equations: equations.map((one) => ({
      code: one.code,
      title: one.title,
      kind: one.kind,
      reading: readingOf(one, tables, ctx.locale),
    })),
    outcomes: outcomes.map((one) => ({ ...one, cells: [...one.cells] })),
    notTried: notApplicable.map((one) => ({ ...one, missing: [...one.missing] })),
  }
}
