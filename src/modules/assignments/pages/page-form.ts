import { data, type useActionData, type useLoaderData } from 'react-router'
import { answer } from '../../../platform/web/answer.ts'

export interface PageProps<Loader, Action = () => undefined> {
  readonly loaderData: ReturnType<typeof useLoaderData<Loader>>
  readonly actionData?: ReturnType<typeof useActionData<Action>>
}

/** Does the deed and goes where it says; what could not be done comes back with all that was typed. */
export async function answerForm(sent: FormData, deed: (sent: FormData) => Promise<Response>) {
  const answered = await answer(() => deed(sent))
  if (!('init' in answered)) return answered.done
  const texts = [...sent].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return data(
    {
      failure: answered.data.failure,
      intent: String(sent.get('intent') ?? ''),
      typed: Object.fromEntries(texts) as Readonly<Record<string, string>>,
    },
    answered.init ?? undefined,
  )
}
