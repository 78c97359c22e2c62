import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { useOrigin } from './origin.ts'
import { type RunningServer, startServer } from './server.ts'

/** Each file of journeys has a server and a demo municipality of its own, so that no file meets what another has done. */
let server: RunningServer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'styrhjul-e2e-'))
  server = await startServer({ STYRHJUL_DATA: folder, LOG_LEVEL: 'silent' })
  useOrigin(server.origin)
}, 120_000)

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})
