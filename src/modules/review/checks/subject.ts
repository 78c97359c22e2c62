import { isRow, type Line, type ReadDocument } from '../document.ts'
import { budgetYearOf } from '../document-facts.ts'
import { lexicon } from '../lexicon.ts'
import { nameOf } from './quantity.ts'

/** What a document is about, told by its first page, its headings and its tables: held against others it says what a bare `Netto` is. */
export interface Subject {
  /** The one body it is about, as `bodyOf` writes it; null when it is about several or says none. */
  readonly body: string | null
  /** The year it is for: the first one its title names, else the one its tables budget. */
  readonly year: number | null
  /** `hedemora`, the municipality it names most; null when it names none. */
  readonly municipality: string | null
  /** Calls itself a proposal in its title. */
  readonly isProposal: boolean
  /** A report within the year: its outcome is not the year's. */
  readonly isInterim: boolean
}

const bodyWords = new RegExp(lexicon.bodyNames, 'giu')
const wholeName = new RegExp(`^(?:${lexicon.bodyNames})$`, 'iu')

/** One way to write a body's name, whether it is definite, in the genitive or shortened. Undefined for what is no body. */
export function bodyOf(name: string): string | undefined {
  const plain = name.replaceAll(/\*+/g, '').replaceAll(/\s+/g, ' ').trim()
  return wholeName.test(plain) ? stemOf(plain) : undefined
}

const stemOf = (name: string): string =>
  nameOf(name.replaceAll('&', 'och')).replace(/(nämnd|styrelse|revision|överförmyndare)(?:en|n)?s?(?= |$)/u, '$1')

const bodiesIn = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap(({ text }) => [...text.matchAll(bodyWords)].map(([name]) => stemOf(name))))

const firstLines = 14

export function subjectOf(document: ReadDocument): Subject {
  const page = document.lines.filter(({ text, page: at }) => at <= 2 && text.trim() !== '')
  const top = page.slice(0, firstLines).filter(isHeading)
  const title = top.map(({ text }) => text).join('\n')
  return {
    body: isOfMany(document) ? null : theOne(bodiesIn(top), bodiesIn(document.lines.filter(isBudgetHeading))),
    year: yearIn(top) ?? budgetYearOf(document),
    municipality: municipalityOf(document),
    isProposal: new RegExp(lexicon.proposal, 'iu').test(title),
    isInterim: new RegExp(lexicon.interim, 'iu').test(title),
  }
}

const isHeading = ({ text }: Line): boolean => {
  const plain = text.trim()
  return plain.length <= 70 && /^[\p{Lu}\d]/u.test(plain) && !/[.,;]$/.test(plain)
}
const isBudgetHeading = (line: Line): boolean => isHeading(line) && /budget/i.test(line.text)

/** The title says it; where it names no body, the headings of its budgets may. */
function theOne(inTitle: ReadonlySet<string>, inHeadings: ReadonlySet<string>): string | null {
  const told = inTitle.size > 0 ? inTitle : inHeadings
  return told.size === 1 ? ([...told][0] ?? null) : null
}

/** A table that gives several bodies a row each: the document is about them all, whoever wrote it. */
const isOfMany = ({ tables }: ReadDocument): boolean =>
  tables.some((table) => new Set(table.rows.filter(isRow).flatMap(({ label }) => bodyOf(label) ?? [])).size >= 2)

function yearIn(top: readonly Line[]): number | null {
  const told = top.find(({ text }) => /budget|plan|bokslut|redovisning|rapport/i.test(text) && /\b20\d\d\b/.test(text))
  const year = told && /\b20\d\d\b/.exec(told.text)?.[0]
  return year ? Number(year) : null
}

function municipalityOf({ lines }: ReadDocument): string | null {
  const counts = new Map<string, number>()
  for (const { text } of lines)
    for (const [, name] of text.matchAll(/(\p{Lu}\p{Ll}{2,}) (?:kommun|stad)s?\b/gu)) {
      const key = (name ?? '').toLowerCase()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first && (!second || first[1] > second[1]) ? first[0] : null
}
