import type { Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { LogEntry } from './statement.ts'

/** Where anybody may fetch the exact bytes of a row whose document the log does not keep: those who own it stand above and answer. */
type Row = Pick<LogEntry, 'kind' | 'subject'>

const places = openQuestion<[Read, Row], string | undefined>('where the document of a logged row is handed out')
export const askForDocumentPlace = places.join

/** Undefined when nobody hands it out, or no longer. */
export const documentPlace = async (tx: Read, row: Row): Promise<string | undefined> =>
  (await places.askAll(tx, row)).find((place) => place !== undefined)
