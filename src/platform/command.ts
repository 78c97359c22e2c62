import type { ParseArgsConfig } from 'node:util'
import type { Platform } from './platform.ts'

/** A command of `bin/styrhjul`. Every module lists its own in `<module>.cli.ts`. */
export interface Command {
  /** One or two words: `goals check`. */
  readonly name: string
  /** How it is written after its name: `[--plan KEY] [--json]`. */
  readonly usage: string
  /** What it does, in the reader's language. */
  summary(): string
  /** What its options do, in lines, where a usage line does not tell enough. */
  help?(): string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** How many words may follow besides the options. */
  readonly positionals?: { readonly min: number; readonly max: number }
  /** False for a command that needs no database. */
  readonly needsPlatform?: false
  run(call: CommandCall): Promise<ExitCode>
}

export interface CommandCall {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
  /** Opened when first asked for; closed by the command line itself. */
  platform(): Promise<Platform>
  readonly io: CommandIo
}

export interface CommandIo {
  /** One line to standard output. */
  out(line: string): void
  /** One line of progress or fault to standard error. */
  err(line: string): void
}

/** 0 fine, 1 findings or refusal, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** The call cannot be understood: the command line shows the message and the usage, and exits with 2. */
export class WrongUse extends Error {}

/** A named text option, or undefined; a repeated one is wrong use. */
export function textOption(call: Pick<CommandCall, 'values'>, name: string): string | undefined {
  const value = call.values[name]
  return typeof value === 'string' ? value : undefined
}
