import type { LoaderFunctionArgs } from 'react-router'

/** What a loader or action gets, with the parameters that its address always has. */
export type Asked<Param extends string = never> = Omit<LoaderFunctionArgs, 'params'> & {
  readonly params: Readonly<Record<Param, string>>
}
