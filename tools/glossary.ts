import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

/** Holds the language of the house: glossary words, no Swedish text in code, every sentence in both languages. */

export interface Fault {
  readonly file: string
  readonly detail: string
}

const swedish = /[åäöÅÄÖ]/
const banned = /[eE]rrand|Manager\b|Helper\b|Utils?\b|\b[kK]pi|KPI/

/** The check of goals, the reading of clauses and the review of documents have Swedish words as their data. */
const aboutSwedish = [
  'src/modules/goals/measurability/',
  'src/shared/clauses/',
  'src/modules/review/lexicon.ts',
  'src/modules/review/checks/said-words.ts',
  'src/modules/review/plans/demand-words.ts',
  'src/modules/review/minutes/words.ts',
  'src/modules/review/minutes/vote-words.ts',
  'src/modules/review/minutes/people-words.ts',
]

export function filesUnder(root: string, folder: string, wanted: RegExp): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (name === 'generated' || name === 'node_modules') return []
    if (statSync(join(root, path)).isDirectory()) return filesUnder(root, path, wanted)
    return wanted.test(name) ? [path] : []
  })
}

interface Node {
  readonly type?: string
  readonly value?: unknown
  readonly name?: unknown
  readonly start?: number
}

/** Calls `see` for each node of a syntax tree. */
function walk(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, see)
  else if (typeof node === 'object' && node !== null) {
    see(node as Node)
    for (const child of Object.values(node)) if (typeof child === 'object') walk(child, see)
  }
}

/** Text a person reads belongs in the message files; a name belongs in the glossary. */
export function faultsOfSource(file: string, source: string): Fault[] {
  const faults: Fault[] = []
  const lineOf = (start = 0) => source.slice(0, start).split('\n').length
  walk(parseSync(file, source).program, (node) => {
    const text =
      node.type === 'Literal' || node.type === 'JSXText'
        ? node.value
        : node.type === 'TemplateElement'
          ? (node.value as { raw?: string })?.raw
          : undefined
    if (typeof text === 'string' && swedish.test(text))
      faults.push({
        file: `${file}:${lineOf(node.start)}`,
        detail: `text outside the message files: ${text.trim().slice(0, 60)}`,
      })
    if (
      node.type === 'Identifier' &&
      typeof node.name === 'string' &&
      (swedish.test(node.name) || banned.test(node.name))
    ) {
      faults.push({ file: `${file}:${lineOf(node.start)}`, detail: `name outside the glossary: ${node.name}` })
    }
  })
  return faults
}

type Messages = Record<string, unknown>
const readMessages = (path: string): Messages => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})
const keysOf = (messages: Messages) => Object.keys(messages).filter((key) => key !== '$schema')

/** What a message asks to be filled in: `{name}`. */
const holes = (message: unknown): string =>
  [...new Set(JSON.stringify(message).match(/\{[a-zA-Z]+\}/g) ?? [])].sort().join(' ')

export function faultsOfMessages(file: string, sv: Messages, en: Messages): Fault[] {
  const tell = (detail: string): Fault => ({ file, detail })
  return [
    ...keysOf(sv)
      .filter((key) => !(key in en))
      .map((key) => tell(`no English text: ${key}`)),
    ...keysOf(en)
      .filter((key) => !(key in sv))
      .map((key) => tell(`no Swedish text: ${key}`)),
    ...keysOf(sv)
      .filter((key) => key in en && holes(sv[key]) !== holes(en[key]))
      .map((key) => tell(`different facts in the two languages: ${key}`)),
  ]
}

/** Codes in the source that need a text of their own: refusals and deeds. */
export function codesIn(source: string): { refusals: string[]; deeds: string[] } {
  const found = (pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1] as string)
  return {
    refusals: found(/\brefuse\(\s*'([a-z.-]+)'/g).concat(found(/new Refusal\(\s*'([a-z.-]+)'/g)),
    deeds: found(/\.write(?:<[^>]*>)?\(\s*'([a-z-]+\.[a-z-]+)'/g),
  }
}

const textKey = (prefix: string, code: string) => `${prefix}_${code.replaceAll(/[.-]/g, '_')}`

export function check(root: string): Fault[] {
  const sources = filesUnder(root, 'src', /\.tsx?$/)
  const code = sources.filter((path) => !/\.(test|spec|fixture)\.tsx?$/.test(path) && !path.includes('/testing/'))
  const folders = filesUnder(root, 'src', /^sv\.json$/).map((path) => dirname(path))
  const texts = new Set(folders.flatMap((folder) => keysOf(readMessages(join(root, folder, 'sv.json')))))
  const glossary = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  const faults = folders.flatMap((folder) =>
    faultsOfMessages(folder, readMessages(join(root, folder, 'sv.json')), readMessages(join(root, folder, 'en.json'))),
  )
  for (const path of code) {
    const source = readFileSync(join(root, path), 'utf8')
    if (!aboutSwedish.some((folder) => path.startsWith(folder))) faults.push(...faultsOfSource(path, source))
    const { refusals, deeds } = codesIn(source)
    for (const refusal of refusals)
      if (!texts.has(textKey('refusal', refusal)))
        faults.push({ file: path, detail: `refusal without a text: ${refusal}` })
    for (const deed of deeds)
      if (!texts.has(textKey('deed', deed))) faults.push({ file: path, detail: `deed without a text: ${deed}` })
  }
  for (const path of filesUnder(root, 'migrations', /\.sql$/)) {
    for (const [, table] of readFileSync(join(root, path), 'utf8').matchAll(/^create table (\w+)/gm)) {
      if (!glossary.includes(`\`${table}\``))
        faults.push({ file: path, detail: `table outside the glossary: ${table}` })
    }
  }
  for (const name of readdirSync(join(root, 'src/modules'))) {
    if (!glossary.includes(`\`${name}\``))
      faults.push({ file: `src/modules/${name}`, detail: 'module outside the glossary' })
  }
  return faults
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = check(resolve(dirname(fileURLToPath(import.meta.url)), '..'))
  for (const fault of faults) process.stderr.write(`${fault.file}: ${fault.detail}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
