import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import {
  type Block,
  type ReportDocument,
  type Table as ReportTable,
  type Sentence,
  shortened,
  type Tone,
} from '../../shared/document.ts'
import { chartRun } from './word-chart.ts'
import { brand, ink, muted, wordText } from './word-text.ts'

/** The report as a Word file that can be worked on: real headings, table headers that repeat, charts that are Word's own. */

export async function writeWordReport(report: ReportDocument): Promise<Uint8Array> {
  const language = { value: report.language === 'sv' ? 'sv-SE' : 'en-GB' }
  const file = new Document({
    title: wordText(report.title),
    subject: wordText(report.subtitle),
    creator: wordText(report.publisher),
    lastModifiedBy: wordText(report.publisher),
    description: wordText(report.kind),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, color: ink, language },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 56, bold: true, color: ink }, paragraph: { spacing: { after: 120 } } },
        heading1: headingStyle(36),
        heading2: headingStyle(28),
        heading3: headingStyle(24),
      },
    },
    numbering: {
      config: [
        {
          reference: 'chain',
          levels: [0, 1, 2, 3, 4, 5].map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: '–',
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { left: 1360, right: 1360 } },
        },
        headers: { default: header(report), first: new Header({ children: [] }) },
        footers: { default: footer(report), first: new Footer({ children: [] }) },
        children: [...cover(report), ...report.blocks.flatMap((block) => blockParts(block, report))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const headingStyle = (size: number) => ({
  run: { size, bold: true, color: ink },
  paragraph: { spacing: { before: size * 10, after: 100 }, keepNext: true },
})

const run = (text: string, options: IRunOptions = {}) => new TextRun({ ...options, text: wordText(text) })
const line = (text: string, options: IRunOptions = {}) => new Paragraph({ children: [run(text, options)] })

const header = (report: ReportDocument) =>
  new Header({
    children: [
      line([report.publisher, shortened(report.title, 70), ...(report.demoMark ? [report.demoMark] : [])].join(' · '), {
        size: 17,
        color: muted,
      }),
    ],
  })

const footer = (report: ReportDocument) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          run(`${report.decision ?? report.status.text} · ${report.words.page} `, { size: 17, color: muted }),
          new TextRun({ size: 17, color: muted, children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
        ],
      }),
    ],
  })

function cover(report: ReportDocument): readonly Paragraph[] {
  return [
    line(report.publisher, { bold: true, size: 28 }),
    new Paragraph({ spacing: { before: 2400 }, children: [run(report.kind, { bold: true, color: brand })] }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [run(report.title, report.title.length > 200 ? { size: 28 } : {})],
    }),
    line(report.subtitle, { size: 28, color: muted }),
    new Paragraph({ spacing: { before: 1200 }, children: [run(report.status.text, { bold: true })] }),
    ...(report.decision ? [line(report.decision)] : []),
    ...(report.demoMark ? [line(report.demoMark, { bold: true })] : []),
    new Paragraph({ pageBreakBefore: true, children: [] }),
  ]
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const signs: Readonly<Record<Tone, string>> = {
  met: '●',
  'on-way': '▶',
  'not-met': '◆',
  'cannot-judge': '○',
  neutral: '–',
}
const longestHeading = 160

function blockParts(block: Block, report: ReportDocument): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return headingParts(block.text, block.level)
    case 'paragraph':
      return [new Paragraph({ children: runs(block.parts, block.lead ? { size: 26 } : {}) })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: 'chain', level: Math.min(5, item.depth) },
            children: [run(`${item.label} `, { color: muted }), run(item.text)],
          }),
      )
    case 'table':
      return tableParts(block.table)
    case 'chart':
      return [
        captionOf(block.chart.title),
        new Paragraph({ children: [chartRun(block.chart)] }),
        line(report.words.tableBehind, { size: 17, color: muted }),
        ...tableParts(block.chart.table),
      ]
    case 'note':
      return [
        new Paragraph({
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: brand, space: 8 } },
          children: [run(`${block.title}. `, { bold: true }), ...runs(block.parts, {})],
        }),
      ]
    case 'folded':
      return [
        line(block.title, { bold: true }),
        ...block.items.map(({ title, text }) => line(`${title}. ${text}`, { size: 17, color: muted })),
      ]
    case 'goal':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 280, after: 0 },
          children: [run(block.eyebrow, { bold: true, size: 19, color: brand })],
        }),
        ...headingParts(block.title, block.level),
        ...(block.mark ? [line(`${signs[block.mark.tone]} ${block.mark.text}`, { bold: true })] : []),
        ...block.description
          .split(/\n\s*\n/)
          .filter((piece) => piece.trim() !== '')
          .map((piece) => line(piece)),
        ...block.facts.map(
          (fact) =>
            new Paragraph({
              spacing: { after: 40 },
              children: [run(`${fact.label}: `, { color: muted }), ...runs(fact.parts, {})],
            }),
        ),
      ]
  }
}

function headingParts(title: string, level: 1 | 2 | 3): readonly Paragraph[] {
  const short = shortened(title, longestHeading)
  const head = new Paragraph({ heading: levels[level], children: [run(short)] })
  return short === title ? [head] : [head, line(title)]
}

const runs = (parts: Sentence, options: IRunOptions): TextRun[] =>
  parts.map((part) =>
    part.kind === 'masked'
      ? run(`[${part.text}]`, { ...options, bold: true })
      : run(part.text, part.kind === 'strong' ? { ...options, bold: true } : options),
  )

const captionOf = (caption: string) =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 60 },
    children: [run(caption, { bold: true, size: 20 })],
  })

function tableParts(table: ReportTable): readonly (Paragraph | Table)[] {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = table.columns.map((column) => Math.round((column.width / total) * 9186))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cellOf = (lines: readonly string[], index: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: { style: BorderStyle.SINGLE, size: bold ? 8 : 4, color: bold ? ink : 'C3CCC7' },
      },
      children: lines.map(
        (text) =>
          new Paragraph({
            alignment: table.columns[index]!.align === 'end' ? AlignmentType.END : AlignmentType.START,
            spacing: { before: 30, after: 30 },
            children: [run(text, { size: 19, bold })],
          }),
      ),
    })
  return [
    captionOf(table.caption),
    new Table({
      width: { size: 9186, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map((column, i) => cellOf([column.title], i, true)),
        }),
        ...table.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((item, i) => cellOf(item.lines, i, row[0]?.strong === true)),
            }),
        ),
      ],
    }),
    ...table.notes.map((note) => line(note, { size: 17, color: muted })),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}
