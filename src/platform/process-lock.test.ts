import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from './process-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a data folder', () => {
  it('has one holder, and the second is told who', () => {
    lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(FolderInUse)
    expect(() => lockFolder(folder)).toThrow(String(process.pid))
  })

  it('is free again when the holder gives it up', () => {
    lockFolder(folder)()
    expect(() => lockFolder(folder)).not.toThrow()
  })

  it('is taken over from a process that is gone, and from another process that got the same number', () => {
    writeFileSync(join(folder, 'server.lock'), '999999999 1')
    lockFolder(folder)()
    writeFileSync(join(folder, 'server.lock'), `${process.pid} 1`)
    lockFolder(folder)
    expect(readFileSync(join(folder, 'server.lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  })

  it('is taken over when the killed holder never got to write its name', () => {
    writeFileSync(join(folder, 'server.lock'), '')
    expect(() => lockFolder(folder)).not.toThrow()
  })
})
