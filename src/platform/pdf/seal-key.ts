import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { issueOwnCertificate, type SealKey } from './certificate.ts'

/** Where the keys that seal documents lie: in the data folder, one for each municipality, read by nobody but the owner of the process. */

interface SealPlace {
  readonly folder: string
  /** The address people use, as `https://ekby.example`. */
  readonly origin: string
}

let place: SealPlace | undefined

export class SealKeysNotSet extends Error {}

export function setSealKeys(config: {
  readonly dataFolder: string
  readonly origin: string | undefined
  readonly host?: string
  readonly port?: number
}): void {
  const origin = config.origin ?? `http://${config.host ?? 'localhost'}:${config.port ?? 3000}`
  place = { folder: join(config.dataFolder, 'seal'), origin }
}

const placed = (): SealPlace => {
  if (!place) throw new SealKeysNotSet('nobody said where seal keys lie')
  return place
}

/** @param host the municipality's own host, when it has one */
export const addressOf = (path: string, host: string | null): string =>
  new URL(path, host ? `https://${host}` : placed().origin).href

/**
 * The municipality's key; made the first time it is asked for, by whichever process comes first.
 * @param slug short word of the municipality
 * @param at UTC instant
 */
export async function sealKeyOf(slug: string, name: string, at: string): Promise<SealKey> {
  const { folder } = placed()
  const path = join(folder, `${slug.replaceAll(/[^a-z0-9-]/g, '-')}.json`)
  const known = read(path)
  if (known) return known
  const made = await issueOwnCertificate({ name, number: null }, at)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomUUID()}`
  writeFileSync(aside, JSON.stringify(made), { mode: 0o600, flush: true })
  try {
    linkSync(aside, path)
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure
  } finally {
    rmSync(aside)
  }
  return read(path) ?? made
}

function read(path: string): SealKey | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as SealKey
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw failure
  }
}
