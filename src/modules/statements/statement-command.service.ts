import { m } from '../../generated/paraglide/messages.js'
import { type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { tenantOption } from '../../platform/command-context.ts'

/** What every command of the statements asks for: which budget and which version of it. */

export const common = {
  year: { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean' },
  ...tenantOption,
} as const

export function versionOf(call: CommandCall): readonly [year: string, number: number] {
  const year = textOption(call, 'year')
  const version = textOption(call, 'version') ?? '1'
  if (!year || !/^\d{4}$/.test(year) || !/^\d+$/.test(version)) throw new WrongUse(m.statements_cli_version_needed())
  return [year, Number(version)]
}
