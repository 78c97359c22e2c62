import type { Context } from '../context.ts'
import { findSetting } from '../settings.ts'

/** What every page shows of whose page it is. */
export interface Municipality {
  readonly name: string
  readonly isDemo: boolean
  readonly brandColour: string | null
}

export const showMunicipality = (ctx: Context): Promise<Municipality> =>
  ctx.read(async (tx) => {
    const tenant = await tx.db
      .selectFrom('tenant')
      .select(['name', 'isDemo'])
      .where('tenantId', '=', tx.tenant)
      .executeTakeFirstOrThrow()
    const look = await findSetting(tx, 'look')
    return { name: tenant.name, isDemo: tenant.isDemo, brandColour: look?.value.brandColour ?? null }
  })
