import type { Read } from '../../platform/context.ts'
import type { CodePart } from './account.ts'
import { listCodeNames } from './drill.views.ts'

/** What the ledgers call the codes of a part, as activities. */
export const codeNames = (tx: Read, part: CodePart): Promise<ReadonlyMap<string, string>> => listCodeNames(tx, part)
