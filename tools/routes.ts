import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Prints every page's address with its file, the deeds it can call and the policies these ask. */
interface Route {
  readonly path?: string
  readonly file: string
  readonly children?: readonly Route[]
}

interface Deed {
  readonly name: string
  readonly log: readonly string[]
  readonly policies: readonly string[]
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const web = resolve(root, 'src/main/web')

/** Functions a file imports from services, by the file they stand in. */
export function servicesOf(source: string): { names: string[]; from: string }[] {
  return [...source.matchAll(/import\s+\{([^}]+)\}\s+from\s+'([^']+\.service\.ts)'/g)].map(
    ([, names = '', from = '']) => ({
      names: names
        .split(',')
        .map((name) => name.replace(/\btype\b/, '').trim())
        .filter(Boolean),
      from,
    }),
  )
}

/** What a service function records and asks, read from its text up to the next export. */
export function deedOf(source: string, name: string): Deed {
  const start = source.search(new RegExp(`export (?:async )?(?:const|function) ${name}\\b`))
  const end = source.indexOf('\nexport ', start + 1)
  const body = start < 0 ? '' : source.slice(start, end < 0 ? undefined : end)
  const all = (pattern: RegExp) => [...new Set([...body.matchAll(pattern)].map((found) => found[1] as string))]
  return { name, log: all(/\.write(?:<[^>]*>)?\(\s*'([^']+)'/g), policies: all(/\.must\(\s*(\w+)/g) }
}

function deedsOf(file: string): Deed[] {
  const path = resolve(web, file)
  if (!existsSync(path)) return []
  return servicesOf(readFileSync(path, 'utf8')).flatMap(({ names, from }) => {
    const service = resolve(dirname(path), from)
    const source = existsSync(service) ? readFileSync(service, 'utf8') : ''
    return names.filter((name) => /^[a-z]/.test(name)).map((name) => deedOf(source, name))
  })
}

function print(routes: readonly Route[], above: string): void {
  for (const route of routes) {
    const path = route.path ? `${above}/${route.path}` : above
    if (!route.children?.length) {
      process.stdout.write(`${path || '/'}\n    ${relative(root, resolve(web, route.file))}\n`)
      for (const deed of deedsOf(route.file))
        process.stdout.write(`    ${[deed.name, ...deed.log, ...deed.policies].join(' · ')}\n`)
    }
    print(route.children ?? [], path)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const listed = execFileSync(resolve(root, 'node_modules/.bin/react-router'), ['routes', '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  print(JSON.parse(listed.slice(listed.indexOf('['))) as Route[], '')
}
