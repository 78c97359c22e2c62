import type { FailureView } from '../../../platform/web/describe-failure.ts'

/** What an action came back with, when it was not done. */
export const useFailure = (
  outcome: { readonly failure?: FailureView | undefined } | undefined,
): FailureView | undefined => outcome?.failure
