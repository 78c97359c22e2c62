import type { UnitId } from '../../../shared/ids.ts'
import type { Body, DraftRow, DraftTable } from './budget-draft.ts'
import { hasBodies, plain } from './known-rows.ts'

/** Which body of the organisation a row is of. */

/** What is left of a body's name when the word for what sort of body it is has gone. */
const stem = (name: string): string =>
  plain(name)
    .replaceAll(/ (?:o|&) /g, ' och ')
    .replace(/(?:namnden|namnd)$/, '')
    .replace(/(?:en|an|n|e|a)$/, '')

/** The only body of that name; undefined when none or several could be meant. */
export function bodyNamed(label: string, bodies: readonly Body[]): Body | undefined {
  const wanted = stem(label)
  const found = wanted.length < 3 ? [] : bodies.filter(({ name }) => stem(name) === wanted)
  return found.length === 1 ? found[0] : undefined
}

/** What a row is: as a person has said, else as its name says; null for a row of its own. */
export function matchOf({ role }: Pick<DraftTable, 'role'>, row: DraftRow, bodies: readonly Body[]): string | null {
  if (row.match !== null) return row.match === 'own' ? null : row.match
  if (!hasBodies(role) || row.isSum) return null
  const body = bodyNamed(row.label, bodies)
  return body ? `unit:${body.id}` : null
}

/** The body of `unit:<id>`; null for `unit:none`, undefined for a row that is of no body. */
export const unitOf = (match: string | null): UnitId | null | undefined =>
  match?.startsWith('unit:') ? (match === 'unit:none' ? null : (match.slice('unit:'.length) as UnitId)) : undefined
