import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createSieReader } from '#sie'
import { refuse } from '../../shared/failure.ts'
import { type Collected, type CollectedVoucher, collectLedger, type Expected } from './ledger-collector.ts'
import { ledgerFiles, sizeWords } from './ledger-files.service.ts'

/** A ledger file on disk, read in pieces: memory does not grow with its vouchers. */

export interface LedgerFile {
  readonly path: string
  readonly name: string
}

const piece = 1 << 20

/** @throws Refusal ledger.empty-file, ledger.file-too-large */
export async function fingerprint({ path }: LedgerFile): Promise<{ sha256: string; bytes: number }> {
  const { size } = await stat(path)
  if (size === 0) refuse('ledger.empty-file', { line: 0 })
  const { largest } = ledgerFiles()
  if (size > largest) refuse('ledger.file-too-large', { limit: sizeWords(largest) })
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: piece })) hash.update(chunk)
  return { sha256: hash.digest('hex'), bytes: size }
}

const vouchersAtOnce = 4_000

/**
 * Reads a whole file. Vouchers are handed on a few thousand at a time; while one lot is stored the next is read.
 * @param store left out when only the sums are wanted
 * @param onBytes how far the reading has come
 */
export async function readLedgerFile(
  file: LedgerFile,
  expected: Expected,
  hooks: {
    readonly store?: (batch: readonly CollectedVoucher[]) => Promise<void>
    readonly see?: (voucher: CollectedVoucher) => void
    readonly stopAtFault?: boolean
    readonly onBytes?: (bytes: number) => void
  } = {},
): Promise<Collected> {
  const { store, see, stopAtFault = false, onBytes } = hooks
  let batch: CollectedVoucher[] = []
  const collected = collectLedger(expected, (voucher) => {
    see?.(voucher)
    if (store) batch.push(voucher)
  })
  const reader = createSieReader(collected.sink)
  let storing: Promise<void> = Promise.resolve()
  const hand = async () => {
    await storing
    const full = batch
    batch = []
    if (store && full.length > 0) {
      storing = store(full)
      storing.catch(() => undefined) // thrown where it is awaited
    }
  }
  let read = 0
  for await (const chunk of createReadStream(file.path, { highWaterMark: piece })) {
    reader.push(chunk)
    read += chunk.length
    onBytes?.(read)
    if (stopAtFault && collected.faults.length > 0) {
      await storing
      return collected
    }
    if (batch.length >= vouchersAtOnce) await hand()
  }
  collected.finish(reader.end().checksum)
  if (!(stopAtFault && collected.faults.length > 0)) await hand()
  await storing
  return collected
}
