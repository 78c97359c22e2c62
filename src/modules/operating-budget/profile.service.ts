import type { Context, Read } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { ore } from '../../shared/money.ts'
import { actualsOf } from '../ledger/index.ts'
import { unitsIn } from '../organisation/index.ts'
import { mayKeepProfiles } from './operating-budget.policy.ts'
import type { Line } from './operating-budget.ts'
import { municipalityOf } from './place.service.ts'
import { listProfiles, saveProfile as store } from './profile.store.ts'
import { lastYear, profilesOf, type SpreadingProfile, weightsOfActuals } from './spreading.ts'

export const listSpreadingProfiles = async (tx: Read): Promise<SpreadingProfile[]> => profilesOf(await listProfiles(tx))

/** Weights of the months for a line of the year. @throws Refusal operating-budget.profile-unknown */
export async function weightsFor(
  tx: Read,
  line: Pick<Line, 'unit' | 'group' | 'profile'>,
  year: number,
): Promise<readonly number[]> {
  if (line.profile === lastYear) return (await patternsOfLastYear(tx, year))(line)
  const profile = (await listSpreadingProfiles(tx)).find(({ key }) => key === line.profile)
  if (!profile) refuse('operating-budget.profile-unknown', { profile: line.profile })
  return profile.weights
}

/** The months of the ledger of the year before, for any unit and account group; even where nothing was booked. */
export async function patternsOfLastYear(
  tx: Read,
  year: number,
): Promise<(line: Pick<Line, 'unit' | 'group'>) => number[]> {
  const booked = await actualsOf(tx, { year: year - 1 })
  return ({ unit, group }) => {
    const months = Array.from({ length: 12 }, () => 0)
    for (const one of booked)
      if (one.unit === unit && one.group === group) months[one.month - 1] = (months[one.month - 1] ?? 0) + one.amount
    return weightsOfActuals(months.map(ore))
  }
}

/** Makes or changes a profile of the municipality's own. Lines that use it keep their amounts. */
export const saveProfile = (ctx: Context, profile: SpreadingProfile): Promise<SpreadingProfile> =>
  ctx.write('operating-budget.save-profile', profile.key, async (tx) => {
    const municipality = municipalityOf(ctx.today(), await unitsIn(tx))
    ctx.must(mayKeepProfiles, { municipality })
    if (profile.weights.length !== 12 || !profile.weights.some((weight) => weight > 0))
      refuse('operating-budget.profile-empty')
    const before = (await listProfiles(tx)).find(({ key }) => key === profile.key) ?? null
    await store(tx, profile)
    return [before, profile]
  })
