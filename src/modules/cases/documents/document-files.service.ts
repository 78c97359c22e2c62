import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where files of documents wait while they are looked through, and how large they may be: said once, when the house is set up. */

export interface DocumentFiles {
  /** On the disk of the server that takes them. */
  readonly folder: string
  /** In bytes. */
  readonly largest: number
  readonly scanCommand: string | undefined
}

let files: DocumentFiles = {
  folder: join(tmpdir(), 'styrhjul-document-uploads'),
  largest: 300 * 1024 ** 2,
  scanCommand: undefined,
}

export const documentFiles = (): DocumentFiles => files

/** @param config data folder of the process, the largest file in bytes, and the scanner's command */
export function setDocumentFiles(config: {
  readonly dataFolder: string
  readonly largestDocument: number
  readonly documentScanCommand: string | undefined
}): void {
  files = {
    folder: join(config.dataFolder, 'document-uploads'),
    largest: config.largestDocument,
    scanCommand: config.documentScanCommand,
  }
}
