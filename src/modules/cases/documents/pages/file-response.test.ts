import { describe, expect, test } from 'vitest'
import type { OpenedVersion } from '../open-document.service.ts'
import { fileResponse } from './file-response.ts'

const opened = (bytes: AsyncIterable<Uint8Array>): OpenedVersion => ({
  version: { name: 'B"ilå\n.html', type: 'text/html', size: 6 } as OpenedVersion['version'],
  bytes,
})

describe('a file that is handed out', () => {
  test('is saved to disk, never shown or run as a page of ours', async () => {
    const response = fileResponse(
      opened(
        (async function* () {
          yield Uint8Array.of(1, 2, 3)
          yield Uint8Array.of(4, 5, 6)
        })(),
      ),
    )
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3, 4, 5, 6])
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''B%22il%C3%A5%0A.html")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(response.headers.get('content-length')).toBe('6')
  })

  test('is fetched a part at a time as it is read, and no further when the reader goes', async () => {
    let fetched = 0
    let ended = false
    const reader = fileResponse(
      opened(
        (async function* () {
          try {
            for (;;) {
              fetched += 1
              yield new Uint8Array(10)
            }
          } finally {
            ended = true
          }
        })(),
      ),
    ).body!.getReader()
    await reader.read()
    expect(fetched).toBe(1)
    await reader.read()
    expect(fetched).toBe(2)
    await reader.cancel()
    expect([fetched, ended]).toEqual([2, true])
  })
})
