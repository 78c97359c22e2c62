import { join } from 'node:path'
import type { Context, Read } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { type LogTenant, tenantOf } from './log.store.ts'

/** Where the signed log of each municipality stands, and by what name: said once, when the house is set up. */

interface LogFiles {
  readonly folder: string
  readonly origin: string | undefined
  /** Host name of the address people use. */
  readonly host: string
}

let files: LogFiles | undefined

/** @param config data folder of the process and the address people use, when it is known */
export function setLogFiles(config: { readonly dataFolder: string; readonly origin: string | undefined }): void {
  const host = config.origin ? new URL(config.origin).hostname : 'localhost'
  files = { folder: join(config.dataFolder, 'decision-log'), origin: config.origin, host }
}

export const isLogSetUp = (): boolean => files !== undefined

export interface LogPlace {
  readonly folder: string
  /** As `kommun.example/beslutslogg`: the log's name before it has a key. */
  readonly name: string
  readonly witnessName: string
  /** Short word of the municipality, in each statement. */
  readonly org: string
}

/** @throws Refusal log.not-set-up */
export const placeIn = async (tx: Read): Promise<LogPlace> => placeOf(await tenantOf(tx))

export const placeFor = (ctx: Context): Promise<LogPlace> => ctx.read(placeIn)

function placeOf({ slug, host }: LogTenant): LogPlace {
  if (!files) return refuse('log.not-set-up')
  const base = host ?? `${files.host}/${slug}`
  return {
    folder: join(files.folder, slug),
    name: `${base}/beslutslogg`,
    witnessName: `${base}/vittne`,
    org: slug,
  }
}

/**
 * A whole address that people can type or scan.
 * @param asked where the page was asked for, when no address is set
 */
export async function wholeAddress(ctx: Context, asked: string, path: string): Promise<string> {
  const { host } = await ctx.read(tenantOf)
  const url = new URL(files?.origin ?? asked)
  if (host) url.host = host
  return `${url.origin}${path}`
}
