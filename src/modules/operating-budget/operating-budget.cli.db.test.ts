import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WrongUse } from '../../platform/command.ts'
import { runCommand } from '../../platform/testing/command.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { NotFound } from '../../shared/failure.ts'
import { aBudgetedTown } from './budgeted-town.fixture.ts'
import { operatingBudgetCommands } from './operating-budget.cli.ts'

const database = useTestDatabase()
let folder: string

beforeAll(async () => {
  await aBudgetedTown(database)
  folder = await mkdtemp(join(tmpdir(), 'styrhjul-sheet-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a command on the test's own database and gives its exit code and what it printed. */
const run = (name: 'export' | 'import', path: string, values: Record<string, string | boolean> = {}) => {
  const given = { year: '2027', unit: 'staben', ...values }
  return runCommand(operatingBudgetCommands, `operating-budget ${name}`, database.as(theSystem), given, [path])
}

describe('a sheet at the command line', () => {
  it('is written, looked at after a change, read in, and is then as the file says', async () => {
    const path = join(folder, 'staben.csv')
    expect((await run('export', path)).out).toEqual([expect.stringContaining(path)])
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('-100000;', '-100000,5;'))
    const dry = await run('import', path, { 'dry-run': true })
    expect(dry.code).toBe(0)
    expect(dry.out[0]).toMatch(/januari\t.100.000\t.100.000,50$/u)
    const [json] = (await run('import', path, { 'dry-run': true, json: true })).out
    expect(JSON.parse(json ?? '')).toMatchObject({
      stored: false,
      changes: [{ month: 1, before: -10_000_000, amount: -10_000_050 }],
      faults: [],
    })
    const [done] = (await run('import', path, { json: true })).out
    expect(JSON.parse(done ?? '')).toEqual({ stored: true, changed: 1, conflicts: 0, faults: [] })
    expect(JSON.parse((await run('import', path, { json: true })).out[0] ?? '')).toMatchObject({ changed: 0 })
  })

  it('goes out as a workbook too, and back without a change', async () => {
    const path = join(folder, 'staben.xlsx')
    await run('export', path, { json: true })
    const { code, out } = await run('import', path, { 'dry-run': true, json: true })
    expect([code, JSON.parse(out[0] ?? '')]).toEqual([0, { stored: false, rows: 2, changes: [], faults: [] }])
  })

  it('that is not understood exits with 1, names the row, and changes nothing', async () => {
    const path = join(folder, 'fel.csv')
    await writeFile(path, 'Nyckel;Kontogrupp;Aktivitet;Projekt;Benämning;1\npersonal;;;;;vet ej\n')
    const { code, out } = await run('import', path)
    expect(code).toBe(1)
    expect(out.join(' ')).toContain('”vet ej” är inget belopp')
    expect((await run('import', path, { 'dry-run': true })).code).toBe(1)
  })

  it('needs a place that is there and a file of a known kind', async () => {
    await expect(run('export', join(folder, 'x.pdf'))).rejects.toThrow(WrongUse)
    await expect(run('import', join(folder, 'finns-inte.csv'))).rejects.toThrow(WrongUse)
    await expect(run('export', join(folder, 'x.csv'), { unit: '' })).rejects.toThrow(WrongUse)
    await expect(run('export', join(folder, 'x.csv'), { version: 'två' })).rejects.toThrow(WrongUse)
    await expect(run('export', join(folder, 'x.csv'), { unit: 'finns-inte' })).rejects.toThrow(NotFound)
    await expect(run('export', join(folder, 'x.csv'), { year: '1999' })).rejects.toThrow(NotFound)
    await expect(run('export', join(folder, 'x.csv'), { tenant: 'annan' })).rejects.toThrow(WrongUse)
  })
})
