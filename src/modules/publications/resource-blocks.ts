import { type Block, paragraph, text } from '../../shared/document.ts'
import type { Money } from '../../shared/money.ts'
import { figureKey } from './figure.ts'
import { amountOf, type MoneyRow, moneyTable, type Printing } from './money-table.ts'
import { unitName, whole } from './publication-facts.ts'

/** How investment projects and grants from the state stand. */

const periodOf = ({ facts }: Printing): string => facts.round?.key ?? String(facts.year)

/** Decided, spent and what each project will have cost; one that nobody has judged has no forecast of its own. */
export function projectsBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  if (facts.projects.length === 0) return [paragraph(text(words.word('projects_none')))]
  const period = periodOf(printing)
  const key = (measure: 'beslutat' | 'utfall' | 'prognos' | 'avvikelse', entity: string) =>
    figureKey(`investering-${measure}`, entity, period)
  const row = (label: string, entity: string): MoneyRow => {
    const variance = amountOf(key('avvikelse', entity), printing)
    return {
      label,
      cells: [key('beslutat', entity), key('utfall', entity), key('prognos', entity), key('avvikelse', entity)],
      words: [variance === null ? words.word('projects_not_judged') : projectWord(variance, printing)],
    }
  }
  const rows = facts.projects.map((one) => row(`${one.code} ${one.name} (${unitName(facts, one.unit)})`, one.code))
  const isJudged = facts.projects.every((one) => one.finalTotal !== null)
  const table = moneyTable(
    {
      caption: words.word('projects_caption'),
      first: words.word('investment_project'),
      heads: [
        words.word('investment_total'),
        words.word('projects_spent'),
        words.word('projects_final'),
        words.word('variance'),
      ],
      wordHeads: [words.word('in_words')],
      rows: [...rows, { ...row(words.word('total'), whole), sumOf: rows.map((_, i) => i) }],
      notes: isJudged ? [] : [words.word('projects_rule')],
    },
    printing,
  )
  return [paragraph(text(words.word('projects_lead'))), { kind: 'table', table }]
}

const projectWord = (variance: Money, { words }: Printing): string =>
  words.word(variance > 0 ? 'projects_cheaper' : variance < 0 ? 'projects_dearer' : 'projects_as_decided')

export function grantsBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  if (facts.grants.length === 0) return [paragraph(text(words.word('grants_none')))]
  const period = periodOf(printing)
  const cells = (entity: string) =>
    (['bidrag-beviljat', 'bidrag-nyttjat', 'bidrag-kvar'] as const).map((measure) => figureKey(measure, entity, period))
  const rows = facts.grants.map(
    (grant): MoneyRow => ({
      label: `${grant.name}, ${grant.authority} (${unitName(facts, grant.unit)})`,
      cells: cells(grant.key),
      words: [words.prose(grant.useUntil), words.word(`grants_risk_${grant.risk}`)],
    }),
  )
  const table = moneyTable(
    {
      caption: words.word('grants_caption'),
      first: words.word('grant'),
      heads: [words.word('grants_granted'), words.word('grants_used'), words.word('grants_unused')],
      wordHeads: [words.word('grants_until'), words.word('grants_risk')],
      rows: [
        ...rows,
        { label: words.word('total'), cells: cells(whole), sumOf: rows.map((_, i) => i), words: ['', ''] },
      ],
      notes: [words.word('grants_rule')],
    },
    printing,
  )
  return [paragraph(text(words.word('grants_lead'))), { kind: 'table', table }]
}
