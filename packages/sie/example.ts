import { createReadStream } from 'node:fs'
import { createSieReader } from '#sie'

/** What each account sums to in öre, and everything that hinders the file from being used as it is. */
export async function sumsOf(path: string) {
  const sums = new Map<string, number>()
  const hindrances: string[] = []
  const reader = createSieReader({
    line: ({ label, account, amount }) => {
      if (label === 'TRANS') sums.set(account, (sums.get(account) ?? 0) + amount)
    },
    diagnostic: ({ severity, code, line, column }) => {
      if (severity === 'fatal' || severity === 'error') hindrances.push(`${line}:${column} ${code}`)
    },
  })
  for await (const chunk of createReadStream(path)) reader.push(chunk)
  return { sums, hindrances, summary: reader.end() }
}
