import { m } from '../../generated/paraglide/messages.js'
import type { Context, Locale } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import {
  type Block,
  cell,
  column,
  heading,
  lead,
  paragraph,
  type ReportDocument,
  type Table,
  text,
} from '../../shared/document.ts'
import { showMotions } from './motion.service.ts'
import { listNotCarriedOut, type NotCarriedOut } from './not-carried-out.service.ts'

/** What the council is told in writing: motions that wait, and decisions that have not been carried out. The same as the pages show. */

interface Contents {
  readonly title: string
  readonly subtitle: string
  readonly blocks: readonly Block[]
}

async function documentOf(ctx: Context, { title, subtitle, blocks }: Contents): Promise<ReportDocument> {
  const municipality = await showMunicipality(ctx)
  const say = { locale: ctx.locale }
  return {
    language: ctx.locale,
    publisher: municipality.name,
    title,
    subtitle,
    kind: m.assignments_document_kind({}, say),
    decision: null,
    status: { tone: 'neutral', text: m.assignments_document_status({}, say) },
    dated: ctx.today(),
    demoMark: municipality.isDemo ? m.assignments_document_demo({}, say) : null,
    words: {
      contents: m.assignments_document_contents({}, say),
      page: m.assignments_document_page({}, say),
      tableBehind: '',
      missingGlyphs: m.assignments_document_missing({}, say),
      coatOfArms: m.assignments_document_arms({ municipality: municipality.name }, say),
    },
    blocks,
  }
}

const tableOf = (caption: string, columns: Table['columns'], rows: Table['rows']): Block => ({
  kind: 'table',
  table: { caption, about: '', columns, rows, notes: [] },
})

/** Motions put by the end of last year that are not decided (KL 5 kap. 35 §). */
export async function motionsDocument(ctx: Context): Promise<ReportDocument> {
  const say = { locale: ctx.locale }
  const { report } = await showMotions(ctx)
  const title = m.assignments_motions_report({ year: report.year }, say)
  const facts = { before: `${report.year - 1}-12-31`, day: report.lastDay }
  return documentOf(ctx, {
    title,
    subtitle: m.assignments_motions_lead({}, say),
    blocks: [
      heading(1, m.assignments_motions_open({}, say), 'motioner'),
      lead([text(m.assignments_motions_report_lead(facts, say))]),
      report.motions.length === 0
        ? paragraph(text(m.assignments_motions_report_none({}, say)))
        : tableOf(
            title,
            [
              column(m.assignments_case({}, say), 2),
              column(m.assignments_motions_title({}, say), 4),
              column(m.assignments_motions_put({}, say), 2),
              column(m.assignments_motions_age({}, say), 2, 'end'),
              column(m.assignments_motions_year_passed({}, say), 2),
            ],
            report.motions.map(({ caseFile, age, lastDay, isLate }) => [
              cell(caseFile.number),
              cell(caseFile.publicTitle),
              cell(caseFile.openedOn),
              cell(m.assignments_motions_days({ days: age }, say)),
              cell(isLate ? m.assignments_motions_year_over({ day: lastDay }, say) : lastDay),
            ]),
          ),
    ],
  })
}

/** Decisions that have given somebody a task which is not done, with the latest that was told as the reason. */
export async function notCarriedOutDocument(ctx: Context): Promise<ReportDocument> {
  const say = { locale: ctx.locale }
  const lines = await listNotCarriedOut(ctx)
  const title = m.assignments_not_done_title({}, say)
  return documentOf(ctx, {
    title,
    subtitle: m.assignments_not_done_lead({}, say),
    blocks: [
      heading(1, title, 'beslut'),
      lines.length === 0
        ? paragraph(text(m.assignments_not_done_none({}, say)))
        : tableOf(
            title,
            [
              column(m.assignments_column_body({}, say), 3),
              column(m.assignments_column_title({}, say), 4),
              column(m.assignments_column_carrier({}, say), 3),
              column(m.assignments_column_last_day({}, say), 2),
              column(m.assignments_not_done_reason({}, say), 4),
            ],
            lines.map((line) => rowOf(line, ctx.locale)),
          ),
    ],
  })
}

const rowOf = ({ line, latest }: NotCarriedOut, locale: Locale): Table['rows'][number] => {
  const { assignment, bodyName, carrier, isLate } = line
  const { decidedOn, paragraph: label } = assignment.decision
  const lastDay = assignment.lastDay === null ? m.assignments_no_day({}, { locale }) : assignment.lastDay
  return [
    cell(bodyName, `${decidedOn} ${label}`),
    cell(assignment.title),
    cell(carrier),
    cell(lastDay, ...(isLate ? [m.assignments_late({}, { locale })] : [])),
    cell(reasonOf({ line, latest }, locale)),
  ]
}

/** Why it is not done: what was told last; while a condition waits, the condition. */
export const reasonOf = ({ line, latest }: NotCarriedOut, locale: Locale): string => {
  const { condition, status } = line.assignment
  if (status === 'dormant' && condition !== null)
    return m.assignments_not_done_waits({ condition: condition.words }, { locale })
  if (latest === null) return m.assignments_not_done_no_reason({}, { locale })
  return status === 'reported' ? m.assignments_not_done_reported({ words: latest.words }, { locale }) : latest.words
}
