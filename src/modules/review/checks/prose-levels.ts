import { type Passage, type ReadDocument, type Version, versions } from '../document.ts'
import { budgetYearOf } from '../document-facts.ts'
import { amountOf } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { sentencesOf } from '../reading/passages.ts'
import { nameOf, type Quantity, quantitiesOf } from './quantity.ts'
import { quoted, quotedText } from './quoted.ts'
import { spanOf } from './ratio.ts'
import { amountIn, amountShape, factorOf, meet, type SaidAmount, spanSaid, times } from './said-amounts.ts'
import { saidWords } from './said-words.ts'

/**
 * An amount in a sentence beside the table's figure of the same name and year: `skatteintäkterna för 2026 uppgår till 839,1 mkr`.
 * Only sentences that say nothing else of it are read: name, year, verb, amount.
 */

const amount = `${amountShape('x')}${saidWords.notAfter}`
const name = '(?<name>[\\p{L} -]{4,60}?)'
/** Most sentences tell no amount, and are read no further. */
const tellsAmount = /\d ?(?:t|m|mn|md)?kr(?!\p{L})|\d mil(?:joner|jarder)|\d (?:kse|mse|tusen kr)/iu
/** The sentence speaks of an amount that is not, or no longer, the one of the table. */
const isOtherwise =
  /(?<!\p{L})(?:tidigare|ursprunglig\p{L}*|förra|föregående|skulle|i ?stället|reviderad\p{L}*|alternativ\p{L}*|scenario\p{L}*|inte|om inte|utöver)(?!\p{L})/iu
const nameFirst = new RegExp(
  `${saidWords.clause}${name}${saidWords.forYear} ${saidWords.amounts} ${amountShape('x')}(?:${saidWords.later}|${saidWords.notAfter})`,
  'iu',
)
const verbFirst = new RegExp(
  `${saidWords.inYear} ${saidWords.amountsFirst} ${name}${saidWords.amountsRest} ${amount}`,
  'iu',
)
const budgetedResult = new RegExp(`${saidWords.budgetedResult} ${amount}`, 'iu')
const investmentBudget = new RegExp(
  `${saidWords.investmentBudget}${saidWords.forYear} ${saidWords.ofAmount} ${amount}`,
  'iu',
)
/** Whose it is, when it is not the whole municipality's. */
const ofOne = /nämnd|styrelse|förvaltning|bolag|avdelning|verksamhet/i

export function checkLevels(document: ReadDocument): ReviewFinding[] {
  const known = document.tables.flatMap(quantitiesOf)
  if (known.length === 0) return []
  const budgetYear = budgetYearOf(document)
  return document.passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) =>
      [nameFirst, verbFirst, budgetedResult, investmentBudget].flatMap((shape) => {
        const isRead = tellsAmount.test(sentence.text) && !isOtherwise.test(sentence.text)
        const hit = isRead ? shape.exec(sentence.text) : null
        return hit && !(shape === investmentBudget && ofOne.test(sentence.text))
          ? compared(passage, sentence.at, hit, known, budgetYear)
          : []
      }),
    ),
  )
}

function compared(
  passage: Passage,
  at: number,
  hit: RegExpExecArray,
  known: readonly Quantity[],
  budgetYear: number | null,
): ReviewFinding[] {
  const groups = hit.groups ?? {}
  const amountSaid = amountIn(groups, 'x')
  if (!amountSaid || amountSaid.factor === null) return []
  const isBudgeted = /budget/i.test(hit[0])
  const year = groups.year ?? groups.between ?? groups.later
  const of = year ? Number(year) : isBudgeted ? budgetYear : null
  const same = known.filter(({ row }) => isNamed(groups.name ?? '', row.label))
  if (of === null || same.length === 0 || same.some((one) => isAlike(amountSaid, one))) return []
  const version = versionSaid(groups.verb ?? '', isBudgeted)
  const meant = same.filter((one) => one.column.year === of && isOfVersion(one, version))
  const [first] = meant
  // The tables must agree on one figure, in a known unit, and the text be near enough to mean the same.
  if (!first || meant.some((one) => !meet(kronor(one), kronor(first)))) return []
  if (!isNear(amountSaid, first)) return []
  const inside = hit[0].indexOf(groups.xNumber ?? '')
  const shown = `${groups.xNumber} ${groups.xUnit}`
  const [quote] = quotedText(passage, at + hit.index + inside, shown, amountSaid.figure)
  if (!quote) return []
  const severity = meant.length > 1 && new Set(meant.map(({ table }) => table)).size > 1 ? 'contradiction' : 'error'
  return [
    { code: 'prose-differs', severity, quoted: [quote, quoted(first.row, first.column, first.figure)], facts: {} },
  ]
}

/** A body's frame: `kommunstyrelsens budgetram` is the row `Kommunstyrelsen`. */
const frame = /^(?<body>.+(?:nämnden|styrelsen))s (?:drift)?(?:budget|budgetram|ram|nettobudget|driftbudget)(?:en)?$/
const investedInAll = /^(?:summa investeringar|investeringar totalt|summa nettoinvesteringar|nettoinvesteringar)$/

/** The words of the sentence are those of the row, with endings: `skatteintäkterna` of `Skatteintäkter`. */
export function isNamed(saidName: string, label: string): boolean {
  const row = nameOf(label).replace(/^summa /, '')
  const said = nameOf(saidName)
  if (said === 'resultat') return /^(?:årets|periodens) resultat$/.test(row)
  if (said === 'investeringsbudget') return investedInAll.test(nameOf(label))
  const words = (frame.exec(said)?.groups?.body ?? said).split(' ')
  const wanted = row.split(' ')
  return (
    words.length === wanted.length &&
    wanted.every((word, index) => {
      const one = words[index] ?? ''
      return one === word || (word.length >= 6 && one.startsWith(word) && one.length - word.length <= 3)
    })
  )
}

/** A table of years that names no budget, plan or forecast tells what the years came to. */
function isOfVersion({ column, table }: Quantity, version: Version | null): boolean {
  if (version === null || column.version === version) return true
  return (
    version === 'outcome' &&
    table.columns.every((one) => one.version === null) &&
    !/budget|plan|prognos|ram/i.test(table.title)
  )
}

const kronor = (one: Quantity) => times(spanInTable(one), factorOf(one.table.unit) ?? 1)

const isVersion = (word: string): word is Version => (versions as readonly string[]).includes(word)

function versionSaid(verbSaid: string, isBudgeted: boolean): Version | null {
  const told = isBudgeted ? 'budget' : /^(?:uppgick|blev)/i.test(verbSaid) ? 'outcome' : ''
  return isVersion(told) ? told : null
}

const spanInTable = ({ figure }: Quantity) => spanOf({ ...figure, digits: Math.abs(figure.digits) })

function isAlike(said: SaidAmount, one: Quantity): boolean {
  const factor = factorOf(one.table.unit)
  const factors = factor === null ? [1, 1e3, 1e6] : [factor]
  return factors.some((each) => meet(times(spanSaid(said), said.factor ?? 1), times(spanInTable(one), each)))
}

function isNear(said: SaidAmount, one: Quantity): boolean {
  const factor = factorOf(one.table.unit)
  const value = Math.abs(amountOf(one.figure)) * (factor ?? 0)
  const ratio = (amountOf(said.figure) * (said.factor ?? 0)) / value
  return factor !== null && value > 0 && ratio > 0.7 && ratio < 1.4
}
