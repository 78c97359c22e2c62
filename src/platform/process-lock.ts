import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One server for a data folder. The lock names its holder by pid and start time, so a killed process holds nothing. */
export class FolderInUse extends Error {
  readonly pid: number
  constructor(pid: number) {
    super(`in use by process ${pid}`)
    this.pid = pid
  }
}

/** Kernel's start time of a process; undefined when it does not run. Differs when a pid is used anew. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return aliveWithoutProc(pid) ? 'unknown' : undefined
  }
}

function aliveWithoutProc(pid: number): boolean {
  if (process.platform === 'linux') return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * The lock is written aside and linked into place, so that it is never seen without its holder's name.
 * @returns a function that gives the folder free
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'server.lock')
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, `${process.pid} ${startOf(process.pid)}`, { mode: 0o600 })
  try {
    for (let tries = 0; tries < 3; tries++) {
      if (linked(aside, path)) return () => rmSync(path, { force: true })
      const holder = holderOf(path)
      if (holder) throw new FolderInUse(holder)
      rmSync(path, { force: true })
    }
  } finally {
    rmSync(aside, { force: true })
  }
  throw new Error(`cannot lock ${folder}`)
}

function linked(aside: string, path: string): boolean {
  try {
    linkSync(aside, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function holderOf(path: string): number | undefined {
  const [pid, start] = readFileSync(path, 'utf8').split(' ')
  return pid && start && startOf(Number(pid)) === start ? Number(pid) : undefined
}
