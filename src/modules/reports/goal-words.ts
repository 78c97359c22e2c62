import type { Day } from '../../shared/local-date.ts'
import type { DemandFacts, IndicatorFacts, Reading, SecretMark } from './report-facts.ts'
import type { ReportWords, SentenceKey } from './report-words.ts'

/** What is demanded of an indicator and what was read from it, in the short words of a table cell. */

export const secretText = (mark: SecretMark, words: ReportWords): string =>
  mark.note === ''
    ? words.word('secret', { provision: mark.provision.replaceAll(' ', '\u00A0') })
    : words.word('secret_note', { provision: mark.provision.replaceAll(' ', '\u00A0'), note: mark.note })

/** @param column the day at the head of the column, which the text then need not repeat */
export function demandText(demand: DemandFacts | SecretMark, unit: string, words: ReportWords, column?: Day): string {
  if ('kind' in demand) return secretText(demand, words)
  switch (demand.type) {
    case 'at-least':
      return words.word('demand_at_least', { value: words.amount(demand.value, unit) })
    case 'at-most':
      return words.word('demand_at_most', { value: words.amount(demand.value, unit) })
    case 'equals':
      return words.word('demand_equals', { value: words.amount(demand.value, unit) })
    case 'rank-at-most':
      return demand.among === ''
        ? words.word('demand_rank', { rank: demand.rank })
        : words.word('demand_rank_among', { rank: demand.rank, among: demand.among })
    case 'change':
      return words.word('demand_change', { value: words.change(demand.by, changeUnit(demand.measure, unit, words)) })
    case 'milestone':
      return demand.by === column ? words.word('demand_done') : words.word('demand_milestone', { day: demand.by })
    case 'answer':
      return words.word(demand.answer)
  }
}

const changeUnit = (measure: 'percent' | 'percentage-points' | 'number', unit: string, words: ReportWords): string =>
  measure === 'percent' ? '%' : measure === 'percentage-points' ? words.word('unit_percentage_points') : unit

export function readingText(reading: Reading, unit: string, words: ReportWords): string {
  const text = contentText(reading, unit, words)
  const shown = reading.preliminary ? words.word('preliminary', { value: text }) : text
  if (reading.sex === 'total') return shown
  return words.word(reading.sex === 'women' ? 'women' : 'men', { value: shown })
}

function contentText({ content }: Reading, unit: string, words: ReportWords): string {
  switch (content.kind) {
    case 'number':
      return words.amount(content.value, unit)
    case 'answer':
      return words.word(content.answer)
    case 'reached':
      return content.on ? words.word('reached_on', { day: content.on }) : words.word('not_reached')
    case 'missing':
      return words.word('missing')
    case 'not-applicable':
      return words.word('not_applicable')
    case 'secret':
      return secretText(content, words)
  }
}

export function baselineLines(indicator: IndicatorFacts, words: ReportWords): readonly string[] {
  const { baseline, unit } = indicator
  // A milestone or an answer starts from nothing: there is no value to miss.
  if (!baseline)
    return [indicator.kind === 'milestone' || indicator.kind === 'answer' ? nothing : words.word('no_baseline')]
  return [words.amount(baseline.value, unit), baseline.on]
}

/** The target of the round, or the nearest one before it: what the indicator should have reached by then. */
export const targetAt = (indicator: IndicatorFacts, on: Day) =>
  indicator.targets
    .filter((target) => target.due <= on)
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .at(-1)

/** The newest readings on or before the day, the total first. */
export function readingsAt(indicator: IndicatorFacts, on: Day): readonly Reading[] {
  const until = indicator.readings.filter((reading) => reading.on <= on)
  const newest = until
    .map((reading) => reading.on)
    .toSorted()
    .at(-1)
  const order = ['total', 'women', 'men']
  return until
    .filter((reading) => reading.on === newest)
    .toSorted((a, b) => order.indexOf(a.sex) - order.indexOf(b.sex))
}

/** Stands in a cell with nothing in it. */
export const nothing = '\u2013'

export const underscored = (code: string): string => code.replaceAll('-', '_')

export const statusKey = (status: string | null): SentenceKey =>
  status === null ? 'status_missing' : (`status_${underscored(status)}` as SentenceKey)
