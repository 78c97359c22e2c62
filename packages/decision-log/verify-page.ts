import { parseCheckpoint } from './checkpoint.ts'
import { checkHistory } from './history.ts'
import { parseNote } from './note.ts'
import { parseProof } from './proof-file.ts'
import { type Checked, type Trust, verifyReceipt } from './verify.ts'

/** The script of the one page that verifies offline. The page's own words and keys stand in it as data; nothing is fetched. */

/** What people read, by the keys of the steps and verdicts. */
export interface PageWords {
  readonly [key: string]: string
}

type Shown = Pick<Checked, 'verdict' | 'steps'>

const byId = (id: string) => document.getElementById(id) as HTMLElement
const textOf = (id: string): string => (byId(id) as HTMLInputElement | HTMLTextAreaElement).value.trim()
const fileOf = (id: string): File | undefined => (byId(id) as HTMLInputElement).files?.[0]

const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer())
/** A file that is no UTF-8 must not be read as if it were. */
const readText = async (file: File): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesOf(file))

const filled = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))

function trustNow(): Trust {
  const witnessKeys = textOf('witness-keys').split(/\s+/).filter(Boolean)
  return { logKey: textOf('log-key'), witnessKeys, quorum: Number(textOf('quorum')) || 0 }
}

/** A receipt as JSON; undefined when the text is none. */
function receiptIn(text: string): { statement: string; proof: string } | undefined {
  try {
    const value = JSON.parse(text) as { statement?: unknown; proof?: unknown } | null
    return typeof value?.statement === 'string' && typeof value.proof === 'string'
      ? { statement: value.statement, proof: value.proof }
      : undefined
  } catch {
    return undefined
  }
}

/** The signed note in an older copy: of a receipt, or the checkpoint itself. */
function noteIn(text: string): string {
  const receipt = receiptIn(text)
  return (receipt && parseProof(receipt.proof)?.checkpoint) ?? text
}

/** What the row tells, in words; a row of an unknown form is shown as it stands and no more. */
function told(words: PageWords, statement: Checked['statement']): readonly (readonly [string, string])[] {
  const { t, organ, mote, par, ts } = statement ?? {}
  const facts: readonly (readonly [string, unknown])[] = [
    ['what', words[`kind_${t}`] ?? t],
    ['body', organ],
    ['day', mote],
    ['paragraph', par],
    ['at', typeof ts === 'string' ? ts.replace('T', ' ').replace('Z', ' UTC') : null],
  ]
  return facts.flatMap(([key, fact]) => (typeof fact === 'string' ? [[words[key] ?? key, fact] as const] : []))
}

interface Told {
  readonly facts: readonly (readonly [string, string])[]
  readonly lines: readonly string[]
}

function show(words: PageWords, title: string, checked: Shown, { facts, lines }: Told) {
  const { verdict } = checked
  const section = document.createElement('section')
  section.className = `answer ${verdict}`
  section.dataset.verdict = verdict
  const add = (parent: HTMLElement, tag: string, text: string): HTMLElement => {
    const made = document.createElement(tag)
    made.textContent = text
    parent.append(made)
    return made
  }
  add(section, 'h2', title)
  const list = add(section, 'ul', '')
  for (const { step, verdict: one } of checked.steps) {
    const line = add(list, 'li', `${words[`step_${step}`]}: ${words[`said_${one}`]}`)
    line.dataset.step = step
    line.dataset.verdict = one
  }
  if (facts.length > 0) {
    const pairs = add(section, 'dl', '')
    for (const [name, fact] of facts) {
      add(pairs, 'dt', name)
      add(pairs, 'dd', fact)
    }
  }
  for (const line of lines) add(section, 'pre', line)
  byId('answer').append(section)
}

async function checkDocument(words: PageWords, trust: Trust, receiptFile: File): Promise<void> {
  const document = fileOf('document')
  const text = await readText(receiptFile).catch(() => '')
  const receipt = receiptIn(text) ?? { statement: '', proof: '' }
  const checked = await verifyReceipt(receipt, document && (await bytesOf(document)), trust)
  const size = parseCheckpoint(parseNote(noteIn(text))?.text ?? '')?.size
  const lines =
    checked.index === null || size === undefined
      ? []
      : [
          `${filled(words.row ?? '', { index: checked.index })}. ${filled(words.size ?? '', { size })}`,
          receipt.statement,
        ]
  show(words, words[checked.verdict] ?? '', checked, {
    facts: told(words, checked.statement),
    lines: [...lines, ...checked.witnesses],
  })
}

async function checkOlder(words: PageWords, trust: Trust, olderFile: File, linkFile: File): Promise<void> {
  const read = (file: File) => readText(file).catch(() => '')
  const checked = await checkHistory(noteIn(await read(olderFile)), await read(linkFile), trust)
  const [old = 0, size = 0] = checked.sizes
  const title = checked.verdict === 'ok' ? 'history_ok' : 'history_wrong'
  show(words, filled(words[title] ?? '', { old, size }), checked, { facts: [], lines: [] })
}

export function startPage(): void {
  const words = JSON.parse(byId('words').textContent ?? '{}') as PageWords
  const say = (text: string) => {
    byId('answer').textContent = text
  }
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault()
    say('')
    const receipt = fileOf('receipt')
    const [older, link] = [fileOf('older'), fileOf('link')]
    if (!receipt && !(older && link)) return say(words.missing ?? '')
    if (!globalThis.crypto?.subtle) return say(words.old_browser ?? '')
    const trust = trustNow()
    const work = async () => {
      if (receipt) await checkDocument(words, trust, receipt)
      if (older && link) await checkOlder(words, trust, older, link)
      ;(byId('answer').querySelector('h2') as HTMLElement | null)?.scrollIntoView({ block: 'nearest' })
    }
    void work().catch((thrown: unknown) =>
      say((thrown as Error)?.name === 'NotSupportedError' ? (words.old_browser ?? '') : (words.failed ?? '')),
    )
  })
}
