import type { OpenedVersion } from '../open-document.service.ts'

/** A file somebody sent in: always saved to disk, never shown as a page of ours, and never held whole. */
export const fileResponse = ({ version, bytes }: OpenedVersion): Response =>
  new Response(streamOf(bytes), {
    headers: {
      'Content-Type': version.type,
      'Content-Length': String(version.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(version.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })

/** A part is fetched when the reader asks for it, and no more when the reader has gone. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts = bytes[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const part = await parts.next()
        if (part.done) controller.close()
        else controller.enqueue(new Uint8Array(part.value))
      },
      async cancel() {
        await parts.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
