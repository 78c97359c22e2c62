import type { TenantId } from '../../shared/ids.ts'
import type { Command, ExitCode } from '../command.ts'
import type { Context } from '../context.ts'
import type { Platform } from '../platform.ts'

interface Ran {
  readonly code: ExitCode
  /** The lines of standard output. */
  readonly out: readonly string[]
}

/** Runs a command as in a world with one municipality, where the system has the context given. */
export async function runCommand(
  commands: readonly Command[],
  name: string,
  ctx: Context,
  values: Readonly<Record<string, string | boolean>> = {},
  positionals: readonly string[] = [],
): Promise<Ran> {
  const command = commands.find((one) => one.name === name)
  if (!command) throw new Error(`no command ${name}`)
  const tenant = { id: 1 as TenantId, slug: 'ekby', name: 'Ekby', host: null, isDemo: false }
  const platform = { listTenants: async () => [tenant], systemContext: () => ctx } as unknown as Platform
  const out: string[] = []
  const io = { out: (line: string) => void out.push(line), err: () => undefined }
  return { code: await command.run({ values, positionals, platform: async () => platform, io }), out }
}
