import { renderSVG } from 'uqr'
import { drawChart, escapeXml, svgOf, toneSign } from '../../shared/chart-drawing.ts'
import {
  type Block,
  type ListItem,
  type Mark,
  plain,
  type ReportDocument,
  type Sentence,
  shortened,
  type Table,
} from '../../shared/document.ts'
import { type PressJob, type Print, press } from '../pdf/press.ts'

/** The report as a tagged PDF/UA-1. The text of the report goes in as data and is never read as markup. */

export async function printReport(report: ReportDocument, standard?: PressJob['standard']): Promise<Print> {
  return press.print({
    template: 'document.typ',
    data: pdfData(report),
    createdAt: Date.parse(`${report.dated}T00:00:00Z`) / 1000,
    ...(standard && { standard }),
  })
}

/** A title longer than this stands whole under its heading, so that contents and bookmarks stay readable. */
const longestHeading = 160

export function pdfData(report: ReportDocument): object {
  const anchors = new Set(report.blocks.flatMap((block) => ('anchor' in block ? [block.anchor] : [])))
  const [year, month, day] = report.dated.split('-').map(Number)
  return {
    language: report.language,
    publisher: report.publisher,
    kind: report.kind,
    title: report.title,
    shortTitle: shortened(report.title, 70),
    subtitle: report.subtitle,
    decision: report.decision,
    status: sign(report.status),
    demoMark: report.demoMark,
    date: { year, month, day },
    words: report.words,
    arms: coatOfArms(report.publisher),
    receipt: report.receipt ? { ...report.receipt, svg: renderSVG(report.receipt.address, { border: 2 }) } : null,
    blocks: report.blocks.flatMap((block) => blockData(block, report, anchors)),
  }
}

type Data = Readonly<Record<string, unknown>>

function blockData(block: Block, report: ReportDocument, anchors: ReadonlySet<string>): readonly Data[] {
  switch (block.kind) {
    case 'heading':
      return headingData(block.text, block.level, block.anchor)
    case 'paragraph':
      return [
        {
          kind: 'paragraph',
          lead: block.lead,
          sticky: block.withNext === true,
          parts: partsData(block.parts, anchors),
        },
      ]
    case 'list':
      return [{ kind: 'list', items: nested(block.items, anchors) }]
    case 'table':
      return [tableData(block.table)]
    case 'chart':
      return [
        { kind: 'chart', svg: svgOf(drawChart(block.chart)), alt: block.chart.alt, title: block.chart.title },
        { kind: 'paragraph', lead: false, quiet: true, parts: [{ kind: 'text', text: report.words.tableBehind }] },
        tableData(block.chart.table),
      ]
    case 'note':
      return [{ kind: 'note', title: block.title, parts: partsData(block.parts, anchors) }]
    case 'folded':
      return [
        { kind: 'paragraph', lead: false, sticky: true, parts: [{ kind: 'strong', text: block.title }] },
        ...block.items.map(({ title, text }) => ({
          kind: 'paragraph',
          lead: false,
          small: true,
          parts: [{ kind: 'text', text: `${title}. ${text}` }],
        })),
      ]
    case 'goal': {
      const [head, ...rest] = headingData(block.title, block.level, block.anchor)
      return [
        { ...head, eyebrow: block.eyebrow },
        ...rest,
        ...(block.mark ? [{ kind: 'mark', ...sign(block.mark) }] : []),
        ...block.description
          .split(/\n\s*\n/)
          .filter((piece) => piece.trim() !== '')
          .map((piece) => ({
            kind: 'paragraph',
            lead: false,
            sticky: piece.length < 700,
            parts: [{ kind: 'text', text: piece }],
          })),
        ...(block.facts.length > 0
          ? [{ kind: 'facts', facts: block.facts.map((fact) => ({ label: fact.label, text: plain(fact.parts) })) }]
          : []),
      ]
    }
  }
}

function headingData(title: string, level: number, anchor: string): readonly Data[] {
  const head = { kind: 'heading', level, anchor, text: shortened(title, longestHeading) }
  return head.text === title
    ? [head]
    : [head, { kind: 'paragraph', lead: false, parts: [{ kind: 'text', text: title }] }]
}

const tableData = (table: Table): Data => ({
  kind: 'table',
  caption: table.caption,
  columns: table.columns.map(({ title, align, width }) => ({ title, align, width })),
  rows: table.rows.map((row) => row.map((item) => item.lines.join('\n'))),
  sums: table.rows.map((row) => row[0]?.strong === true),
  notes: table.notes,
})

const partsData = (parts: Sentence, anchors: ReadonlySet<string>): readonly Data[] =>
  parts.map((part) => {
    const target = part.kind === 'link' ? part.href : part.kind === 'figure' ? (part.source ?? '') : ''
    const inside = target.startsWith('#') && anchors.has(target.slice(1)) ? target.slice(1) : null
    return { kind: part.kind, text: part.text, to: inside }
  })

interface NestedItem {
  readonly label: string
  readonly text: string
  readonly to: string | null
  readonly items: readonly NestedItem[]
}

/** Depths become lists in lists. */
function nested(items: readonly ListItem[], anchors: ReadonlySet<string>): readonly NestedItem[] {
  const out: NestedItem[] = []
  for (let i = 0; i < items.length; ) {
    const item = items[i]!
    const next = items.findIndex((other, k) => k > i && other.depth <= item.depth)
    const end = next === -1 ? items.length : next
    const href = item.href ?? ''
    const to = href.startsWith('#') && anchors.has(href.slice(1)) ? href.slice(1) : null
    out.push({ label: item.label, text: item.text, to, items: nested(items.slice(i + 1, end), anchors) })
    i = end
  }
  return out
}

const sign = (mark: Mark): Data => ({
  text: mark.text,
  svg: svgOf({ width: 12, height: 12, shapes: [toneSign(mark.tone, 0, 0)] }),
})

/** A shield with the municipality's initial: every municipality has one before it has sent in its own arms. */
export function coatOfArms(municipality: string): string {
  const initial = escapeXml([...municipality.trim().toUpperCase()][0] ?? '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 44" width="40" height="44"><path d="M2 2H38V24C38 34 30 40 20 43C10 40 2 34 2 24Z" fill="#0b5d4b"/><text x="20" y="28" text-anchor="middle" font-family="Source Sans 3" font-weight="700" font-size="20" fill="#ffffff">${initial}</text></svg>`
}
