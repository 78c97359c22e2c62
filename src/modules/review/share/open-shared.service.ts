import type { SharedReview } from '../review.contract.ts'
import { reasonField } from './reason-field.ts'
import { openSealed } from './seal.service.ts'
import { withMuted } from './share-review.service.ts'

/** What the page's form sends back: the sealed review, and a reason for each finding that the reader has put aside. */
export function openShared(form: FormData): SharedReview {
  const text = (name: string) => String(form.get(name) ?? '')
  const shared = openSealed({ review: text('review'), seal: text('seal') })
  return withMuted(shared, (document, finding) => {
    const number = shared.reviews[document]?.findings.indexOf(finding) ?? -1
    return text(reasonField(document, number)).trim().slice(0, 500) || undefined
  })
}
