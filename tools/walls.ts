import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

/** The walls of the house: which layer may import which. A breach is a sentence that names file, import and wall. */

export type Layer =
  | 'shared'
  | 'pure'
  | 'policy'
  | 'contract'
  | 'store'
  | 'views'
  | 'service'
  | 'api'
  | 'cli'
  | 'pages'
  | 'door'
  | 'ui'
  | 'platform'
  | 'main'
  | 'test'
  | 'generated'

/** What each layer may import inside its own module or in the common folders. Nothing points upwards. */
export const allowed: Readonly<Record<Layer, readonly Layer[]>> = {
  shared: ['shared'],
  pure: ['pure', 'shared'],
  policy: ['pure', 'shared'],
  contract: ['pure', 'shared', 'contract', 'generated'],
  store: ['pure', 'shared', 'platform', 'store', 'generated'],
  views: ['pure', 'shared', 'platform', 'contract', 'store', 'views', 'generated'],
  service: ['pure', 'shared', 'platform', 'policy', 'contract', 'store', 'views', 'service', 'generated'],
  api: ['pure', 'shared', 'platform', 'contract', 'service'],
  cli: ['pure', 'shared', 'platform', 'contract', 'service', 'generated'],
  pages: ['pure', 'shared', 'platform', 'contract', 'service', 'pages', 'ui', 'generated'],
  door: ['pure', 'contract', 'service', 'policy'],
  ui: ['shared', 'ui', 'generated'],
  platform: ['shared', 'platform', 'generated'],
  main: ['shared', 'platform', 'ui', 'api', 'cli', 'service', 'door', 'contract', 'pages', 'main', 'generated'],
  test: [],
  generated: ['generated'],
}

/** Layers that may use another module, and only by its door. */
const mayVisit: readonly Layer[] = ['service', 'pages', 'main', 'api', 'cli']

/** Layers that may name the types at another module's door, so that one concept keeps one shape; its code they may not run. */
const speakers: readonly Layer[] = ['pure', 'policy', 'contract', 'store', 'views']

/** Layers of rules: no packages, nothing of Node, no clock. */
const bare: readonly Layer[] = ['shared', 'pure', 'policy']

export interface Breach {
  readonly file: string
  readonly rule: 'layer' | 'door' | 'package' | 'cycle' | 'readme' | 'clock'
  readonly detail: string
}

const suffixes: Readonly<Record<string, Layer>> = {
  policy: 'policy',
  contract: 'contract',
  store: 'store',
  views: 'views',
  service: 'service',
  api: 'api',
  cli: 'cli',
}

export function layerOf(path: string): Layer {
  if (path.includes('/generated/')) return 'generated'
  if (/\.(db\.|process\.)?(test|spec|fixture)\.tsx?$/.test(path) || path.startsWith('src/platform/testing/'))
    return 'test'
  if (path.startsWith('src/shared/')) return 'shared'
  if (path.startsWith('src/ui/')) return 'ui'
  if (path.startsWith('src/platform/')) return 'platform'
  if (path.startsWith('src/main/')) return 'main'
  if (path.includes('/pages/')) return 'pages'
  if (path.endsWith('/index.ts')) return 'door'
  const suffix = /\.([a-z]+)\.tsx?$/.exec(path)?.[1] ?? ''
  return suffixes[suffix] ?? 'pure'
}

export const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1]

/** Paths and packages a file imports, also as types and by `import()`. */
export function importsOf(file: string, source: string): string[] {
  const { module } = parseSync(file, source)
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ]
}

/** What a file imports only to name its types: no code crosses there. */
function onlyTypesOf(file: string, source: string): Set<string> {
  const { staticImports } = parseSync(file, source).module
  const carriesCode = (entries: readonly { readonly isType: boolean }[]) =>
    entries.length === 0 || entries.some((entry) => !entry.isType)
  const code = new Set(staticImports.filter((one) => carriesCode(one.entries)).map((one) => one.moduleRequest.value))
  return new Set(staticImports.map((one) => one.moduleRequest.value).filter((wanted) => !code.has(wanted)))
}

function breachesOfFile(root: string, path: string): { breaches: Breach[]; local: string[] } {
  const source = readFileSync(join(root, path), 'utf8')
  const layer = layerOf(path)
  const breaches: Breach[] = []
  const local: string[] = []
  const onlyTypes = onlyTypesOf(path, source)
  const tell = (rule: Breach['rule'], detail: string) => breaches.push({ file: path, rule, detail })
  if (layer === 'test') return { breaches, local }
  for (const wanted of importsOf(path, source)) {
    if (!wanted.startsWith('.')) {
      if (bare.includes(layer)) tell('package', wanted)
      if (layer === 'ui' && (wanted.startsWith('node:') || builtinModules.includes(wanted))) tell('package', wanted)
      continue
    }
    const target = relative(root, resolve(root, dirname(path), wanted))
    if (!/\.tsx?$/.test(target) && !target.includes('/generated/')) continue
    const other = layerOf(target)
    const home = moduleOf(path)
    const there = moduleOf(target)
    if (there && there !== home) {
      const maySpeakOf = onlyTypes.has(wanted) && speakers.includes(layer)
      if (
        layer === 'main' ? !allowed.main.includes(other) : other !== 'door' || !(mayVisit.includes(layer) || maySpeakOf)
      )
        tell('door', target)
    } else if (!allowed[layer].includes(other)) tell('layer', `${layer} → ${other}: ${target}`)
    local.push(target)
  }
  if (bare.includes(layer) && /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b|\bMath\.random\(/.test(source))
    tell('clock', 'clock or randomness')
  return { breaches, local }
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (statSync(join(root, path)).isDirectory()) return name === 'generated' ? [] : filesIn(root, path)
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : []
  })
}

/** Modules that reach themselves through others. */
function cycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = []
  const walk = (at: string, trail: readonly string[]): void => {
    for (const next of edges.get(at) ?? []) {
      if (next === trail[0]) found.push([...trail, next])
      else if (!trail.includes(next) && next > (trail[0] ?? '')) walk(next, [...trail, next])
    }
  }
  for (const start of edges.keys()) walk(start, [start])
  return found
}

export function findBreaches(root: string): Breach[] {
  const breaches: Breach[] = []
  const edges = new Map<string, Set<string>>()
  for (const path of filesIn(root, 'src')) {
    const found = breachesOfFile(root, path)
    breaches.push(...found.breaches)
    const home = moduleOf(path)
    for (const target of home ? found.local : []) {
      const there = moduleOf(target)
      if (home && there && there !== home) edges.set(home, (edges.get(home) ?? new Set()).add(there))
    }
  }
  for (const ring of cycles(edges))
    breaches.push({ file: `src/modules/${ring[0]}`, rule: 'cycle', detail: ring.join(' → ') })
  const modules = join(root, 'src/modules')
  for (const name of existsSync(modules) ? readdirSync(modules) : []) {
    for (const needed of ['README.md', 'index.ts']) {
      if (!existsSync(join(modules, name, needed)))
        breaches.push({ file: `src/modules/${name}`, rule: 'readme', detail: needed })
    }
  }
  return breaches
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = findBreaches(resolve(dirname(fileURLToPath(import.meta.url)), '..'))
  for (const breach of breaches) process.stderr.write(`${breach.file}: ${breach.rule}: ${breach.detail}\n`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}
