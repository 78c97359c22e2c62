import {
  AssuranceNeeded,
  Failure,
  InvalidInput,
  NotAllowed,
  NotFound,
  NotSignedIn,
  Refusal,
  StaleVersion,
} from '../../shared/failure.ts'
import type { Locale } from '../context.ts'
import { findText } from '../contract.ts'
import { isOutOfSpace, isUnreachable } from '../db/unreachable.ts'

/** RFC 9457: what a program is told about a deed that was not done. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The reference number: it stands in the log beside the cause. */
  readonly instance: string
  /** Code of the rule that refused. */
  readonly code?: string
  /** One sentence per field. */
  readonly errors?: Readonly<Record<string, string>>
}

export const problemKinds = [
  'refusal',
  'invalid-input',
  'not-signed-in',
  'not-allowed',
  'assurance-needed',
  'not-found',
  'stale-version',
  'too-large',
  'too-many',
  'other-site',
  'unavailable',
  'out-of-space',
  'unexpected',
] as const
export type ProblemKind = (typeof problemKinds)[number]

const statusOf: Readonly<Record<ProblemKind, number>> = {
  refusal: 409,
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'assurance-needed': 403,
  'not-found': 404,
  'stale-version': 409,
  'too-large': 413,
  'too-many': 429,
  'other-site': 403,
  unavailable: 503,
  'out-of-space': 507,
  unexpected: 500,
}

export function kindOf(thrown: unknown): ProblemKind {
  if (thrown instanceof Refusal) return 'refusal'
  if (thrown instanceof InvalidInput) return 'invalid-input'
  if (thrown instanceof NotSignedIn) return 'not-signed-in'
  if (thrown instanceof AssuranceNeeded) return 'assurance-needed'
  if (thrown instanceof NotAllowed) return 'not-allowed'
  if (thrown instanceof NotFound) return 'not-found'
  if (thrown instanceof StaleVersion) return 'stale-version'
  if (thrown instanceof Failure) throw new Error(`a failure without a kind: ${thrown.name}`)
  if (isOutOfSpace(thrown)) return 'out-of-space'
  return isUnreachable(thrown) ? 'unavailable' : 'unexpected'
}

const words = (kind: ProblemKind, part: 'title' | 'detail', locale: Locale): string =>
  findText(`platform_problem_${kind.replaceAll('-', '_')}_${part}`, locale) ?? kind

/** A problem that middleware finds before any deed. */
export const problem = (kind: ProblemKind, locale: Locale, instance: string): Problem => ({
  type: `/api/v1#problem-${kind}`,
  title: words(kind, 'title', locale),
  status: statusOf[kind],
  detail: words(kind, 'detail', locale),
  instance,
})

/** Never carries a stack, a stored row or anything else the caller did not send. */
export function problemOf(thrown: unknown, locale: Locale, instance: string): Problem {
  const plain = problem(kindOf(thrown), locale, instance)
  if (thrown instanceof Refusal) {
    const detail = findText(`refusal_${thrown.code.replace(/[.-]/g, '_')}`, locale, thrown.facts) ?? thrown.code
    return { ...plain, detail, code: thrown.code }
  }
  if (thrown instanceof InvalidInput) return { ...plain, errors: thrown.fields }
  return plain
}

export const problemResponse = (told: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(told), {
    status: told.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(told.status === 503 && { 'retry-after': '5' }),
      ...(told.status === 401 && { 'www-authenticate': 'Bearer realm="Styrhjul"' }),
      ...headers,
    },
  })
