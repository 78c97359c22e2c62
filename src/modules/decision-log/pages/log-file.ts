import type { LoaderFunctionArgs } from 'react-router'
import type { Context } from '../../../platform/context.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { keptDocument, linkFrom, readCheckpoint, receiptOf, tileAt } from '../receipt.service.ts'
import type { LogIndex } from '../statement.ts'
import { verifierFile } from '../verifier-file.service.ts'
import { numberIn } from '../wish.ts'

/** What the log hands out as files, to people and programs: checkpoint, tiles, receipts, kept documents, links and the verifier. */

const aYear = 31_536_000

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const url = new URL(request.url)
  const place = url.pathname.split('/')[2] ?? ''
  if (place === 'checkpoint') return checkpoint(ctx)
  if (place === 'tile') return tile(ctx, params['*'] ?? '')
  if (place === 'samband') return link(ctx, numberIn(url.searchParams.get('fran') ?? undefined))
  if (place === 'kvitto') return ofReceipt(ctx, numberIn(params.index), params.file ?? '')
  return asFile(await verifierFile(ctx), 'text/html; charset=utf-8', 'verifiera.html')
}

const plain = 'text/plain; charset=utf-8'

/** As C2SP tlog-tiles has it: read where it stands, kept for seconds. */
async function checkpoint(ctx: Context): Promise<Response> {
  const note = await readCheckpoint(ctx)
  if (note === undefined) throw new NotFound('checkpoint')
  return new Response(note, { headers: { 'content-type': plain, 'cache-control': 'public, max-age=5' } })
}

/** A tile never changes: its address says how many hashes it has. */
const tile = async (ctx: Context, path: string): Promise<Response> =>
  new Response(await tileAt(ctx, path), {
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': `public, max-age=${aYear}, immutable`,
    },
  })

async function link(ctx: Context, oldSize: number | undefined): Promise<Response> {
  if (oldSize === undefined) throw new NotFound('log-link')
  return asFile(await linkFrom(ctx, oldSize), plain, `samband-${oldSize}.txt`)
}

async function ofReceipt(ctx: Context, index: number | undefined, file: string): Promise<Response> {
  if (index === undefined) throw new NotFound('log-entry')
  if (file === 'handling')
    return asFile(await keptDocument(ctx, index as LogIndex), 'application/json', `handling-${index}.json`)
  const receipt = file === 'fil' ? await receiptOf(ctx, index as LogIndex) : undefined
  if (receipt === undefined) throw new NotFound('receipt')
  return asFile(receipt, 'application/json', `kvitto-${index}.json`)
}

/** Saved, not shown: a page of ours with another policy than the house's would not run its script. */
const asFile = (content: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response =>
  new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-cache',
    },
  })
