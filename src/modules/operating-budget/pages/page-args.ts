import type { LoaderFunctionArgs } from 'react-router'

/** The parameters that the addresses of these pages always have. */
export type Params = 'key' | 'version' | 'unit'

export type PageAsked = Omit<LoaderFunctionArgs, 'params'> & { readonly params: Readonly<Record<Params, string>> }

export const askedOf = ({ key, version, unit }: PageAsked['params']) => ({ key, number: Number(version), unit })
