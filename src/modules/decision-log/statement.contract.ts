import canonicalize from 'canonicalize'
import { z } from 'zod'
import { isParagraph } from '../../shared/decision.ts'
import { isId } from '../../shared/ids.ts'
import { parseDay } from '../../shared/local-date.ts'
import { isBodyWord, logKinds, type Statement } from './statement.ts'

/** The closed schema of a leaf. A key that is not here, or a word of another form, is refused: also when somebody else wrote it. */
export const statementContract = z.strictObject({
  v: z.literal(1),
  t: z.enum(logKinds),
  org: z.string().regex(/^[a-z0-9-]{1,40}$/),
  organ: z.string().refine(isBodyWord),
  mote: z
    .string()
    .refine((text) => parseDay(text) !== undefined)
    .nullable(),
  par: z.string().refine(isParagraph).nullable(),
  id: z.string().refine(isId),
  ts: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  doc: z.string().regex(/^[0-9a-f]{64}$/),
  rattar: z.int().min(0).nullable(),
})

/** The leaf as text, RFC 8785. Throws ZodError when the statement does not fit the schema. */
export const leafOf = (statement: Statement): string => canonicalize(statementContract.parse(statement)) as string

/** Any value as RFC 8785 bytes: what is logged of things that are data and not files. */
export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalize(value))
