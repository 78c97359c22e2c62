import type { Hono } from 'hono'
import { type Api, apiRoot } from '../../platform/api.ts'
import type { Locale } from '../../platform/context.ts'
import { parseInput } from '../../platform/contract.ts'
import { readsAsItComes } from '../../platform/http/body-limit.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { refuseRequest } from '../../platform/http/refusal.ts'
import { refuse } from '../../shared/failure.ts'
import { answerOf } from './answer.service.ts'
import { reviewForm, reviewQuery, reviewReply } from './review.contract.ts'
import { reviewBeside } from './review.ts'
import type { MutedFinding } from './share/muted.ts'
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
    form: reviewForm,
    reply: reviewReply,
  })
}

/**
 * Reads what is sent and answers with what was found in the first; open to everybody, so it stands before what asks which site a call
 * came from: nothing is changed by it. The body is the file's bytes (`application/octet-stream`, its name in `?name=`), or a form with
 * `file` and, if wished, `against`, `muted` and `kind`. Nothing of it is kept.
 */
export function answerReviews(app: Hono<HttpEnv>): void {
  readsAsItComes(`${apiRoot}${path}`)
  app.post(`${apiRoot}${path}`, async (c) => {
    const wait = takeTurn(c.get('address'))
    if (wait > 0) return refuseRequest(c, 'too-many', { 'retry-after': String(wait) })
    const { locale } = c.get('context')
    const isForm = c.req.header('content-type')?.startsWith('multipart/form-data') === true
    const asked = isForm
      ? await askedInForm(await sentForm(c.req.raw), c.req.query(), locale)
      : await askedInBytes(c.req.raw.body, c.req.query(), locale)
    const read = await reviewSent(asked.sent, c.req.raw.signal)
    const unread = read.find((one) => 'fault' in one)
    if (unread) refuse('review.unreadable', { reason: read.length > 1 ? named(unread) : unread.fault })
    const [own, ...others] = read.flatMap((one) => ('fault' in one ? [] : [one]))
    if (!own) return refuse('review.no-file')
    const answer = answerOf(reviewBeside(own, others), asked.muted)
    return c.json(reviewReply.parse(answer), 200, { 'cache-control': 'no-store' })
  })
}

interface Asked {
  /** The one to answer for first. */
  readonly sent: readonly SentDocument[]
  readonly muted: readonly MutedFinding[]
}

async function askedInBytes(body: Request['body'], query: Record<string, string>, locale: Locale): Promise<Asked> {
  const { name, kind } = parseInput(reviewQuery, query, locale)
  return { sent: [{ ...(await bytesOf(name, body)), kind }], muted: [] }
}

/** A kind that is told is that of the files; what they are held against is known by its own words. */
async function askedInForm(form: FormData, query: Record<string, string>, locale: Locale): Promise<Asked> {
  const inForm = form.get('kind')
  const { kind } = parseInput(reviewQuery.partial(), inForm ? { ...query, kind: inForm } : query, locale)
  const files = (await sentFiles(form, 'file')).map((one) => ({ ...one, kind }))
  if (files.length === 0) refuse('review.no-file')
  const muted = (await sentFiles(form, 'muted')).flatMap(({ bytes }) => readMuted(bytes))
  return { sent: [...files, ...(await sentFiles(form, 'against'))], muted }
}

const named = ({ name, fault }: { readonly name: string; readonly fault: string }): string => `${name}: ${fault}`

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
