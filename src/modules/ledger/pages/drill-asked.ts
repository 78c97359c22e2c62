import { parseInput } from '../../../platform/contract.ts'
import { drillContract } from '../ledger.contract.ts'

/** The way down as it stands in addresses, in Swedish, and as the deeds take it. */
const names = {
  ar: 'year',
  enhet: 'unit',
  grupp: 'group',
  manad: 'month',
  tom: 'through',
  bara: 'own',
  konto: 'account',
  sida: 'page',
} as const

export function readDrill(url: string, locale: 'sv' | 'en', unit?: string) {
  const asked = new URL(url).searchParams
  const given = Object.entries(names).flatMap(([name, field]) => {
    const value = asked.get(name)
    return value === null || value === '' ? [] : [[field, value]]
  })
  return parseInput(drillContract, { ...Object.fromEntries(given), ...(unit !== undefined && { unit }) }, locale)
}

interface Wish {
  readonly year: number
  readonly unit: string
  readonly group?: string | undefined
  readonly month?: number | undefined
  readonly through?: number | undefined
  readonly own?: boolean | undefined
  readonly account?: string | undefined
}

export const drillOf = ({ year, unit, group, month, through, own, account }: Wish) => ({
  ar: year,
  enhet: unit,
  grupp: group,
  manad: month,
  tom: through,
  bara: own ? 1 : undefined,
  konto: account,
})
