import { useRouteLoaderData } from 'react-router'

/** Pages without the shell say for themselves that the municipality is made up. */
export function useIsDemo(): boolean {
  const root = useRouteLoaderData('root') as { readonly municipality?: { readonly isDemo?: boolean } } | undefined
  return root?.municipality?.isDemo ?? false
}
