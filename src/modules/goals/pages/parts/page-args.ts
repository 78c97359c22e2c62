import type { LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'

/** What a loader or action gets, with the parameters that its address always has. */
export type Asked<Param extends string = never> = Omit<LoaderFunctionArgs, 'params'> & {
  readonly params: Readonly<Record<Param, string>>
}

/** What a page is given: what its loader read, and what its action answered. */
export interface PageProps<Loader, Action = () => undefined> {
  readonly loaderData: ReturnType<typeof useLoaderData<Loader>>
  readonly actionData?: ReturnType<typeof useActionData<Action>>
}
