import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { refuse } from '../../../shared/failure.ts'
import { type SharedReview, sharedContract } from '../review.contract.ts'

/**
 * A review goes out with the page and comes back to be printed, since nothing is kept here. The seal says that it is word for word what
 * was said here, so that nobody gets a report with the municipality's name on something else. The key lives as long as the process.
 */
export interface SealedReview {
  readonly review: string
  readonly seal: string
}

const key = randomBytes(32)
const sealOf = (review: string): Buffer => createHmac('sha256', key).update(review).digest()

export function sealReview(shared: SharedReview): SealedReview {
  const review = JSON.stringify(shared)
  return { review, seal: sealOf(review).toString('hex') }
}

/** @throws Refusal review.seal-broken when it was changed, or made before the server last started */
export function openSealed({ review, seal }: SealedReview): SharedReview {
  const given = Buffer.from(seal, 'hex')
  const wanted = sealOf(review)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) refuse('review.seal-broken')
  return sharedContract.parse(JSON.parse(review))
}
