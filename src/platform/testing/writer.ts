import type { TenantId } from '../../shared/ids.ts'
import { readConfig } from '../config.ts'
import { newId } from '../context.ts'
import { openPlatform } from '../platform.ts'
import { lockFolder } from '../process-lock.ts'

/** Run as a process of its own by the durability test: writes persons one by one and tells each id once it is stored. */
const config = readConfig(process.env)
lockFolder(config.dataFolder)
const platform = await openPlatform(config)
await platform.owner.query(
  `insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun') on conflict do nothing`,
)
const ctx = platform.systemContext(1 as TenantId)
process.stdout.write('ready\n')
for (;;) {
  const id = newId<'person'>()
  await ctx.write('person.save', id, async (tx) => {
    await tx.db.insertInto('person').values({ tenantId: tx.tenant, personId: id, name: id }).execute()
    return [null, { name: id }]
  })
  process.stdout.write(`${id}\n`)
}
