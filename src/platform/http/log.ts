/** One line of JSON to standard output. Only fields named here ever stand in it: no address, no query, no name. */
export interface LogLine {
  readonly event: 'request' | 'fault' | 'sign-in' | 'provider'
  readonly level: 'info' | 'error'
  readonly requestId: string
  readonly [fact: string]: string | number | undefined
}

export type Log = (line: LogLine) => void

export const makeLog = (level: 'silent' | 'info' | 'debug'): Log =>
  level === 'silent'
    ? () => undefined
    : (line) =>
        process.stdout.write(
          `${JSON.stringify({ at: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }), ...line })}\n`,
        )

/** What went wrong, with its causes, but without the values a database puts into its details. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${faultText(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
