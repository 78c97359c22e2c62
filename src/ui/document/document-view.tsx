import type { Block, FactLine, Mark, Part, Sentence } from '../../shared/document.ts'
import { ChainList } from './chain-list.tsx'
import { ChartFigure, ToneSign } from './chart-figure.tsx'
import { DataTable } from './data-table.tsx'
import './document.css'

/** The blocks of a report as a web page: the same words and figures as in print. */
export function ReportView({ blocks, top = 2 }: { blocks: readonly Block[]; top?: 2 | 3 }) {
  return (
    <div className="report">
      {blocks.map((block, index) => (
        // The blocks of a report never change place while it is read.
        <BlockView key={`${block.kind}-${index.toString()}`} block={block} top={top} />
      ))}
    </div>
  )
}

type Tag = 'h2' | 'h3' | 'h4' | 'h5'

function BlockView({ block, top }: { block: Block; top: number }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level - 1 + top}` as Tag
      return <Heading id={block.anchor}>{block.text}</Heading>
    }
    case 'paragraph':
      return (
        <p className={block.lead ? 'lead' : undefined}>
          <Parts parts={block.parts} />
        </p>
      )
    case 'list':
      return <ChainList items={block.items} />
    case 'table':
      return <DataTable table={block.table} />
    case 'chart':
      return <ChartFigure chart={block.chart} />
    case 'note':
      return (
        <div className={`report-note report-note-${block.tone}`}>
          <strong>{block.title}</strong>
          <p>
            <Parts parts={block.parts} />
          </p>
        </div>
      )
    case 'folded':
      return (
        <details className="report-folded">
          <summary>{block.title}</summary>
          <dl>
            {block.items.map((item) => (
              <div key={item.title}>
                <dt>{item.title}</dt>
                <dd>{item.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )
    case 'goal':
      return <GoalCard block={block} top={top} />
  }
}

function GoalCard({ block, top }: { block: Extract<Block, { kind: 'goal' }>; top: number }) {
  const Heading = `h${block.level - 1 + top}` as Tag
  return (
    <section className="report-goal" id={block.anchor}>
      {block.eyebrow && <p className="report-eyebrow">{block.eyebrow}</p>}
      {block.title && <Heading dir="auto">{block.href ? <a href={block.href}>{block.title}</a> : block.title}</Heading>}
      {block.mark && <MarkView mark={block.mark} />}
      {block.description && (
        <p className="report-written" dir="auto">
          {block.description}
        </p>
      )}
      <Facts facts={block.facts} />
    </section>
  )
}

function Facts({ facts }: { facts: readonly FactLine[] }) {
  if (facts.length === 0) return null
  return (
    <dl className="report-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <Parts parts={fact.parts} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function MarkView({ mark }: { mark: Mark }) {
  return (
    <p className="report-mark">
      <ToneSign tone={mark.tone} /> <strong>{mark.text}</strong>
    </p>
  )
}

const Parts = ({ parts }: { parts: Sentence }) =>
  parts.map((part, index) => <PartView key={`${part.kind}-${index.toString()}`} part={part} />)

function PartView({ part }: { part: Part }) {
  if (part.kind === 'strong') return <strong>{part.text}</strong>
  if (part.kind === 'link') return <a href={part.href}>{part.text}</a>
  if (part.kind === 'text') return <span>{part.text}</span>
  if (part.kind === 'masked') return <strong>[{part.text}]</strong>
  const figure = <data value={part.value}>{part.text}</data>
  if (!part.source?.startsWith('/')) return figure
  return (
    <a className="report-figure" href={part.source}>
      {figure}
    </a>
  )
}
