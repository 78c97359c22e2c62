import type { Hono } from 'hono'
import type { HttpEnv } from '../../platform/http/env.ts'
import { refuseRequest } from '../../platform/http/refusal.ts'
import { NotFound } from '../../shared/failure.ts'
import { type ShareFormat, shareFormats } from './review.contract.ts'
import { openShared } from './share/open-shared.service.ts'
import { sentForm, takeTurn } from './share/review-sent.service.ts'
import { shareFile } from './share/share-review.service.ts'

/** The review that stands on the page as a file: it comes with the form, sealed, and is in no cache afterwards. */
export function registerReviewShare(app: Hono<HttpEnv>): void {
  app.post('/granska/dela', async (c) => {
    const wait = takeTurn(c.get('address'))
    if (wait > 0) return refuseRequest(c, 'too-many', { 'retry-after': String(wait) })
    const form = await sentForm(c.req.raw)
    const format = form.get('as')
    if (!isFormat(format)) throw new NotFound('format')
    const { bytes, type, name } = await shareFile(c.get('context'), openShared(form), format)
    return c.body(bytes, 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    })
  })
}

const isFormat = (given: unknown): given is ShareFormat => shareFormats.some((one) => one === given)
