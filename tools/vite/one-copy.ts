import { relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bundleFolder = fileURLToPath(new URL('../../build/server/', import.meta.url))
const within = (path: string, folder: string) => path.startsWith(`${root}${folder.replaceAll('/', sep)}${sep}`)

/** Loaded by Node itself: the platform that the server starts is then the very one the pages meet, also for `instanceof`. */
export const isOneCopy = (path: string): boolean =>
  path.endsWith('.ts') &&
  (within(path, 'src/shared') || (within(path, 'src/platform') && !within(path, 'src/platform/web')))

/** Keeps `src/shared` and `src/platform` out of the server bundle; Node strips their types when it loads them. */
export function oneCopy(): Plugin {
  return {
    name: 'styrhjul:one-copy',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    async resolveId(source, importer, options) {
      if (!importer || !source.startsWith('.')) return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!found || !isOneCopy(found.id)) return null
      if (this.environment.mode === 'dev') return { id: pathToFileURL(found.id).href, external: true }
      return { id: relative(bundleFolder, found.id).split(sep).join('/'), external: 'absolute' }
    },
  }
}
