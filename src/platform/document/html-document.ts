import { drawChart, escapeXml, svgOf, toneSign } from '../../shared/chart-drawing.ts'
import type { Block, ListItem, Mark, ReportDocument, Sentence, Table } from '../../shared/document.ts'

/** The report as one HTML file that stands on its own: for mail, archives and other sites. No script, nothing fetched. */

export function htmlReport(report: ReportDocument): string {
  const { language, publisher, title, subtitle, kind, decision, demoMark } = report
  const chapters = report.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title><style>${style}</style></head>
<body>${demoMark ? `<p class="demo">${safe(demoMark)}</p>` : ''}<header><p>${safe(publisher)} · ${safe(kind)}</p><h1>${safe(title)}</h1><p class="lead">${safe(subtitle)}</p>
<p>${mark(report.status)}${decision ? ` · ${safe(decision)}` : ''}</p></header>
<nav aria-label="${safe(report.words.contents)}"><ul>${chapters.map((block) => ('anchor' in block && 'text' in block ? `<li><a href="#${safe(block.anchor)}">${safe(block.text)}</a></li>` : '')).join('')}</ul></nav>
<main>${report.blocks.map((block) => blockHtml(block, report)).join('\n')}</main></body></html>
`
}

const safe = escapeXml

function blockHtml(block: Block, report: ReportDocument): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="${safe(block.anchor)}">${safe(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p${block.lead ? ' class="lead"' : ''}>${parts(block.parts)}</p>`
    case 'list':
      return `<ul>${block.items.map(item).join('')}</ul>`
    case 'table':
      return table(block.table)
    case 'chart':
      return `<figure role="img" aria-label="${safe(block.chart.alt)}"><figcaption>${safe(block.chart.title)}</figcaption>${svgOf(drawChart(block.chart))}</figure><p><small>${safe(report.words.tableBehind)}</small></p>${table(block.chart.table)}`
    case 'note':
      return `<p class="note"><strong>${safe(block.title)}.</strong> ${parts(block.parts)}</p>`
    case 'folded':
      return `<details><summary>${safe(block.title)}</summary>${block.items.map((one) => `<p><small><strong>${safe(one.title)}.</strong> ${safe(one.text)}</small></p>`).join('')}</details>`
    case 'goal':
      return `<section id="${safe(block.anchor)}"><p class="eyebrow">${safe(block.eyebrow)}</p><h3>${safe(block.title)}</h3>${block.mark ? `<p>${mark(block.mark)}</p>` : ''}${block.description ? `<p>${safe(block.description)}</p>` : ''}<dl>${block.facts.map((fact) => `<div><dt>${safe(fact.label)}</dt><dd>${parts(fact.parts)}</dd></div>`).join('')}</dl></section>`
  }
}

const parts = (sentence: Sentence): string =>
  sentence
    .map((part) => {
      if (part.kind === 'strong') return `<strong>${safe(part.text)}</strong>`
      if (part.kind === 'masked') return `<strong>[${safe(part.text)}]</strong>`
      return part.kind === 'figure' ? `<data value="${part.value}">${safe(part.text)}</data>` : safe(part.text)
    })
    .join('')

const item = (one: ListItem): string =>
  `<li class="depth-${Math.min(one.depth, 5)}"><small>${safe(one.label)}</small> ${safe(one.text)}</li>`

const mark = (one: Mark): string => {
  const sign = svgOf({ width: 12, height: 12, shapes: [toneSign(one.tone, 0, 0)] }).replace(
    '<svg ',
    '<svg aria-hidden="true" ',
  )
  return `${sign} <strong>${safe(one.text)}</strong>`
}

function table({ caption, columns, rows, notes }: Table): string {
  const align = (index: number) => (columns[index]!.align === 'end' ? ' class="end"' : '')
  const head = columns.map((column, i) => `<th scope="col"${align(i)}>${safe(column.title)}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr${row[0]?.strong ? ' class="sum"' : ''}>${row.map((cell, i) => (i === 0 ? `<th scope="row">${cell.lines.map(safe).join('<br>')}</th>` : `<td${align(i)}>${cell.lines.map(safe).join('<br>')}</td>`)).join('')}</tr>`,
  )
  return `<div class="wide"><table><caption>${safe(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>${notes.map((note) => `<p><small>${safe(note)}</small></p>`).join('')}`
}

const style = `:root{color-scheme:light}body{font:17px/1.5 "Source Sans 3",system-ui,sans-serif;color:#17211c;max-width:52rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:2rem;line-height:1.2}.lead{font-size:1.2rem}.eyebrow{color:#0b5d4b;font-weight:600;margin-bottom:-.8rem;margin-top:2.5rem}dl div{display:flex;gap:.5rem}dt{color:#51605a}dd{margin:0}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}caption{text-align:start;font-weight:600;padding:.5rem 0}th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #c3ccc7;font-weight:400}thead th{font-weight:600;border-bottom-color:#17211c}.end{text-align:end}.sum>*{font-weight:600;border-top:1px solid #17211c}.note{background:#e3f1ec;border-inline-start:3px solid #0b5d4b;padding:.8rem 1rem}.demo{border:1px solid #17211c;padding:.4rem .8rem;font-weight:600}svg{max-width:100%;height:auto;vertical-align:middle}.depth-1{margin-inline-start:1.5rem}.depth-2{margin-inline-start:3rem}.depth-3{margin-inline-start:4.5rem}.depth-4,.depth-5{margin-inline-start:6rem}@media print{thead{display:table-header-group}tr{break-inside:avoid}}`
