import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { someEntries, useLog } from './decision-log.fixture.ts'
import { logKey } from './receipt.service.ts'
import { signLog } from './sequencer.service.ts'
import { verifierFile } from './verifier-file.service.ts'

const test = useTestDatabase()
const log = useLog(test)
let page: string
beforeAll(async () => {
  await someEntries(log.ctx(), 1)
  await signLog(log.ctx())
  page = await verifierFile(log.ctx())
})

describe('the offline verifier', () => {
  it('is one file: it asks for nothing, and its policy lets it fetch nothing', () => {
    expect(page).toContain(`default-src 'none'`)
    expect(page).not.toMatch(/<link|<img|src=|\bfetch\(|XMLHttpRequest|https?:\/\//)
  })
  it('carries the key of the log, and its text in Swedish', async () => {
    expect(page).toContain(await logKey(log.ctx()))
    expect(page).toContain('lang="sv"')
    expect(page).toContain('Inget skickas.')
  })
  it('has a script that is whole: no types, no imports left', async () => {
    const script = page.slice(page.lastIndexOf('<script>') + 8, page.lastIndexOf('</script>'))
    expect(script).not.toMatch(/^\s*(import|export)\b/m)
    expect(() => new Function(script)).not.toThrow()
  })
})
