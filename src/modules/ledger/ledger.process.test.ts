import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, openPool } from '../../platform/db/database.ts'
import { type FixtureVoucher, sieText } from './ledger.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-ledger-cli-'))
const at = (name: string) => join(folder, name)
const env = { PATH: process.env.PATH, HOME: process.env.HOME, STYRHJUL_DATA: at('data') }

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

/** Whose ledger the demo's is: a file of another would be refused. */
const demoNumber = '212000-0000'

const big = (count: number): string =>
  sieText({
    year: 2019,
    organisationNumber: demoNumber,
    vouchers: Array.from(
      { length: count },
      (_, n): FixtureVoucher => ({
        number: n + 1,
        date: `2019-${String(1 + (n % 12)).padStart(2, '0')}-10`,
        lines: [
          ['5010', '2200', 1 + n],
          ['1920', '-', -1 - n],
        ],
      }),
    ),
  })

async function counts(): Promise<number[]> {
  const where = await connect({ dataFolder: at('data'), databaseUrl: undefined, databaseAppUrl: undefined })
  const pool = openPool(where.owner, 1)
  const found = await pool.query(
    `select (select count(*) from ledger_import where year = 2019)::int as imports,
      (select count(*) from ledger_voucher v join ledger_import i using (tenant_id, import_id) where i.year = 2019)::int as vouchers,
      (select count(*) from ledger_voucher v where not exists (select from ledger_import i where i.import_id = v.import_id))::int as lost`,
  )
  await pool.end()
  await where.server?.release()
  return [found.rows[0].imports, found.rows[0].vouchers, found.rows[0].lost]
}

describe('the ledger commands', () => {
  beforeAll(() => {
    expect(run('demo', 'load').status).toBe(0)
    writeFileSync(
      at('ekby.se'),
      sieText({
        year: 2018,
        organisationNumber: demoNumber,
        vouchers: [
          {
            number: 1,
            date: '2018-03-01',
            lines: [
              ['5010', '2200', 12.5],
              ['1920', '-', -12.5],
            ],
          },
        ],
      }),
    )
    writeFileSync(
      at('fel.se'),
      sieText({
        year: 2018,
        organisationNumber: demoNumber,
        vouchers: [{ number: 1, date: '2018-03-01', lines: [['5010', '2200', 12.5]] }],
      }),
    )
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a dry run keeps nothing, an import is told in words or JSON, and the same file again changes nothing', () => {
    const dry = run('ledger', 'import', at('ekby.se'), '--year', '2018', '--dry-run', '--json')
    expect(dry.status).toBe(0)
    expect(JSON.parse(dry.stdout)).toMatchObject({ stored: false, vouchers: 1, lines: 2, debit: 1250 })
    const first = run('ledger', 'import', at('ekby.se'), '--year', '2018', '--json')
    expect(JSON.parse(first.stdout)).toMatchObject({ stored: true, unchanged: false })
    const again = run('ledger', 'import', at('ekby.se'), '--year', '2018')
    expect(again).toMatchObject({ status: 0 })
    expect(again.stdout).toContain('Inget har ändrats')
    const unmapped = run('ledger', 'unmapped', '--year', '2018', '--json')
    expect(unmapped.status).toBe(JSON.parse(unmapped.stdout).unmapped.length > 0 ? 1 : 0)
  })

  test('what is refused ends with 1 and a sentence with the line, what cannot be understood with 2', () => {
    const refused = run('ledger', 'import', at('fel.se'), '--year', '2018')
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/på rad \d+ är inte i balans/)
    expect(run('ledger', 'import', at('ekby.se'), '--year', '2017').stderr).toContain('räkenskapsåret')
    expect(run('ledger', 'import', at('ekby.se')).status).toBe(2)
    expect(run('ledger', 'import', at('saknas.se'), '--year', '2018').status).toBe(2)
  })

  test('a process killed in the middle leaves all or nothing, and the file goes in afterwards', async () => {
    const total = 60_000
    writeFileSync(at('stor.se'), big(total))
    for (const wait of [1_200, 2_000, 3_000]) {
      const child = spawn(process.execPath, ['src/main/cli.ts', 'ledger', 'import', at('stor.se'), '--year', '2019'], {
        env,
        stdio: 'ignore',
      })
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await new Promise((resolve) => setTimeout(resolve, wait))
      child.kill('SIGKILL')
      await gone
      const [imports, vouchers, lost] = await counts()
      expect([imports, vouchers, lost]).toEqual(imports === 0 ? [0, 0, 0] : [1, total, 0])
    }
    expect(run('ledger', 'import', at('stor.se'), '--year', '2019').status).toBe(0)
    expect(await counts()).toEqual([1, total, 0])
  })
})
