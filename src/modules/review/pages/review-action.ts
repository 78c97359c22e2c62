import type { ActionFunctionArgs } from 'react-router'
import { answer } from '../../../platform/web/answer.ts'
import { addressContext, requestContext } from '../../../platform/web/request-context.ts'
import { refuse } from '../../../shared/failure.ts'
import { isDocumentKind } from '../kind.ts'
import { readMuted } from '../share/read-muted.service.ts'
import { exampleDocument, reviewSent, sentFiles, takeTurn } from '../share/review-sent.service.ts'
import { showReview } from '../share/show-review.service.ts'

/** Reads what was sent and answers with all that is to be shown: nothing is kept, so the answer is the only place where it is. */
export function readAndShow({ context, request }: Pick<ActionFunctionArgs, 'context' | 'request'>, form: FormData) {
  const ctx = context.get(requestContext)
  return answer(async () => {
    const seconds = takeTurn(context.get(addressContext))
    if (seconds > 0) refuse('review.too-often', { seconds })
    const isExample = form.get('example') !== null
    const lists = isExample ? [] : await sentFiles(form, 'muted')
    const muted = lists.flatMap(({ bytes }) => readMuted(bytes))
    const kind = String(form.get('kind') ?? '')
    const sent = isExample ? [await exampleDocument()] : await sentFiles(form, 'file')
    const told = sent.map((one) => (!isExample && isDocumentKind(kind) ? { ...one, kind } : one))
    return showReview(ctx, await reviewSent(told, request.signal), muted)
  })
}
