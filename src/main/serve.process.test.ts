import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { startServer } from '../../e2e/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-serve-'))
const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))
const env = { STYRHJUL_DATA: folder }

const run = (words: readonly string[], more: Record<string, string> = {}) =>
  spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8', env: { PATH: process.env.PATH, ...env, ...more } })

afterAll(() => {
  run(['tenant', 'list']) // joins a server that a killed process left, and stops it as the last one out
  rmSync(folder, { recursive: true, force: true })
})

describe('serving', () => {
  it('answers, stops when asked, and answers again', async () => {
    const first = await startServer(env)
    expect((await fetch(`${first.origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
    expect((await fetch(first.origin)).headers.get('content-type')).toContain('text/html')
    expect(await first.stop()).toBe(0)
    await expect(fetch(first.origin)).rejects.toThrow()
  })

  it('refuses a second process on the same data folder, says who holds it, and harms nothing', async () => {
    const first = await startServer(env)
    const second = run(['serve'], { PORT: '0' })
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(String(first.child.pid))
    expect(second.stderr.trim().split('\n')).toHaveLength(1)
    expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
    expect(await first.stop()).toBe(0)
  })

  it('lets commands work beside it on the same database', async () => {
    const server = await startServer(env)
    const listed = run(['tenant', 'list', '--json'])
    expect(listed.status).toBe(0)
    expect(JSON.parse(listed.stdout).tenants).toHaveLength(1)
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
    await server.stop()
  })

  it('starts again after it was killed', async () => {
    const server = await startServer(env)
    server.child.kill('SIGKILL')
    const again = await startServer(env)
    expect((await fetch(`${again.origin}/readyz`)).status).toBe(200)
    await again.stop()
  })

  it('brings the database back when it is killed midway', async () => {
    const server = await startServer(env)
    const killed = spawnSync('pkill', ['-9', '-f', `postgres -D ${folder}/pg`])
    expect(killed.status).toBe(0)
    let status = 0
    for (let tries = 0; tries < 100 && status !== 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      status = (await fetch(`${server.origin}/readyz`)).status
      expect([200, 503]).toContain(status)
    }
    expect(status).toBe(200)
    await server.stop()
  })

  it('finishes what is under way before it stops', async () => {
    const server = await startServer(env)
    const slow = Promise.all(
      Array.from({ length: 20 }, () => fetch(`${server.origin}/mal`).then((answer) => answer.text())),
    )
    await new Promise((resolve) => setTimeout(resolve, 20))
    const stopped = server.stop()
    for (const text of await slow) expect(text).toContain('</html>')
    expect(await stopped).toBe(0)
  })

  it('says in one line each what is wrong with the settings', () => {
    const failed = run(['serve'], { PORT: 'abc', DATABASE_URL: 'mysql://x' })
    expect(failed.status).toBe(1)
    expect(failed.stderr.trim().split('\n')).toHaveLength(2)
    expect(failed.stderr).toMatch(/PORT=abc[\s\S]*DATABASE_URL/)
  })

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const failed = run(['serve'], { PORT: String(port) })
    other.close()
    expect(failed.status).toBe(1)
    expect(failed.stderr).toContain(`Porten ${port} är upptagen`)
  })

  it('says that the database is away and stops', () => {
    const failed = run(['serve'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' })
    expect(failed.status).toBe(1)
    expect(failed.stderr).toContain('Databasen svarar inte')
  })
})

describe('the command line', () => {
  it('shows every command, and exits with 2 when the command or an option is unknown', () => {
    expect(run(['--help']).stdout).toMatch(/serve[\s\S]*backup[\s\S]*restore/)
    expect(run(['--help']).status).toBe(0)
    expect(run(['nonsense']).status).toBe(2)
    expect(run(['migrate', '--nonsense']).status).toBe(2)
    expect(run(['backup']).status).toBe(2)
    expect(run(['backup', '--help']).stdout).toContain('bin/styrhjul backup FILE')
  })
})
