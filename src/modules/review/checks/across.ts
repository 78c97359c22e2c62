import { lineAt, type ReadDocument } from '../document.ts'
import type { Facts, Quoted, ReviewFinding, Severity } from '../finding.ts'
import { lexicon } from '../lexicon.ts'
import { type KnownRow, knownRowsOf, ofAll } from './across-lines.ts'
import { type Gap, gapBetween } from './across-units.ts'
import type { Quantity } from './quantity.ts'
import { quoted } from './quoted.ts'
import { type Subject, subjectOf } from './subject.ts'

/** A document to be held against another, and what kind it is; null when that is not known. */
export interface Held {
  readonly document: ReadDocument
  readonly kind: string | null
}

/**
 * The same quantity in two documents. A body's row in the budget is the `Netto` of the body's own plan when the plan is about
 * that body alone and the tables measure the same. Documents that agree nowhere are not held to tell the same thing, unless
 * they name the same municipality; then what they say is only noted.
 */
export function checkAcross(own: Held, other: Held): ReviewFinding[] {
  const mine = subjectOf(own.document)
  const theirs = subjectOf(other.document)
  if (mine.municipality && theirs.municipality && mine.municipality !== theirs.municipality) return []
  const sides: Sides = { own, other, mine, theirs }
  const rows = knownRowsOf(other.document, theirs)
  const matched = knownRowsOf(own.document, mine).flatMap((row) =>
    rows.flatMap((there) => {
      const match = matchOf(sides, row, there)
      return match ? [match] : []
    }),
  )
  const told = matched.filter(isProven)
  const isTotal = ({ entity, measure }: Match) =>
    entity.startsWith(ofAll) && told.some((one) => one.isOfBody && one.measure === measure)
  const proven = new Set([...told, ...matched.filter(isTotal)].map(({ entity }) => entity))
  const isSameTown = mine.municipality !== null && mine.municipality === theirs.municipality
  const findings = matched.flatMap((match) => {
    const isOneOfThem = proven.has(match.entity) || (match.isOfBody && isSameTown)
    const isKnown =
      isProven(match) || ((match.isOfBody || isTotal(match)) && match.isSure && isOneOfThem && isNear(match))
    return isKnown ? match.differ.map((pair) => findingOf(sides, match, pair, proven)) : []
  })
  return onlyUnanswered(findings, matched)
}

interface Sides {
  readonly own: Held
  readonly other: Held
  readonly mine: Subject
  readonly theirs: Subject
}

interface Pair {
  readonly one: Quantity
  readonly other: Quantity
  readonly gap: Gap
}

interface Match {
  readonly entity: string
  readonly isOfBody: boolean
  readonly measure: KnownRow['measure']
  /** Both tables say what they measure. */
  readonly isSure: boolean
  readonly agree: readonly Pair[]
  readonly differ: readonly Pair[]
}

function matchOf(sides: Sides, row: KnownRow, there: KnownRow): Match | undefined {
  const isSame = row.measure === there.measure
  if (row.entity !== there.entity || !(isSame || row.measure === 'other' || there.measure === 'other')) return undefined
  const compared = row.quantities.flatMap((one) => {
    const other = sameYear(sides, one, there.quantities)
    return other ? [{ one, other }] : []
  })
  const unlike = compared.filter(({ one, other }) => one.figure.digits * other.figure.digits < 0)
  // One writes costs with a minus and the other without: the row is the same with its signs turned.
  const turns = unlike.length > 0 && compared.every((pair) => unlike.includes(pair) || pair.one.figure.digits === 0)
  const pairs = compared.map(({ one, other }): Pair => ({ one, other, gap: gapBetween(one, other, turns) }))
  if (pairs.length === 0) return undefined
  return {
    entity: row.entity,
    isOfBody: row.entity.startsWith('body '),
    isSure: isSame && row.measure !== 'other',
    measure: row.measure,
    agree: pairs.filter(({ gap }) => gap.isSame),
    differ: pairs.filter(({ gap }) => !gap.isSame),
  }
}

/** The other document's amount of the year: by the same version, else the plan that the other calls a budget. */
function sameYear(sides: Sides, one: Quantity, there: readonly Quantity[]): Quantity | undefined {
  const ofYear = there.filter(({ column }) => column.year === one.column.year)
  const same = ofYear.find(({ column }) => column.version === one.column.version)
  const { version } = one.column
  const isOutcome = version === 'outcome'
  if (isOutcome) return sides.mine.isInterim || sides.theirs.isInterim ? undefined : same
  if (version === 'budget' && same) return same
  // Next year's edition plans anew; that it differs says nothing.
  if (!isSameEdition(sides) && isSameKind(sides)) return undefined
  if (version === 'plan' && same) return same
  const swapped = version === 'plan' ? 'budget' : version === 'budget' ? 'plan' : undefined
  return ofYear.find(({ column }) => column.version !== null && column.version === swapped)
}

const isSameEdition = ({ mine, theirs }: Sides): boolean => mine.year !== null && mine.year === theirs.year

/** Two whole budgets, or two plans of one body, are of a kind even where their kind is not told. */
const isSameKind = ({ own, other, mine, theirs }: Sides): boolean =>
  own.kind !== null && other.kind !== null ? own.kind === other.kind : mine.body === theirs.body

/** That nought is nought, or one is one, says little. */
const isTelling = ({ one }: Pair): boolean => Math.abs(one.figure.digits) >= 20

function isProven({ agree, differ, isOfBody, isSure }: Match): boolean {
  const telling = agree.filter(isTelling).length
  return isOfBody && isSure ? telling >= 1 : telling >= 2 && telling >= differ.length
}

/** Amounts of a wholly other size are of another thing. */
const isNear = ({ differ }: Match): boolean =>
  differ.length > 0 && differ.filter(({ gap }) => gap.isNear && gap.hasUnit).length * 2 > differ.length

/** Where one document has the amount twice and one of them agrees, it contradicts itself; that is told there. */
function onlyUnanswered(
  findings: readonly { readonly finding: ReviewFinding; readonly key: string }[],
  matched: readonly Match[],
): ReviewFinding[] {
  const agreed = new Set(matched.flatMap((match) => match.agree.map((pair) => keyOf(match, pair.one))))
  const seen = new Set<string>()
  return findings.flatMap(({ finding, key }) => {
    const printed = `${key} ${finding.quoted.map(({ printed }) => printed).join(' ')}`
    if (agreed.has(key) || seen.has(printed)) return []
    seen.add(printed)
    return [finding]
  })
}

const keyOf = ({ entity, measure }: Match, { column }: Quantity): string =>
  [entity, measure, column.version, column.year].join('|')

function findingOf(sides: Sides, match: Match, pair: Pair, proven: ReadonlySet<string>) {
  const { own, other } = sides
  const places = [placed(pair.one), { ...placed(pair.other), document: other.document.name }] as const
  const words = [
    ...accordingTo(own, pair.one),
    ...accordingTo(other, pair.other).map((one): Quoted => ({ ...one, document: other.document.name })),
  ]
  const facts: Facts = {
    document: own.document.name,
    difference: pair.gap.difference,
    decimals: pair.gap.decimals,
    entity: match.isOfBody ? match.entity.replace('body ', '') : pair.one.row.label,
    measure: match.measure,
    versions: isSameVersion(sides, pair) ? 'same' : 'differ',
    ...(words[0] ? { accordingTo: words[0].printed } : {}),
  }
  const quotes: ReviewFinding['quoted'] = [...places, ...words]
  const severity = severityOf(sides, match, pair, proven)
  return {
    finding: { code: 'documents-differ', severity, quoted: quotes, facts } satisfies ReviewFinding,
    key: keyOf(match, pair.one),
  }
}

const isSameVersion = ({ mine, theirs }: Sides, { one, other }: Pair): boolean =>
  one.column.version === other.column.version && mine.isProposal === theirs.isProposal

function severityOf(sides: Sides, match: Match, pair: Pair, proven: ReadonlySet<string>): Severity {
  const { own, other } = sides
  if (!proven.has(match.entity) || pair.gap.units <= 1 || !isSameEdition(sides)) return 'note'
  // A budget is amended during its own year, and both may be right about a year that has begun.
  if (pair.one.column.version === 'budget' && (pair.one.column.year ?? 0) < (sides.mine.year ?? 0)) return 'note'
  // A body's own budget is not the budget of all bodies, whatever both are called.
  const isOfOne = own.kind !== null && own.kind === other.kind && sides.mine.body === sides.theirs.body
  const isAlike = isOfOne && isSameVersion(sides, pair)
  return isAlike && isProven(match) ? 'contradiction' : 'error'
}

function placed({ table, row, column, figure }: Quantity): Quoted {
  const cell = quoted(row, column, figure)
  return { ...cell, what: [table.title, cell.what].filter(Boolean).join(': ') }
}

/** What running text says of whose amount it is: the sentence that has the amount, without its sign, and says whose it is. */
function accordingTo({ document }: Held, { figure }: Quantity): Quoted[] {
  const amount = figure.printed
    .replace(/^[-\u2212\u2012\u2013\u2014+]\s?/, '')
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const shape = new RegExp(String.raw`(?<![\d,])${amount}(?![\d,]\d)[^.]{0,60}?(${lexicon.accordingTo})`, 'iu')
  return document.passages
    .flatMap((passage): Quoted[] => {
      const found = shape.exec(passage.text)
      const line = found && lineAt(passage, found.index)
      return found?.[1] && line ? [{ line, printed: found[1], figure: null, what: '' }] : []
    })
    .slice(0, 1)
}
