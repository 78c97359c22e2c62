import { data } from 'react-router'
import { type Failure, InvalidInput, Refusal, StaleVersion } from '../../shared/failure.ts'
import { describeFailure, type FailureView } from './describe-failure.ts'

/**
 * Runs an action's deed. What the person at the form can mend (invalid field, refusal, stale version) comes back as
 * `actionData.failure` with its status, so that the page shows it beside its cause; everything else becomes a failure page.
 */
export async function answer<T>(deed: () => Promise<T>) {
  try {
    return { failure: undefined, done: await deed() }
  } catch (thrown) {
    if (!isMendable(thrown)) throw thrown
    const failure: FailureView = describeFailure(thrown, '')
    return data({ failure, done: undefined }, { status: failure.status })
  }
}

const isMendable = (thrown: unknown): thrown is Failure =>
  thrown instanceof Refusal || thrown instanceof InvalidInput || thrown instanceof StaleVersion
