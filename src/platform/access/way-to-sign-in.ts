import { AssuranceNeeded, NotSignedIn } from '../../shared/failure.ts'
import { ownPath } from '../http/own-path.ts'

export const signInPath = '/logga-in'

/** Where a person goes to be let in, and back again: `acr` names the levels that would do. */
export function signInAddress(back: string, demanded: readonly string[] = []): string {
  const query = new URLSearchParams()
  if (demanded.length > 0) query.set('acr', demanded.join(' '))
  const path = ownPath(back)
  if (path !== '/') query.set('tillbaka', path)
  return query.size > 0 ? `${signInPath}?${query}` : signInPath
}

/**
 * Reading a page without being signed in, or doing what demands a stronger sign-in, leads to the sign-in page and back.
 * A form posted after the session ended is not led away: its page keeps what was typed.
 */
export function wayToSignIn(thrown: unknown, request: Pick<Request, 'url' | 'method' | 'headers'>): string | undefined {
  const { pathname, search } = new URL(request.url)
  const page = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  const query = new URLSearchParams(search)
  query.delete('_routes')
  query.delete('index')
  const back = query.size > 0 ? `${page}?${query}` : page
  if (thrown instanceof AssuranceNeeded) return signInAddress(back, thrown.demanded)
  if (thrown instanceof NotSignedIn && request.method === 'GET') return signInAddress(back)
  return undefined
}
