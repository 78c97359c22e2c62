import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newPrivateKey, type Signer, signerFrom, type Witness, witnessFrom } from '#decision-log'

/** The signed log on disk, outside the database: keys, tiles and the last signed checkpoint. A file is whole or not there. */

export const checkpointFile = 'checkpoint'
const logKeyFile = 'log-key.pem'
const witnessKeyFile = 'witness-key.pem'
const nameFile = 'log-name'

const isMissing = (thrown: unknown): boolean => (thrown as NodeJS.ErrnoException).code === 'ENOENT'

/** Undefined when there is no such file. */
export async function readFileIn(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(join(folder, path)))
  } catch (thrown) {
    if (isMissing(thrown)) return undefined
    throw thrown
  }
}

export const readTextIn = async (folder: string, path: string): Promise<string | undefined> => {
  const bytes = await readFileIn(folder, path)
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Written aside, synced, renamed, and the folder synced: after a crash the old file or the new one stands there, whole. */
export async function writeFileIn(
  folder: string,
  path: string,
  content: Uint8Array | string,
  mode = 0o644,
): Promise<void> {
  const target = join(folder, path)
  const aside = `${target}.${process.pid}.part`
  await mkdir(dirname(target), { recursive: true })
  const file = await open(aside, 'w', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, target)
  await syncFolder(dirname(target))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

export const removeFileIn = (folder: string, path: string): Promise<void> => rm(join(folder, path), { force: true })

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** Of two processes that make the key at once the first one's holds: a key that stands there is never overwritten. */
async function keyIn(folder: string, file: string): Promise<string> {
  const found = await readTextIn(folder, file)
  if (found) return found
  const aside = `${file}.${process.pid}`
  await writeFileIn(folder, aside, newPrivateKey(), 0o600)
  await chmod(join(folder, aside), 0o600)
  await link(join(folder, aside), join(folder, file)).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EEXIST') throw thrown
  })
  await removeFileIn(folder, aside)
  await syncFolder(folder)
  return (await readTextIn(folder, file)) as string
}

/** The log's name is fixed when its key is made: another address of the municipality later does not change it. */
export async function logSigner(folder: string, name: string): Promise<Signer> {
  const key = await keyIn(folder, logKeyFile)
  const fixed = await readTextIn(folder, nameFile)
  if (fixed === undefined) await writeFileIn(folder, nameFile, name)
  return signerFrom(fixed ?? name, key)
}

export const ownWitness = async (folder: string, name: string): Promise<Witness> =>
  witnessFrom(name, await keyIn(folder, witnessKeyFile))
