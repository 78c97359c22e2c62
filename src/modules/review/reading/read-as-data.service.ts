import { pathToFileURL } from 'node:url'
import { inThread } from '../../../platform/files/in-thread.ts'
import type { LayoutFault, LayoutLimits } from '../../../platform/files/layout/layout-of.ts'
import { refuse } from '../../../shared/failure.ts'
import type { ReadDocument } from '../document.ts'
import { explainFault } from '../explain.service.ts'
import type { DocumentKind } from '../kind.ts'
import type { Minutes } from '../minutes/minutes.ts'
import type { ReadPlan } from '../plans/plan.ts'
import { projectFile } from '../share/project-file.service.ts'
import { reviewLimits } from './review-file.service.ts'

/** A document read as data, for those who make drafts of it. Within the limits of a review, in a thread that is stopped. */

export interface ReadAsData {
  readonly document: ReadDocument
  readonly kind: DocumentKind
  /** Null for what is no minutes. */
  readonly minutes: Minutes | null
  /** Null for what is no plan, and for a plan in which no goals are found. */
  readonly plan: ReadPlan | null
}

export interface ReadingOrder {
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: LayoutLimits
  readonly kind?: DocumentKind
}

export type Reading = ReadAsData | { readonly fault: LayoutFault }

const thread = 'src/modules/review/reading/draft-thread.service.ts'

/** @param kind what a person says it is, when the words mislead @throws Refusal review.unreadable that says why */
export async function readAsData(name: string, bytes: Uint8Array, kind?: DocumentKind): Promise<ReadAsData> {
  const answer =
    bytes.length > reviewLimits.bytes
      ? 'too-big'
      : await inThread<Reading>(
          pathToFileURL(projectFile(thread)),
          { name, bytes, limits: reviewLimits, ...(kind ? { kind } : {}) } satisfies ReadingOrder,
          reviewLimits,
        )
  if (typeof answer === 'string') return refuse('review.unreadable', { reason: explainFault(answer) })
  return 'fault' in answer ? refuse('review.unreadable', { reason: explainFault(answer.fault) }) : answer
}
