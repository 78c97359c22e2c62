import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-goals-cli-'))
const at = (name: string) => join(folder, name)
const plan = 'kommunstyrelsen-2026'

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, STYRHJUL_DATA: at('data') },
  })
  return { status, stdout, stderr }
}

describe('the goals commands', () => {
  beforeAll(() => expect(run('demo', 'load')).toMatchObject({ status: 0 }), 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('check ends with 1 when there are findings, and gives programs code, severity, goal, explanation and suggestion', () => {
    const { status, stdout } = run('goals', 'check', '--plan', plan, '--json')
    const { findings } = JSON.parse(stdout) as { findings: Record<string, string>[] }
    expect(status).toBe(1)
    expect(findings.length).toBeGreaterThan(20)
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(['code', 'severity', 'goal', 'explanation', 'suggestion'])
      expect(finding.goal).toMatch(/^kommunstyrelsen-2026\/[a-z0-9-]+$/)
    }
    expect(run('goals', 'check', '--plan', plan).stdout).toContain('Aktivitet i stället för effekt')
  })

  test('check prints its rules without a database, and ends with 0', () => {
    const { status, stdout } = run('goals', 'check', '--rules', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).rules).toHaveLength(18)
  })

  test('what cannot be understood ends with 2, a plan that is not there with 1', () => {
    expect(run('goals', 'import').status).toBe(2)
    expect(run('goals', 'import', at('saknas.csv'), '--plan', plan).status).toBe(2)
    expect(run('goals', 'export', '--plan', plan, '--format', 'pdf', '--out', at('x')).status).toBe(2)
    expect(run('goals', 'check', '--plan', 'okand').status).toBe(1)
  })

  test('a plan written out is read back without change, and a fault stores nothing and ends with 1', () => {
    expect(run('goals', 'export', '--plan', plan, '--format', 'csv', '--out', at('plan.csv')).status).toBe(0)
    const same = run('goals', 'import', at('plan.csv'), '--plan', plan, '--json')
    expect(same.status).toBe(0)
    expect(JSON.parse(same.stdout)).toMatchObject({ stored: false, faults: [], added: [], changed: [] })
    writeFileSync(at('fel.csv'), 'Beteckning;Nivå;Målets rubrik\nnytt;Okänd;Nytt mål\n')
    const wrong = run('goals', 'import', at('fel.csv'), '--plan', plan)
    expect(wrong.status).toBe(1)
    expect(wrong.stdout).toContain('Mål, rad 2, kolumn Nivå')
  })

  test('an empty template is a workbook', () => {
    expect(run('goals', 'export', '--template', '--out', at('mall.xlsx')).status).toBe(0)
    expect(readFileSync(at('mall.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })
})
