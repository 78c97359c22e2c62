import type { SieDiagnostic, SieSeverity, SieSink } from './types.ts'

type Facts = SieDiagnostic['facts']

const NO_FACTS: Facts = Object.freeze({})

/** How many different "once" remarks are remembered; past this each is told every time, so memory stays bounded. */
const REMEMBERED = 200_000

/** Tells diagnostics to the sink and counts them. */
export class Report {
  readonly counts: Record<SieSeverity, number> = { fatal: 0, error: 0, warning: 0, info: 0 }
  readonly #sink: SieSink
  readonly #told = new Set<string>()

  constructor(sink: SieSink) {
    this.#sink = sink
  }

  tell(severity: SieSeverity, code: string, line: number, column = 0, facts: Facts = NO_FACTS): void {
    this.counts[severity]++
    this.#sink.diagnostic?.({ code, severity, line, column, facts })
  }

  /** Tells the first of many alike: the same code about the same subject. */
  once(subject: string, severity: SieSeverity, code: string, line: number, column = 0, facts: Facts = NO_FACTS): void {
    const key = `${code}\n${subject}`
    if (this.#told.has(key)) return
    if (this.#told.size < REMEMBERED) this.#told.add(key)
    this.tell(severity, code, line, column, facts)
  }
}
