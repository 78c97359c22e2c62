import type { PersonId, UnitId } from '../../../shared/ids.ts'
import { isId } from '../../../shared/ids.ts'
import { statusContract } from '../cases.contract.ts'

export const pageSize = 50

/** What the address asks for; a word that means nothing is passed over. */
export function searchOf(url: URL) {
  const get = (name: string) => url.searchParams.get(name) ?? ''
  const id = (name: string) => (isId(get(name)) ? get(name) : undefined)
  const page = Math.max(1, Math.min(100_000, Number.parseInt(get('sida'), 10) || 1))
  const year = /^\d{4}$/.test(get('ar')) ? Number(get('ar')) : undefined
  return {
    page,
    body: id('organ') as UnitId | undefined,
    bodyKey: get('organ') || undefined,
    officer: id('handlaggare') as PersonId | undefined,
    status: statusContract.safeParse(get('lage')).data,
    year,
    q: get('q').slice(0, 200),
    offset: (page - 1) * pageSize,
    size: pageSize,
  }
}
