import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSieReader } from '#sie'
import { compare, row } from './measure.ts'

const LINES_PER_VOUCHER = 5
/** Different strings of code parts; a small municipality uses some thousands, some far more than others. */
const STRINGS = 6000
const CHUNK = 1 << 18

/**
 * A ledger of 1 000 000 transaction lines with four code parts, read whole, against counting its ends of lines. Each run is a process of its
 * own, and what is told is time of the processor, compiling and collecting included, so that other work on the machine does not count.
 */
export async function sie(folder: string, say: (line: string) => void, lines = 1_000_000, runs = 5): Promise<void> {
  for (const checksum of [false, true]) {
    const path = join(folder, checksum ? 'ledger-checked.se' : 'ledger.se')
    makeLedger(path, checksum, lines)
    const megabytes = statSync(path).size / 1e6
    let peak = 0
    const run = (what: 'parse' | 'count') => async () => {
      const { ms, rss, read } = runApart(what, path)
      if (what === 'parse' && read !== lines) throw new Error(`read ${read} of ${lines} lines`)
      if (what === 'parse') peak = Math.max(peak, rss)
      return ms
    }
    const name = `${checksum ? 'SIE 4E with #KSUMMA' : 'SIE 4E'} parsed, every line told and summed`
    const [ours, counted] = await compare(runs, [name, run('parse')], ['its ends of lines counted', run('count')])
    say(
      `## SIE, ${lines} lines, ${megabytes.toFixed(1)} MB, ms of processor time\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`,
    )
    say(row(ours, counted))
    say(row(counted))
    say(
      `\n${((megabytes / ours.median) * 1000).toFixed(0)} MB/s (best ${((megabytes / ours.min) * 1000).toFixed(0)}); peak memory of the process ${peak.toFixed(0)} MB\n`,
    )
  }
}

function runApart(what: string, path: string): { ms: number; rss: number; read: number } {
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), what, path], { encoding: 'utf8' }))
}

/** CP437 bytes: å 86, ä 84, ö 94. Sums to nought in every voucher; texts and codes repeat as they do in a ledger. */
function makeLedger(path: string, checksum: boolean, lines: number): void {
  const file = openSync(path, 'w')
  const texts = ['L\x94n juni', 'Hyra f\x94rskola', 'Lev.faktura 8841', '\x8fterbetalning', 'Intern tj\x84nst', '']
  const write = (text: string) => writeSync(file, Buffer.from(text, 'latin1'))
  write('#FLAGGA 0\r\n')
  if (checksum) write('#KSUMMA\r\n')
  write('#PROGRAM "Styrhjul bench" 1\r\n#FORMAT PC8\r\n#GEN 20261231\r\n#SIETYP 4\r\n#FNAMN "Kommunen"\r\n')
  write('#RAR 0 20260101 20261231\r\n')
  for (let account = 3000; account < 8000; account += 10) write(`#KONTO ${account} "Konto ${account}"\r\n`)
  for (const [number, name] of [
    ['1', 'Ansvar'],
    ['6', 'Projekt'],
    ['20', 'Verksamhet'],
    ['21', 'Motpart'],
  ] as const)
    write(`#DIM ${number} "${name}"\r\n`)
  let seed = 7
  const pick = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed >>> 8) % below
  }
  const strings = Array.from(
    { length: STRINGS },
    () => `{"1" "${4100 + pick(300)}" "6" "P${pick(40)}" "20" "${600 + pick(60)}" "21" "${pick(12)}"}`,
  )
  let block = ''
  for (let voucher = 1; voucher <= lines / LINES_PER_VOUCHER; voucher++) {
    const day = `2026${String(1 + pick(12)).padStart(2, '0')}${String(1 + pick(28)).padStart(2, '0')}`
    block += `#VER A ${voucher} ${day} "Verifikation ${voucher}" ${day}\r\n{\r\n`
    let rest = 0
    for (let line = 1; line <= LINES_PER_VOUCHER; line++) {
      const amount = line === LINES_PER_VOUCHER ? -rest : pick(9_000_000) - 4_500_000
      rest += amount
      const text = texts[pick(texts.length)]
      block += `   #TRANS ${3000 + 10 * pick(500)} ${strings[Math.min(pick(STRINGS), pick(STRINGS))]} ${(amount / 100).toFixed(2)} ${day} "${text}"\r\n`
    }
    block += '}\r\n'
    if (block.length > CHUNK) {
      write(block)
      block = ''
    }
  }
  write(block)
  if (checksum) write('#KSUMMA 0\r\n')
  closeSync(file)
}

function eachChunk(path: string, take: (chunk: Uint8Array) => void): void {
  const file = openSync(path, 'r')
  const chunk = Buffer.allocUnsafe(CHUNK)
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) take(chunk.subarray(0, read))
  closeSync(file)
}

function countLines(path: string): number {
  let lines = 0
  eachChunk(path, (chunk) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
  })
  return lines
}

function parse(path: string): number {
  let lines = 0
  let debit = 0
  let codes = 0
  const reader = createSieReader({
    line: ({ amount, objects }) => {
      lines++
      codes += objects.length
      if (amount > 0) debit += amount
    },
    diagnostic: ({ code }) => {
      if (code !== 'checksum-wrong' && code !== 'checksum-absent') throw new Error(code)
    },
  })
  eachChunk(path, (chunk) => reader.push(chunk))
  reader.end()
  if (lines === 0 || codes !== lines * 8 || debit <= 0) throw new Error(`read ${lines} lines and ${codes} codes`)
  return lines
}

const [, script, what, path] = process.argv
if (script === fileURLToPath(import.meta.url) && path) {
  const start = process.cpuUsage()
  const read = what === 'parse' ? parse(path) : countLines(path)
  const { user, system } = process.cpuUsage(start)
  const ms = (user + system) / 1000
  process.stdout.write(JSON.stringify({ ms, read, rss: process.resourceUsage().maxRSS / 1024 }))
}
