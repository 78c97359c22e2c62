// The one way in for `npm start`, `npm test` and bin/styrhjul: installs what is missing, builds what is stale, then hands
// over to the project's own Node. Runs on any Node from 18, so it uses nothing newer.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const node = join(root, 'node_modules/.bin/node')
const at = (...parts) => join(root, ...parts)
const say = (line) => process.stderr.write(`${line}\n`)

function run(program, args, options = {}) {
  const outcome = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
  if (outcome.error) throw outcome.error
  return outcome.status ?? 1
}

function must(what, program, args) {
  const status = run(program, args)
  if (status === 0) return
  say(`${what} misslyckades (slutkod ${status}). Se utskriften ovan.`)
  process.exit(1)
}

const digest = (text) => createHash('sha256').update(text).digest('hex')
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

function install() {
  const wanted = digest(read(at('package-lock.json')))
  const stamp = at('node_modules', '.styrhjul-installed')
  if (read(stamp) === wanted && existsSync(node)) return
  say('Installerar beroenden …')
  must('Installationen', 'npm', [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (!existsSync(node)) {
    say(
      `Node 26 finns inte färdigpackad för ${process.platform} ${process.arch}. Installera Node 26.10 eller senare och länka den som node_modules/.bin/node.`,
    )
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

/** Every file that the build reads, by name, size and time. */
function fingerprint(paths) {
  const parts = []
  const visit = (path) => {
    if (!existsSync(path)) return
    const info = statSync(path)
    if (!info.isDirectory()) parts.push(`${path} ${info.size} ${info.mtimeMs}`)
    else if (!path.endsWith('generated/paraglide')) for (const name of readdirSync(path).sort()) visit(join(path, name))
  }
  for (const path of paths) visit(at(path))
  return digest(parts.join('\n'))
}

function once(name, paths, made, build) {
  const stamp = at('build', `.${name}`)
  const wanted = fingerprint(paths)
  if (read(stamp) === wanted && existsSync(at(made))) return
  build()
  mkdirSync(at('build'), { recursive: true })
  writeFileSync(at('build', `.${name}`), wanted)
}

const messageFolders = () => [
  'src/ui/messages',
  'src/main/messages',
  'src/platform/messages',
  ...readdirSync(at('src/modules')).map((name) => `src/modules/${name}/messages`),
]

function compileMessages() {
  once(
    'messages',
    ['project.inlang/settings.json', 'package-lock.json', ...messageFolders()],
    'src/generated/paraglide/messages.js',
    () => must('Texterna', 'npm', ['run', '--silent', 'messages']),
  )
}

function buildWeb() {
  once(
    'web',
    ['src', 'public', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts', 'project.inlang/settings.json'],
    'build/server/index.js',
    () => {
      say('Bygger webbgränssnittet …')
      must('Bygget', 'npm', ['run', '--silent', 'build:web'])
    },
  )
}

/** Hands over to the project's Node and passes signals and the exit code on. */
function handOver(args, cwd = process.cwd()) {
  const child = spawn(node, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${at('node_modules/.bin')}:${process.env.PATH}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

// The data lies beside the program unless told otherwise, from whichever folder it is called.
process.env.STYRHJUL_DATA = process.env.STYRHJUL_DATA ? resolve(process.env.STYRHJUL_DATA) : at('.styrhjul')
const [what = 'serve', ...rest] = process.argv.slice(2)
process.env.NODE_ENV ??= what === 'serve' || what === 'cli' ? 'production' : ''
if (!process.env.NODE_ENV) delete process.env.NODE_ENV
install()
compileMessages()
if (what === 'test') handOver([at('tools/test.ts'), ...rest])
else if (what === 'dev') handOver([at('src/main/cli.ts'), 'serve', '--dev', ...rest], root)
else if (what === 'serve') {
  buildWeb()
  handOver([at('src/main/cli.ts'), 'serve', ...rest], root)
} else {
  const serves = rest[0] === 'serve' && !rest.includes('--help')
  if (serves) buildWeb()
  handOver([at('src/main/cli.ts'), ...rest], serves ? root : undefined)
}
