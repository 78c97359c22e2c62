import type { Context, Read, Write } from '../../platform/context.ts'
import type { LogEntry, LogIndex, LogOrder } from './statement.ts'

/** Writes one entry in the same transaction as the deed it tells of: both are committed, or neither. */
export function appendToLog(_tx: Write, _at: string, _order: LogOrder): Promise<LogEntry> {
  throw new Error('not built yet')
}

/** The entries of a thing, oldest first; none when it was never logged. */
export function entriesOf(_tx: Read, _subject: string): Promise<readonly LogEntry[]> {
  throw new Error('not built yet')
}

/** Address of the receipt of an entry below the municipality's own: it can be printed before the log is signed. */
export const receiptPath = (index: LogIndex): string => `/logg/kvitto/${index}`

/** The receipt as people keep it (JSON text); undefined until a signed checkpoint covers the entry. */
export function receiptOf(_ctx: Context, _index: LogIndex): Promise<string | undefined> {
  throw new Error('not built yet')
}
