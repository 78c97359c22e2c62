import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../src/main/cli.ts', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))

export interface RunningServer {
  readonly origin: string
  readonly child: ChildProcess
  /** Everything it has said so far. */
  said(): string
  /** Asks it to stop and waits; resolves to its exit code. */
  stop(): Promise<number | null>
}

/** Starts Styrhjul as a process of its own and waits until it tells its address. Rejects with its words when it stops instead. */
export function startServer(env: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [cli, 'serve'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const stop = () => {
    child.kill('SIGTERM')
    return exited
  }
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      words += chunk
      const origin = /https?:\/\/\S+/.exec(words)?.[0]
      if (origin) resolve({ origin, child, said: () => words, stop })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', (chunk) => {
      words += chunk
    })
    void exited.then((code) => reject(new Error(`exit ${code}: ${words}`)))
  })
}
