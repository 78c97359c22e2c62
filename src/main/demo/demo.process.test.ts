import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-demo-'))
const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))

const run = (...words: string[]) =>
  spawnSync(process.execPath, [cli, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, STYRHJUL_DATA: folder, STYRHJUL_LANGUAGE: 'en' },
  })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the demo commands', () => {
  it('load the demo municipality, say when it is already there, and start it over', () => {
    expect(run('demo', 'load')).toMatchObject({ status: 0, stdout: 'The demo municipality is loaded.\n' })
    expect(run('demo', 'load')).toMatchObject({
      status: 0,
      stdout: 'The demo municipality is already there. Nothing was changed.\n',
    })
    expect(run('demo', 'reset')).toMatchObject({ status: 0, stdout: 'The demo municipality has been reset.\n' })
  })

  it('take no words of their own', () => {
    expect(run('demo', 'load', 'everything').status).toBe(2)
  })
})
