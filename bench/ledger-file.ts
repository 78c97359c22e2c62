import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** A made-up ledger of about `lines` lines in vouchers of five, spread over units, accounts and months as a municipality's is. */
export async function writeLedger(path: string, lines: number, year = 2026): Promise<void> {
  const out = createWriteStream(path)
  const write = async (text: string) => {
    if (!out.write(text, 'latin1')) await once(out, 'drain')
  }
  const head = ['#FLAGGA 0', '#PROGRAM "Bench" 1', '#FORMAT PC8', `#GEN ${year}1231`, '#SIETYP 4', '#ORGNR 212000-0001', '#FNAMN "Ekby kommun"', `#RAR 0 ${year}0101 ${year}1231`, '#DIM 20 "Ansvar"', '#DIM 21 "Verksamhet"', '#DIM 6 "Projekt"', '#DIM 22 "Motpart"'] // biome-ignore format: one row
  const accounts = [...benchAccounts, '2510'].map((account) => `#KONTO ${account} "Konto ${account}"`)
  await write(`${[...head, ...accounts].join('\r\n')}\r\n`)
  let state = 42
  const chance = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  /** Most of what is booked falls on few units and few accounts. */
  const few = (below: number) => Math.floor(below * (chance(1_000_000) / 1_000_000) ** 3)
  let text = ''
  for (let voucher = 1; voucher <= lines / 5; voucher++) {
    const month = 1 + Math.floor(((voucher - 1) * 12 * 5) / lines)
    const day = 1 + chance(28)
    const date = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
    text += `#VER "LEV" ${voucher} ${date} "Leverantorsfaktura ${voucher}"\r\n{\r\n`
    let sum = 0
    for (let row = 0; row < 4; row++) {
      const ore = 100 + chance(5_000_000)
      sum += ore
      const unit = benchUnits[few(benchUnits.length)] as string
      const account = benchAccounts[few(benchAccounts.length)] as string
      text += `#TRANS ${account} {"20" "${unit}" "21" "${400 + (Number(unit) % 60)}" "22" "8${Number(account) % 3}0"} ${(ore / 100).toFixed(2)} "" "Vara ${chance(10_000)}"\r\n`
    }
    text += `#TRANS 2510 {} ${(-sum / 100).toFixed(2)}\r\n}\r\n`
    if (text.length > 1 << 20) {
      await write(text)
      text = ''
    }
  }
  await write(text)
  out.end()
  await once(out, 'finish')
}

export const benchUnits = Array.from({ length: 400 }, (_, at) => String(1000 + at * 7))
export const benchAccounts = Array.from({ length: 60 }, (_, at) => String(5010 + at * 37))
