import { inOre, type Money, type MoneyUnit, ore, oreIn } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'

/** What is typed into a cell becomes an amount: a number, a formula, or a change of what stood there. */

export type TextFault = 'not-a-number' | 'bad-formula' | 'too-large'
export type ReadAmount = { readonly amount: Money } | { readonly fault: TextFault }

/** A thousand milliards of kronor, in öre: more is a slip of the hand. */
const largest = 100_000_000_000_000
const longest = 200

const uplift = /^=?\s*([+\-\u2212])\s*([\d\s\u00a0\u202f]+(?:[.,]\d+)?)\s*%$/

/** A plain number in the unit: `1 240,50`, `(1 200)`, `−5 kr`. Undefined when it is no number. */
export function readNumber(text: string): number | undefined {
  const bare = text.trim().replace(/\s*(kr|tkr|mkr)\.?$/i, '')
  const inside = /^\((.+)\)$/.exec(bare)?.[1]
  if (bare.endsWith('%')) return undefined
  const value = parseSwedishNumber((inside ?? bare).replace(/^\+/, ''))
  return value === undefined ? undefined : inside === undefined ? value : -value
}

/**
 * Reads what was typed over an old amount.
 * `1200` and `=120000/12` are new amounts in the unit; `+3%`, `*1,02`, `/2`, `=+5000` and `=-5000` change the old one.
 * A sign of its own, as in `-5000`, is the sign of the number. An emptied cell is nought.
 */
export function readTyped(text: string, old: Money, unit: MoneyUnit): ReadAmount {
  const bare = text.trim()
  if (bare === '') return { amount: ore(0) }
  if (bare.length > longest) return { fault: 'not-a-number' }
  const [, sign, rate] = uplift.exec(bare) ?? []
  if (sign && rate) {
    const share = parseFactor(rate)
    return share === undefined ? { fault: 'bad-formula' } : rounded(old * (1 + (sign === '+' ? share : -share) / 100))
  }
  if (bare.startsWith('=')) return evaluated(bare.slice(1), old, unit)
  if (/^[*/]/.test(bare)) return evaluated(bare, old, unit)
  const value = readNumber(bare)
  return value === undefined ? { fault: 'not-a-number' } : inside(value, unit)
}

/** As pasted: numbers only, so that nothing is worked out that nobody saw. */
export function readPasted(text: string, unit: MoneyUnit): ReadAmount {
  if (text.trim() === '') return { amount: ore(0) }
  const value = text.length > longest ? undefined : readNumber(text)
  return value === undefined ? { fault: 'not-a-number' } : inside(value, unit)
}

function inside(value: number, unit: MoneyUnit): ReadAmount {
  if (!Number.isFinite(value)) return { fault: 'bad-formula' }
  return Math.abs(value) * oreIn[unit] > largest ? { fault: 'too-large' } : { amount: inOre(value, unit) }
}

const rounded = (amount: number): ReadAmount => inside(amount / oreIn.kr, 'kr')

const parseFactor = (text: string): number | undefined => parseSwedishNumber(text.replace('.', ','))

function evaluated(formula: string, old: Money, unit: MoneyUnit): ReadAmount {
  const text = formula.trim()
  // The old amount stands before a formula that begins with an operator.
  const value = evaluate(/^[+\-\u2212*/]/.test(text) ? `@${text}` : text, old / oreIn[unit])
  return value === undefined ? { fault: 'bad-formula' } : inside(value, unit)
}

const tokens = /\s*(@|[+\-\u2212*/()%]|\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)/y

/** The four operations, brackets and per cent; `@` is the old amount. Undefined when the text is no such formula. */
function evaluate(text: string, old: number): number | undefined {
  const found = tokensOf(text)
  if (!found) return undefined
  let at = 0
  const take = (...wanted: string[]) => (wanted.includes(found[at] ?? '') ? found[at++] : undefined)
  const sum = (): number => {
    let value = product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) value += sign === '+' ? product() : -product()
    return value
  }
  const product = (): number => {
    let value = factor()
    for (let sign = take('*', '/'); sign; sign = take('*', '/'))
      value = sign === '*' ? value * factor() : value / factor()
    return value
  }
  const factor = (): number => {
    const sign = take('+', '-') === '-' ? -1 : 1
    const value = take('(') ? bracket() : single()
    return sign * (take('%') ? value / 100 : value)
  }
  const bracket = (): number => {
    const value = sum()
    return take(')') ? value : Number.NaN
  }
  const single = (): number => {
    const token = found[at++] ?? ''
    return token === '@' ? old : (parseFactor(token) ?? Number.NaN)
  }
  const value = sum()
  return at === found.length && Number.isFinite(value) ? value : undefined
}

function tokensOf(text: string): string[] | undefined {
  const found: string[] = []
  tokens.lastIndex = 0
  while (text.slice(tokens.lastIndex).trim() !== '') {
    const token = tokens.exec(text)?.[1]
    if (token === undefined) return undefined
    found.push(token.replace('\u2212', '-').trim())
  }
  return found
}
