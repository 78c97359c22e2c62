import type { Context } from '../../platform/context.ts'
import { findSetting, type SettingValue, saveSetting } from '../../platform/settings.ts'
import { refuse, StaleVersion } from '../../shared/failure.ts'
import { mayChangeSettings } from './access.policy.ts'
import { guardedDeeds } from './deeds.ts'
import { wholeOf } from './whole.service.ts'

export interface Settings {
  readonly assurance: SettingValue<'assurance'>
  /** 0 before anything was chosen. */
  readonly assuranceRevision: number
  readonly look: SettingValue<'look'>
  readonly organisation: SettingValue<'organisation'>
}

export const showSettings = (ctx: Context): Promise<Settings> =>
  ctx.read(async (tx) => {
    ctx.must(mayChangeSettings, await wholeOf(ctx, tx))
    const assurance = await findSetting(tx, 'assurance')
    return {
      assurance: assurance?.value ?? {},
      assuranceRevision: assurance?.revision ?? 0,
      look: (await findSetting(tx, 'look'))?.value ?? { brandColour: null },
      organisation: (await findSetting(tx, 'organisation'))?.value ?? { number: null },
    }
  })

export interface AssuranceOrder {
  /** Deed to the levels of which one must be reached; an empty list means that any sign-in will do. */
  readonly demands: Readonly<Record<string, readonly string[]>>
  readonly revision: number
}

/** Which sign-in levels deeds demand. @throws Refusal access.unknown-deed */
export const demandAssurance = (ctx: Context, { demands, revision }: AssuranceOrder) =>
  ctx.write('setting.save', 'assurance', async (tx) => {
    ctx.must(mayChangeSettings, await wholeOf(ctx, tx))
    const unknown = Object.keys(demands).find((deed) => !guardedDeeds.some((known) => known === deed))
    if (unknown) refuse('access.unknown-deed', { deed: unknown })
    const stored = await findSetting(tx, 'assurance')
    if ((stored?.revision ?? 0) !== revision) throw new StaleVersion('setting', stored?.value, demands)
    const after = Object.fromEntries(
      Object.entries(demands)
        .filter(([, levels]) => levels.length > 0)
        .map(([deed, levels]) => [deed, [...levels]]),
    )
    await saveSetting(tx, 'assurance', after)
    return [stored?.value ?? {}, after]
  })

/** The municipality's own colour, or ours when null. */
export const chooseLook = (ctx: Context, look: SettingValue<'look'>) =>
  ctx.write('setting.save', 'look', async (tx) => {
    ctx.must(mayChangeSettings, await wholeOf(ctx, tx))
    const before = (await findSetting(tx, 'look'))?.value ?? { brandColour: null }
    await saveSetting(tx, 'look', look)
    return [before, look]
  })

/** By which number the municipality is known outside its house; rows already in the decision log keep what they say. */
export const tellOrganisation = (ctx: Context, organisation: SettingValue<'organisation'>) =>
  ctx.write('setting.save', 'organisation', async (tx) => {
    ctx.must(mayChangeSettings, await wholeOf(ctx, tx))
    const before = (await findSetting(tx, 'organisation'))?.value ?? { number: null }
    await saveSetting(tx, 'organisation', organisation)
    return [before, organisation]
  })
