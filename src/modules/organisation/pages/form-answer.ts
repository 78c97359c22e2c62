import { data, redirect } from 'react-router'
import { formInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'

/** What a form that could not be saved gets back: why, and all that was typed in it. */
export interface FormAnswer {
  readonly failure: FailureView
  /** Which of the page's forms, when there are several. */
  readonly form: string
  readonly typed: Readonly<Record<string, string>>
}

/** Does the deed and goes on to the page it names, so that reload and the back button repeat nothing. */
export async function answerForm(
  sent: FormData,
  deed: (input: ReturnType<typeof formInput>) => Promise<{ readonly goTo: string }>,
) {
  const answered = await answer(() => deed(formInput(sent)))
  if (!('init' in answered)) return redirect(answered.done.goTo)
  const texts = [...sent].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const kept: FormAnswer = {
    failure: answered.data.failure,
    form: String(sent.get('deed') ?? ''),
    typed: Object.fromEntries(texts),
  }
  return data(kept, answered.init ?? undefined)
}
