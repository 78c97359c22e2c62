import { m } from '../generated/paraglide/messages.js'
import { BadConfig, type ConfigFault } from '../platform/config.ts'
import { UnsafeRole } from '../platform/db/database.ts'
import { isOutOfSpace, isUnreachable } from '../platform/db/unreachable.ts'
import { FolderInUse } from '../platform/process-lock.ts'
import { type Facts, InvalidInput, NotAllowed, NotFound, Refusal } from '../shared/failure.ts'

/** What a person is told, line by line, when something was not done. The same sentences on the web and in the terminal. */
export function sentenceOf(error: unknown): string[] {
  if (error instanceof BadConfig) return error.faults.map(configSentence)
  if (error instanceof FolderInUse) return [m.main_folder_in_use({ pid: error.pid })]
  if (error instanceof UnsafeRole) return [m.main_unsafe_role({ role: error.message })]
  if (error instanceof Refusal) return [refusalSentence(error.code, error.facts)]
  if (error instanceof InvalidInput) return Object.entries(error.fields).map(([field, text]) => `${field}: ${text}`)
  if (error instanceof NotFound) return [m.main_not_found({ kind: kindName(error.kind) })]
  if (error instanceof NotAllowed) return [m.main_not_allowed()]
  if ((error as { code?: string }).code === 'EADDRINUSE')
    return [m.main_port_taken({ port: String((error as { port?: number }).port) })]
  if (isOutOfSpace(error)) return [m.main_507_what(), m.main_507_cure()]
  const { code } = error as { code?: string }
  if (code === '28P01' || code === '28000') return [m.main_database_refused()]
  if (code === '3D000') return [m.main_database_missing()]
  if (isUnreachable(error)) return [m.main_database_away()]
  return [m.main_unexpected(), error instanceof Error ? (error.stack ?? error.message) : String(error)]
}

/** What a thing is called; one that no text names keeps the word of the code. */
const kindName = (kind: string): string =>
  (m as unknown as Record<string, (() => string) | undefined>)[`main_kind_${kind.replaceAll('-', '_')}`]?.() ?? kind

/** Looks a refusal's text up by its code; a test holds that every code has one. */
export function refusalSentence(code: string, facts: Facts): string {
  const key = `refusal_${code.replaceAll(/[.-]/g, '_')}`
  const text = (m as unknown as Record<string, ((facts: Facts) => string) | undefined>)[key]
  return text ? text(facts) : code
}

function configSentence(fault: ConfigFault): string {
  const { name, detail } = fault
  const value = fault.value ?? '…'
  if (fault.rule === 'needed') return m.main_config_needed({ name, because: detail })
  if (fault.rule === 'port') return m.main_config_port({ name, value })
  if (fault.rule === 'choice') return m.main_config_choice({ name, value, choices: detail })
  if (fault.rule === 'empty') return m.main_config_empty({ name })
  return m.main_config_url({ name, example: detail })
}
