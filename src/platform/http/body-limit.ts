import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from './env.ts'
import { refuseRequest } from './refusal.ts'

const megabyte = 1_048_576
export const largestBody = megabyte
export const largestUpload = 12 * megabyte

/** A form or a JSON body is small; files come as multipart. */
const limitFor = (contentType: string | undefined) =>
  contentType?.startsWith('multipart/form-data') ? largestUpload : largestBody

/** Places where a body of bytes (`application/octet-stream`) is read as it comes, by someone who counts for himself. */
const streamed = new Set<string>()
export const readsAsItComes = (path: string): void => void streamed.add(path)

class TooLarge extends Error {}

/** Refuses a body that says it is too large before reading it, and one that says nothing as soon as it proves so. */
export const limitBody: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const contentType = c.req.header('content-type')
  if (contentType === 'application/octet-stream' && streamed.has(c.req.path)) return next()
  const limit = limitFor(contentType)
  const length = c.req.header('content-length')
  if (length !== undefined) return Number(length) <= limit ? next() : refuseRequest(c, 'too-large')
  if (c.req.header('transfer-encoding') === undefined || !c.req.raw.body) return next()
  const { url, method, headers, signal } = c.req.raw
  try {
    const body = await readAtMost(c.req.raw.body, limit)
    c.req.raw = new Request(url, { method, headers, body, signal })
  } catch (thrown) {
    if (thrown instanceof TooLarge) return refuseRequest(c, 'too-large')
    throw thrown
  }
  await next()
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) throw new TooLarge()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
