import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RouteObject } from 'react-router'

interface Told {
  readonly id: string
  readonly file: string
  readonly path?: string
  readonly index?: boolean
  readonly children?: readonly Told[]
}

const root = fileURLToPath(new URL('..', import.meta.url))

const asRoute = ({ id, path, index, children }: Told): RouteObject =>
  index ? { id, index: true } : { id, path, children: (children ?? []).map(asRoute) }

/** Every route with what shows a page; files that only hand out data end in `.ts`. */
const pageIds = ({ id, file, children }: Told): string[] => [
  ...(children === undefined && file.endsWith('.tsx') ? [id] : []),
  ...(children ?? []).flatMap(pageIds),
]

/** The routes as the framework has read them. */
export function readRoutes(): { readonly routes: RouteObject[]; readonly pages: readonly string[] } {
  const words = execFileSync('node_modules/.bin/react-router', ['routes', '--json'], { cwd: root, encoding: 'utf8' })
  const told = JSON.parse(words.slice(words.indexOf('['))) as Told[]
  return { routes: told.map(asRoute), pages: told.flatMap(pageIds) }
}
