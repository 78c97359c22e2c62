import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const worthwhile = /\.(js|css|svg|json|txt|webmanifest)$/

async function compressFile(path: string) {
  const body = await readFile(path)
  if (body.length < 512) return
  await writeFile(`${path}.br`, await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  await writeFile(`${path}.gz`, await zip(body, { level: 9 }))
}

/** Writes .br and .gz beside each text file for the browser, so that serving costs no work: last of all, for the list of routes is written late. */
export function precompress(): Plugin {
  return {
    name: 'styrhjul:precompress',
    apply: 'build',
    buildApp: {
      order: 'post',
      async handler({ environments }) {
        const dir = environments.client?.config.build.outDir
        if (!dir) return
        const files = await readdir(dir, { recursive: true })
        await Promise.all(files.filter((file) => worthwhile.test(file)).map((file) => compressFile(join(dir, file))))
      },
    },
  }
}
