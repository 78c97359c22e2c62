import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { compare, row } from './measure.ts'

/** Time to first byte of public pages against a bare server that sends the same bytes from memory. */
export async function firstByte(origin: string, say: (line: string) => void, requests = 20): Promise<void> {
  say(`## Time to first byte, ms (${requests} requests after 5)\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
  for (const path of ['/', '/mal', '/oppna-data', '/logga-in']) {
    const body = await (await fetch(origin + path)).text()
    const bare = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1')
    await new Promise((resolve) => bare.once('listening', resolve))
    const peer = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`
    for (let warm = 0; warm < 5; warm++) await Promise.all([ttfb(origin + path), ttfb(peer)])
    const [ours, theirs] = await compare(requests, [path, () => ttfb(origin + path)], ['bare', () => ttfb(peer)])
    say(row(ours, theirs))
    bare.close()
  }
  say('')
}

async function ttfb(url: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url)
  const reader = answer.body?.getReader()
  await reader?.read()
  const took = performance.now() - start
  await reader?.cancel()
  return took
}
