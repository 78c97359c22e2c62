import { data, type LoaderFunctionArgs, type useActionData, type useLoaderData } from 'react-router'
import { answer } from './answer.ts'

/** What a loader or action gets, with the parameters that its address always has. */
export type Asked<Param extends string = never> = Omit<LoaderFunctionArgs, 'params'> & {
  readonly params: Readonly<Record<Param, string>>
}

/** What a page is given: what its loader read, and what its action answered. */
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

/** @throws a page that is not found when the number is none */
export function numberOf(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw data(null, { status: 404 })
  return number
}
