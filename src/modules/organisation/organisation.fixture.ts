import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { createUnit } from './organisation.service.ts'

const plan = [
  ['kommun', 'Ekby kommun', 'municipality', null],
  ['kf', 'Kommunfullmäktige', 'council', 'kommun'],
  ['ks', 'Kommunstyrelsen', 'executive-board', 'kf'],
  ['ksf', 'Kommunstyrelseförvaltningen', 'department', 'ks'],
  ['ekonomi', 'Ekonomi- och planeringsavdelningen', 'division', 'ksf'],
  ['staben', 'Staben', 'division', 'ksf'],
  ['hr', 'HR-avdelningen', 'division', 'ksf'],
  ['digitalisering', 'Digitaliseringsavdelningen', 'division', 'ksf'],
  ['bn', 'Bildningsnämnden', 'committee', 'kf'],
  ['bf', 'Bildningsförvaltningen', 'department', 'bn'],
] as const

export type FixtureKey = (typeof plan)[number][0]

/** A small municipality from 1 January 2019, made by the deeds: council, executive board with four divisions, one committee. */
export async function anOrganisation(ctx: Context): Promise<Record<FixtureKey, UnitId>> {
  const ids: Partial<Record<FixtureKey, UnitId>> = {}
  for (const [key, name, kind, above] of plan) {
    const parent = above === null ? null : (ids[above] ?? null)
    ids[key] = (await createUnit(ctx, { key, name, kind, parent, from: day('2019-01-01') })).id
  }
  return ids as Record<FixtureKey, UnitId>
}
