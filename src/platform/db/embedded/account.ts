import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync } from 'node:fs'

/**
 * PostgreSQL refuses to run as root. As root, an unprivileged account runs it; when the folder lies where only root
 * may go (a 0700 home), the server keeps the single capability to walk through, and nothing else.
 */
export interface Account {
  own(path: string): void
  command(program: string, args: readonly string[]): [string, string[]]
}

const asMyself: Account = { own: () => undefined, command: (program, args) => [program, [...args]] }

const candidates = ['styrhjul', 'postgres', 'nobody']

function findUser(): { uid: number; gid: number } | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of candidates) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  return undefined
}

/** Without `no_setuid_fixup` the check `access()` makes, which PostgreSQL's programs do on themselves, would not count the capability. */
const passages = [
  [],
  ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'],
  ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
]

/** @param program is run with `--version` to see which passage leads to it */
export function chooseAccount(program: string, folder: string): Account {
  if (process.getuid?.() !== 0) return asMyself
  const user = findUser()
  if (!user) throw new Error('no unprivileged account to run PostgreSQL with')
  const prefix = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups']
  for (const passage of passages) {
    const can = (...command: string[]) =>
      spawnSync('setpriv', [...prefix, ...passage, ...command], { stdio: 'ignore' }).status === 0
    if (can(program, '--version') && can('stat', `${folder}/.`)) {
      return {
        own: (path) => chownSync(path, user.uid, user.gid),
        command: (run, args) => ['setpriv', [...prefix, ...passage, run, ...args]],
      }
    }
  }
  throw new Error(`no unprivileged account can reach ${folder}`)
}
