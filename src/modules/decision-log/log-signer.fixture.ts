import { readConfig } from '../../platform/config.ts'
import { newId } from '../../platform/context.ts'
import { openPlatform } from '../../platform/platform.ts'
import type { TenantId } from '../../shared/ids.ts'
import { appendToLog } from './log.service.ts'
import { setLogFiles } from './log-files.service.ts'
import { signLog } from './sequencer.service.ts'

/**
 * Run as a process of its own by the process test: enters three rows and signs them, for ever, and tells each thing once it is
 * done. Given a number, it dies by SIGKILL before that step of a signing.
 */
const config = readConfig(process.env)
const diesAt = Number(process.argv[2] ?? Number.NaN)
const platform = await openPlatform(config)
setLogFiles(config)
const ctx = platform.systemContext(1 as TenantId)
const say = (line: string) => process.stdout.write(`${line}\n`)

for (let turn = 1; ; turn++) {
  const subject = newId<'minutes'>()
  const order = { kind: 'minutes', subject, body: 'KS', meetingDay: null, paragraph: null, corrects: null } as const
  const document = new TextEncoder().encode(subject)
  await ctx.write('log.test', 'x', async (tx) => [null, await appendToLog(tx, ctx.now(), { ...order, document })])
  say(`entry ${subject}`)
  if (turn % 3 !== 0) continue
  let step = 0
  const { size } = await signLog(ctx, (path) => {
    say(`step ${path}`)
    if (step++ === diesAt) process.kill(process.pid, 'SIGKILL')
  })
  say(`signed ${size}`)
}
