import { kindWords } from '../kind-words.service.ts'
import type { LogKind } from '../statement.ts'

export const kindName = (kind: LogKind): string => kindWords[kind]()
