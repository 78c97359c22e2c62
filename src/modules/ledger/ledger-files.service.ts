import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where files wait to be read in, and how large they may be: said once, when the house is set up. */

export interface LedgerFiles {
  /** Uploads wait here, on the disk of the server that took them. */
  readonly folder: string
  /** In bytes. */
  readonly largest: number
}

let files: LedgerFiles = { folder: join(tmpdir(), 'styrhjul-ledger-uploads'), largest: 2 * 1024 ** 3 }

export const ledgerFiles = (): LedgerFiles => files

/** @param config data folder of the process, and the largest file in bytes */
export function setLedgerFiles(config: { readonly dataFolder: string; readonly largestLedgerFile: number }): void {
  files = { folder: join(config.dataFolder, 'ledger-uploads'), largest: config.largestLedgerFile }
}

/** As `2 GB`: whole where it can be. */
export function sizeWords(bytes: number): string {
  const [unit, size] = bytes >= 1024 ** 3 ? ['GB', 1024 ** 3] : bytes >= 1024 ** 2 ? ['MB', 1024 ** 2] : ['kB', 1024]
  return `${(bytes / (size as number)).toLocaleString('sv-SE', { maximumFractionDigits: 1 })}\u00a0${unit}`
}
