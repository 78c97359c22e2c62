import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { m } from '../../generated/paraglide/messages.js'
import type { Context, Locale } from '../../platform/context.ts'
import { kindWords } from './kind-words.service.ts'
import { placeFor } from './log-files.service.ts'
import { logSigner } from './log-folder.store.ts'
import { logKinds } from './statement.ts'
import { verifierPage } from './verifier-page.ts'
import { listWitnesses } from './witness.service.ts'

/**
 * The one HTML file that verifies offline: the package's own modules, their types stripped, each in a scope of its own. What
 * runs in the citizen's browser is thereby the very code that is tested.
 */

/** In order: each uses only those before it. */
const modules = ['bytes', 'proof', 'checkpoint', 'note', 'proof-file', 'verify', 'history', 'verify-page'] as const

/** Pages run from a bundle in another folder than the sources, so the package is looked for upwards. */
function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'packages/decision-log')
    if (existsSync(join(found, 'verify.ts'))) return found
    if (folder === dirname(folder)) throw new Error('packages/decision-log is not there')
  }
}

const scopeOf = (name: string): string => `_${name.replaceAll('-', '_')}`

/** A module as a function that gives what it exports; its imports come from the scopes before it. */
function scoped(name: string, source: string): string {
  const exported: string[] = []
  const body = stripTypeScriptTypes(source)
    .replace(/^import \{([^}]*)\} from '\.\/([\w-]+)\.ts'/gm, (_, names: string, from: string) => {
      const wanted = names
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean) // prettier-ignore
      return wanted.length === 0 ? '' : `const { ${wanted.join(', ')} } = ${scopeOf(from)}`
    })
    .replace(/^export (const|function|async function) (\w+)/gm, (_, kind: string, word: string) => {
      exported.push(word)
      return `${kind} ${word}`
    })
  if (/^\s*(import|export)\b/m.test(body)) throw new Error(`${name}: an import or export of another form`)
  const code = body.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\n\s*\n+/g, '\n')
  return `const ${scopeOf(name)} = (() => {\n${code}\nreturn { ${exported.join(', ')} }\n})()`
}

let script: Promise<string> | undefined

async function makeScript(): Promise<string> {
  const folder = packageFolder()
  const parts = await Promise.all(
    modules.map(async (name) => scoped(name, await readFile(join(folder, `${name}.ts`), 'utf8'))),
  )
  return `'use strict'\n${parts.join('\n')}\n${scopeOf('verify-page')}.startPage()\n`
}

/** The page whole, with the municipality's key and those of its witnesses in it: they can be changed by who checks. */
export async function verifierFile(ctx: Context): Promise<string> {
  const place = await placeFor(ctx)
  const signer = await logSigner(place.folder, place.name)
  const witnesses = (await listWitnesses(ctx)).filter(({ isActive }) => isActive)
  script ??= makeScript()
  return verifierPage({
    language: ctx.locale,
    script: await script,
    digest: (text) => createHash('sha256').update(text).digest('base64'),
    logKey: signer.verifierKey,
    witnessKeys: witnesses.map(({ verifierKey }) => verifierKey),
    words: wordsIn(ctx.locale),
  })
}

const wordsIn = (locale: Locale) => {
  const say = (message: (facts: Record<string, never>, options: { locale: Locale }) => string) =>
    message({}, { locale })
  const raw = (message: (facts: never, options: { locale: Locale }) => string, names: readonly string[]) =>
    message(Object.fromEntries(names.map((name) => [name, `{${name}}`])) as never, { locale })
  return {
    title: say(m.decision_log_verify_title),
    lead: say(m.decision_log_verify_lead),
    log_key: say(m.decision_log_verify_key),
    key_hint: say(m.decision_log_verify_key_hint),
    witness_keys: say(m.decision_log_verify_witness_keys),
    quorum: say(m.decision_log_verify_quorum),
    document: say(m.decision_log_verify_document),
    receipt: say(m.decision_log_verify_receipt),
    older: say(m.decision_log_verify_older),
    link: say(m.decision_log_verify_link),
    more_older: say(m.decision_log_verify_more_older),
    more_witnesses: say(m.decision_log_verify_more_witnesses),
    run: say(m.decision_log_verify_run),
    ok: say(m.decision_log_verify_ok),
    wrong: say(m.decision_log_verify_wrong),
    unknown: say(m.decision_log_verify_unknown),
    history_ok: raw(m.decision_log_verify_history_ok as never, ['old', 'size']),
    history_wrong: say(m.decision_log_verify_history_wrong),
    step_receipt: say(m.decision_log_verify_step_receipt),
    step_document: say(m.decision_log_verify_step_document),
    step_origin: say(m.decision_log_verify_step_origin),
    step_signature: say(m.decision_log_verify_step_signature),
    step_inclusion: say(m.decision_log_verify_step_inclusion),
    step_witnesses: say(m.decision_log_verify_step_witnesses),
    step_history: say(m.decision_log_verify_step_history),
    said_ok: say(m.decision_log_verify_said_ok),
    said_wrong: say(m.decision_log_verify_said_wrong),
    said_unknown: say(m.decision_log_verify_said_unknown),
    row: raw(m.decision_log_verify_row as never, ['index']),
    size: raw(m.decision_log_verify_size as never, ['size']),
    what: say(m.decision_log_column_kind),
    body: say(m.decision_log_column_body),
    day: say(m.decision_log_column_day),
    paragraph: say(m.decision_log_column_paragraph),
    at: say(m.decision_log_column_at),
    ...Object.fromEntries(logKinds.map((kind) => [`kind_${kind}`, say(kindWords[kind])])),
    old_browser: say(m.decision_log_verify_old_browser),
    missing: say(m.decision_log_verify_missing),
    failed: say(m.decision_log_verify_failed),
  }
}
