import type { OpenedVersion } from '../open-document.service.ts'

/** A file somebody sent in: always saved to disk, never shown as a page of ours, and never held whole. */
export const fileResponse = ({ version, bytes }: OpenedVersion): Response =>
  new Response(ReadableStream.from(bytes) as ReadableStream<Uint8Array<ArrayBuffer>>, {
    headers: {
      'Content-Type': version.type,
      'Content-Length': String(version.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(version.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
