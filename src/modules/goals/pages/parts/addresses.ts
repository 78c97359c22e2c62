import type { PlanVersion } from '../../plan.ts'

/** The staff area's addresses of plans and goals. The version stands in the address when it is not the one that holds. */

export const plansPath = '/arbete/planer'

/** The version shown when the address names none. */
const currentOf = (versions: readonly PlanVersion[]): PlanVersion | undefined =>
  versions.find((version) => version.status === 'adopted') ?? versions[0]

export const versionQuery = (version: PlanVersion, versions: readonly PlanVersion[]): string =>
  currentOf(versions)?.number === version.number ? '' : `?version=${version.number}`

export interface Place {
  readonly version: PlanVersion
  readonly versions: readonly PlanVersion[]
}

/** @param rest of the path, as `/kontroll` */
export const planPath = ({ version, versions }: Place, rest = ''): string =>
  `${plansPath}/${version.plan.key}${rest}${versionQuery(version, versions)}`

export const goalPath = (place: Place, ref: string, rest = ''): string =>
  planPath(place, `/mal/${encodeURIComponent(ref)}${rest}`)

/** A goal of another plan: always the version it was found in. */
export const goalElsewhere = ({ plan, number, status }: PlanVersion, ref: string): string =>
  `${plansPath}/${plan.key}/mal/${encodeURIComponent(ref)}${status === 'adopted' ? '' : `?version=${number}`}`

/** Adds to an address that may have a question already. */
export const withParam = (path: string, name: string, value = ''): string => {
  const sign = path.includes('?') ? '&' : '?'
  return `${path}${sign}${value === '' ? name : `${name}=${encodeURIComponent(value)}`}`
}

/** The number in `?version=2`; nothing when it is no number. */
export function versionAsked(url: string): number | undefined {
  const number = Number(new URL(url).searchParams.get('version') ?? '')
  return Number.isInteger(number) && number > 0 ? number : undefined
}
