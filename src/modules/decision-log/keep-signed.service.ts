import type { Context } from '../../platform/context.ts'
import { refusalText } from '../../platform/web/describe-failure.ts'
import { Refusal } from '../../shared/failure.ts'
import { tenantOf } from './log.store.ts'
import { isLogSetUp, placeFor } from './log-files.service.ts'
import { readTextIn, removeFileIn, removeFolder, writeFileIn } from './log-folder.store.ts'
import { signLog } from './sequencer.service.ts'
import { askWitnesses } from './witness.service.ts'

/** What the clock does each minute: sign what is new, ask the witnesses. A log that contradicts itself is stopped, and says so. */

const alarmFile = 'alarm'

/** Never throws for what the log itself says no to: the alarm stands on the public page and in the server's log. */
export async function keepLogSigned(ctx: Context, tell: (line: string) => void = toStandardError): Promise<void> {
  const { folder } = await placeFor(ctx)
  try {
    await signLog(ctx)
    if ((await alarmOf(ctx)) !== undefined) await removeFileIn(folder, alarmFile)
    await askWitnesses(ctx)
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    await writeFileIn(folder, alarmFile, thrown.code)
    tell(
      JSON.stringify({ event: 'log-alarm', level: 'error', log: folder, text: refusalText(thrown.code, thrown.facts) }),
    )
  }
}

const toStandardError = (line: string): void => void process.stderr.write(`${line}\n`)

/** Code of the refusal that stopped the log; undefined when it is well. */
export const alarmOf = async (ctx: Context): Promise<string | undefined> =>
  readTextIn((await placeFor(ctx)).folder, alarmFile)

/** The demo starts over, its log with it: keys, tiles and checkpoint go. Never for a municipality that is real. */
export async function forgetDemoLog(ctx: Context): Promise<void> {
  if (!isLogSetUp()) return
  const { isDemo } = await ctx.read(tenantOf)
  if (isDemo) await removeFolder((await placeFor(ctx)).folder)
}
