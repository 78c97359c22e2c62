import { spawn } from 'node:child_process'

/** A scanner for viruses the municipality has: a command that gets the file's path last and answers by its exit code, as ClamAV's do. */

export type Scan = 'clean' | 'found' | 'failed'

const patience = 300_000

/** @param command program and arguments, parted by spaces; no shell reads it @returns `failed` when it could not tell */
export function scanFile(command: string, path: string, milliseconds = patience): Promise<Scan> {
  const [program = '', ...given] = command.trim().split(/\s+/)
  return new Promise((resolve) => {
    const child = spawn(program, [...given, path], { stdio: 'ignore', timeout: milliseconds, killSignal: 'SIGKILL' })
    child.once('error', () => resolve('failed'))
    child.once('close', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'found' : 'failed'))
  })
}
