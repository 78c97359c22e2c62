import { type DimensionPart, dimensionParts } from './code-part.ts'

/** Period balances kept while a file is read: for each code string twelve sums, with the vouchers behind them. */

export interface Balances {
  readonly accounts: string[]
  /** January first. */
  readonly months: number[][]
  readonly lines: number[]
  readonly responsibilities: string[]
  readonly activities: string[]
  readonly projects: string[]
  readonly counterparts: string[]
  /** For each month that has any: numbers of the vouchers with a line in the balance, rising. */
  readonly postings: (number[] | undefined)[][]
}

export const yearOfBalance = (months: readonly number[]): number => months.reduce((sum, amount) => sum + amount, 0)

/** The code string of a line without its account. */
interface CodeString {
  /** Same text, same codes: what a voucher is compared by. */
  readonly text: string
  readonly work: string
  readonly object: string
  readonly summed: SummedString
}

/** The codes that balances are kept by; work and object stay on the lines. */
interface SummedString {
  readonly responsibility: string
  readonly activity: string
  readonly project: string
  readonly counterpart: string
  readonly byAccount: Map<string, number>
}

export function keepBalances(partOf: (dimension: string) => DimensionPart | 'none') {
  const balances: Balances = {
    accounts: [],
    months: [],
    lines: [],
    responsibilities: [],
    activities: [],
    projects: [],
    counterparts: [],
    postings: [],
  }
  const read = new WeakMap<readonly string[], CodeString>()
  const summed = new Map<string, SummedString>()

  function codesOf(objects: readonly string[]): CodeString {
    const known = read.get(objects)
    if (known) return known
    const codes: Record<DimensionPart, string> = {
      responsibility: '',
      activity: '',
      work: '',
      project: '',
      object: '',
      counterpart: '',
    }
    for (let at = 0; at + 1 < objects.length; at += 2) {
      const part = partOf(objects[at] as string)
      if (part !== 'none') codes[part] = objects[at + 1] as string
    }
    const { responsibility, activity, project, counterpart, work, object } = codes
    const key = `${responsibility}\u001f${activity}\u001f${project}\u001f${counterpart}`
    let sums = summed.get(key)
    if (!sums) {
      sums = { responsibility, activity, project, counterpart, byAccount: new Map() }
      summed.set(key, sums)
    }
    const made = { text: dimensionParts.map((part) => codes[part]).join('\u001f'), work, object, summed: sums }
    read.set(objects, made)
    return made
  }

  /** Adds a line and returns the number of its balance, from 0. */
  function add(codes: CodeString, account: string, month: number, amount: number, voucher: number): number {
    const { byAccount, responsibility, activity, project, counterpart } = codes.summed
    let number = byAccount.get(account)
    if (number === undefined) {
      number = balances.accounts.length
      byAccount.set(account, number)
      balances.accounts.push(account)
      balances.months.push([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
      balances.lines.push(0)
      balances.responsibilities.push(responsibility)
      balances.activities.push(activity)
      balances.projects.push(project)
      balances.counterparts.push(counterpart)
      balances.postings.push([])
    }
    const sums = balances.months[number] as number[]
    sums[month - 1] = (sums[month - 1] as number) + amount
    balances.lines[number] = (balances.lines[number] as number) + 1
    const byMonth = balances.postings[number] as (number[] | undefined)[]
    const posted = byMonth[month - 1]
    if (!posted) byMonth[month - 1] = [voucher]
    else if (posted[posted.length - 1] !== voucher) posted.push(voucher)
    return number
  }

  return { balances, codesOf, add }
}
