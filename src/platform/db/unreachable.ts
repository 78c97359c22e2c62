const codes = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300']
const sentences = /connection terminated|timeout exceeded when trying to connect|connection ended unexpectedly/i

/** The database does not answer: not our fault and soon over, so the person may try again. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as { code?: string; syscall?: string }
  return codes.includes(code ?? '') || (code === 'ENOENT' && syscall === 'connect') || sentences.test(error.message)
}

/** The disk is full: nothing of the deed was stored, and nothing can be until somebody makes room. */
export const isOutOfSpace = (error: unknown): boolean =>
  error instanceof Error && ['53100', 'ENOSPC'].includes((error as { code?: string }).code ?? '')
