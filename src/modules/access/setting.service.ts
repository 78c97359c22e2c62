import type { Context } from '../../platform/context.ts'
import { findSetting, type SettingValue, saveSetting } from '../../platform/settings.ts'
import { refuse } from '../../shared/failure.ts'
import { mayChangeSettings } from './access.policy.ts'
import { guardedDeeds } from './deeds.ts'
import { wholeOf } from './whole.service.ts'

export interface Settings {
  readonly assurance: SettingValue<'assurance'>
  readonly look: SettingValue<'look'>
}

export const showSettings = (ctx: Context): Promise<Settings> =>
  ctx.read(async (tx) => {
    ctx.must(mayChangeSettings, await wholeOf(ctx, tx))
    return {
      assurance: (await findSetting(tx, 'assurance'))?.value ?? {},
      look: (await findSetting(tx, 'look'))?.value ?? { brandColour: null },
    }
  })

/** Which sign-in levels a deed demands; none means that any will do. @throws Refusal access.unknown-deed */
export const demandAssurance = (ctx: Context, order: { deed: string; levels: readonly string[] }) =>
  ctx.write('setting.save', 'assurance', async (tx) => {
    ctx.must(mayChangeSettings, await wholeOf(ctx, tx))
    const { deed, levels } = order
    if (!guardedDeeds.some((known) => known === deed)) refuse('access.unknown-deed', { deed })
    const before = (await findSetting(tx, 'assurance'))?.value ?? {}
    const { [deed]: _, ...others } = before
    const after = levels.length > 0 ? { ...others, [deed]: [...levels] } : others
    await saveSetting(tx, 'assurance', after)
    return [before, after]
  })

/** The municipality's own colour, or ours when null. */
export const chooseLook = (ctx: Context, look: SettingValue<'look'>) =>
  ctx.write('setting.save', 'look', async (tx) => {
    ctx.must(mayChangeSettings, await wholeOf(ctx, tx))
    const before = (await findSetting(tx, 'look'))?.value ?? { brandColour: null }
    await saveSetting(tx, 'look', look)
    return [before, look]
  })
