import { readConfig } from '../../platform/config.ts'
import { newId } from '../../platform/context.ts'
import { openPlatform } from '../../platform/platform.ts'
import type { TenantId } from '../../shared/ids.ts'
import { enterRoom } from './room.service.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

/** Run as a process of its own by the process test: writes in a room for ever, and tells the name of each order once it is stored. */
const [meeting, item] = process.argv.slice(2)
const platform = await openPlatform(readConfig(process.env))
const ctx = platform.systemContext(1 as TenantId)
for (let turn = 0; ; turn++) {
  const clientId = newId<'order'>() as string
  const deed =
    turn % 3 === 0
      ? ({ kind: 'text.saved', item: item as AgendaItemId, text: 'treatment', value: clientId } as const)
      : ({
          kind: 'proposal.made',
          item: item as AgendaItemId,
          proposal: newId<'proposal'>(),
          form: 'addition',
          by: null,
          clauses: [clientId],
          reason: '',
        } as const)
  await enterRoom(ctx, meeting as MeetingId, { clientId, deed: deed as never })
  process.stdout.write(`${clientId}\n`)
}
