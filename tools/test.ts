import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.ts'

/** Runs everything: format and lint, types, walls, glossary, generated files, then the lanes pure, database, process and browser. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const say = (line: string) => process.stdout.write(`${line}\n`)

interface Count {
  readonly passed: number
  readonly failed: number
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}): number {
  const outcome = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, ...env },
  })
  if (outcome.error) throw outcome.error
  return outcome.status ?? 1
}

function step(name: string, program: string, args: readonly string[]): Count {
  say(`\n▸ ${name}`)
  const good = run(program, args) === 0
  if (!good) say(`✗ ${name}`)
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function lane(name: string, env: Record<string, string> = {}): Count {
  say(`\n▸ ${name}`)
  const report = join(root, 'build', `tests-${name}.json`)
  rmSync(report, { force: true })
  mkdirSync(dirname(report), { recursive: true })
  const status = run(
    bin('vitest'),
    ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  )
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const counted = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numTotalTests: number
  }
  const failed = counted.numFailedTests
  return { passed: counted.numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed }
}

const checks = (): Count[] => [
  step('format and lint', bin('biome'), ['check', '--error-on-warnings', '.']),
  step('routes typed', bin('react-router'), ['typegen']),
  step('types', bin('tsc'), ['--noEmit', '-p', '.']),
  step('walls', process.execPath, ['tools/walls.ts']),
  step('glossary', process.execPath, ['tools/glossary.ts']),
  step('unused code', bin('knip'), []),
]

const wanted = process.argv[2]
const counts = checks()
if (wanted === 'check') counts.push(lane('pure'))
else {
  const browser = findBrowser(say)
  counts.push(step('types of tables', process.execPath, ['tools/generate-tables.ts', '--verify']))
  counts.push(step('web build', bin('react-router'), ['build']))
  for (const name of ['pure', 'database', 'process']) counts.push(lane(name))
  if (browser) counts.push(lane('browser', { STYRHJUL_BROWSER: browser }))
  else counts.push({ passed: 0, failed: 1 })
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
say(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
