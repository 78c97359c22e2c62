import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
  }
}

/** One server with the demo municipality for all journeys; they take place in files run one after the other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-e2e-'))
  const server = await startServer({ STYRHJUL_DATA: folder })
  project.provide('origin', server.origin)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
