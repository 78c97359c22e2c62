import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A peer to measure against, no part of Styrhjul: fetched from the npm registry when a measurement asks for it, into its own folder. */
const PACKAGE = '@duckdb/node-api@1.5.6-r.1'

export interface Duck {
  /** Rows of the last statement. */
  ask(statement: string): Promise<readonly (readonly unknown[])[]>
  close(): void
}

/** The parts of the package that are used here. */
interface Package {
  DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(statement: string): Promise<{ getRows(): unknown[][] }>
        closeSync(): void
      }>
      closeSync(): void
    }>
  }
}

/** A database of its own in the folder; undefined when the package cannot be had here. */
export async function openDuck(folder: string): Promise<Duck | undefined> {
  try {
    const flags = ['--no-save', '--no-audit', '--no-fund', '--silent']
    execFileSync('npm', ['install', '--prefix', folder, ...flags, PACKAGE], { stdio: 'ignore' })
    const { DuckDBInstance }: Package = createRequire(join(folder, 'x.js'))('@duckdb/node-api')
    const instance = await DuckDBInstance.create(join(folder, 'lines.duckdb'))
    const connection = await instance.connect()
    return {
      ask: async (statement) => (await connection.runAndReadAll(statement)).getRows(),
      close: () => {
        connection.closeSync()
        instance.closeSync()
      },
    }
  } catch {
    return undefined
  }
}
