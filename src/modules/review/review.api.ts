import type { Hono } from 'hono'
import { type Api, apiRoot } from '../../platform/api.ts'
import { parseInput } from '../../platform/contract.ts'
import { readsAsItComes } from '../../platform/http/body-limit.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { refuseRequest } from '../../platform/http/refusal.ts'
import { refuse } from '../../shared/failure.ts'
import { answerOf } from './answer.service.ts'
import { reviewQuery, reviewReply } from './review.contract.ts'
import { readMuted } from './share/read-muted.service.ts'
import {
  reviewSent,
  type SentDocument,
  sentFiles,
  sentForm,
  takeTurn,
  visitorLimits,
} from './share/review-sent.service.ts'

const path = '/review'

/** How it is asked: the answer is `answerReviews`. */
export function describeReviewApi(api: Api): void {
  api.routes.push({
    method: 'post',
    path,
    tag: 'review',
    summary: 'review_api_review',
    open: true,
    query: reviewQuery.partial(),
    reply: reviewReply,
  })
}

/**
 * Reads one document and answers with what was found; open to everybody, so it stands before what asks which site a call came from: nothing
 * is changed by it. The body is the file's bytes (`application/octet-stream`, its name in `?name=`), or a form with `file` and, if wished,
 * `muted`. Nothing of it is kept.
 */
export function answerReviews(app: Hono<HttpEnv>): void {
  readsAsItComes(`${apiRoot}${path}`)
  app.post(`${apiRoot}${path}`, async (c) => {
    const wait = takeTurn(c.get('address'))
    if (wait > 0) return refuseRequest(c, 'too-many', { 'retry-after': String(wait) })
    const { locale } = c.get('context')
    const isForm = c.req.header('content-type')?.startsWith('multipart/form-data') === true
    const form = isForm ? await sentForm(c.req.raw) : undefined
    const asked = parseInput(form ? reviewQuery.partial() : reviewQuery, c.req.query(), locale)
    const sent = form ? await sentFiles(form, 'file') : [await bytesOf(asked.name ?? '', c.req.raw.body)]
    if (sent.length > 1) refuse('review.one-file')
    const muted = form ? (await sentFiles(form, 'muted')).flatMap(({ bytes }) => readMuted(bytes)) : []
    const [read] = await reviewSent(sent, asked.kind)
    if (!read) return refuse('review.no-file')
    if ('fault' in read) return refuse('review.unreadable', { reason: read.fault })
    return c.json(reviewReply.parse(answerOf(read.review, muted)), 200, { 'cache-control': 'no-store' })
  })
}

/** Stops reading as soon as it is more than a visitor may send. */
async function bytesOf(name: string, body: ReadableStream<Uint8Array> | null): Promise<SentDocument> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > visitorLimits.bytes) refuse('review.too-big')
    chunks.push(chunk)
  }
  return { name, bytes: new Uint8Array(Buffer.concat(chunks)) }
}
