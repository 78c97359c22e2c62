import { data, redirect } from 'react-router'
import { formInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'

/** A form that could not be saved: why, which one of the page's forms, and what was typed in it. */
export interface FormAnswer {
  readonly failure: FailureView
  readonly form: string
  readonly typed: Readonly<Record<string, string>>
}

type Input = ReturnType<typeof formInput>

/** Does the deed that the form names and goes on, so that reload and the back button repeat nothing. */
export async function answerForm(
  sent: FormData,
  deeds: Readonly<Record<string, (input: Input) => Promise<unknown>>>,
  goTo: string,
) {
  const form = String(sent.get('deed') ?? '')
  const deed = deeds[form]
  if (!deed) return redirect(goTo)
  const { deed: _, ...input } = formInput(sent)
  const answered = await answer(() => deed(input))
  if (!('init' in answered)) return redirect(goTo)
  const texts = [...sent].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const kept: FormAnswer = { failure: answered.data.failure, form, typed: Object.fromEntries(texts) }
  return data(kept, answered.init ?? undefined)
}

/** What stands in the form after it was refused: only in the form it came from. */
export const typedIn = (answered: FormAnswer | undefined, form: string): Partial<Record<string, string>> =>
  answered?.form === form ? answered.typed : {}

export const failureOf = (answered: FormAnswer | undefined, form: string): FailureView | undefined =>
  answered?.form === form ? answered.failure : undefined
