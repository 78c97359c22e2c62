import { data, type RouterContextProvider, redirect, type ServerBuild } from 'react-router'
import { wayToSignIn } from '../../platform/access/way-to-sign-in.ts'
import { isOutOfSpace, isUnreachable } from '../../platform/db/unreachable.ts'
import { faultText } from '../../platform/http/log.ts'
import { describeFailure } from '../../platform/web/describe-failure.ts'
import { requestContext } from '../../platform/web/request-context.ts'
import { isSignedIn } from '../../shared/actor.ts'
import { NotSignedIn } from '../../shared/failure.ts'

type Deed = (args: { context: RouterContextProvider; request: Request }) => unknown

/**
 * The web's one place where failures are caught: what a loader or action throws becomes a page with its status and a
 * reference number. Unknown ones are logged here, once, with their cause.
 */
export function withFailurePages(build: ServerBuild): ServerBuild {
  const guarded = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: guard(loader) }),
      ...(action && { action: guard(action) }),
    }
    return [id, { ...route, module }] as const
  })
  return { ...build, routes: Object.fromEntries(guarded) }
}

function guard<F>(deed: F): F {
  const run = deed as Deed
  const guarded: Deed = async (args) => {
    try {
      if (isLostVisit(args)) throw new NotSignedIn()
      return await run(args)
    } catch (thrown) {
      if (thrown instanceof Response || isRouterAnswer(thrown)) throw thrown
      const way = wayToSignIn(thrown, args.request)
      if (way) throw redirect(way, 303)
      const page = describeFailure(thrown, args.context.get(requestContext).requestId)
      if (page.status < 500) throw data(page, { status: page.status })
      console.error(
        JSON.stringify({ event: 'fault', level: 'error', requestId: page.reference, error: faultText(thrown) }),
      )
      const away = isUnreachable(thrown)
      throw data(page, {
        status: away ? 503 : isOutOfSpace(thrown) ? 507 : 500,
        headers: away ? { 'Retry-After': '5' } : {},
      })
    }
  }
  return guarded as F
}

/** Something written by one whose visit has ended: told so, rather than that a draft they may no longer see does not exist. */
const isLostVisit = ({ context, request }: Parameters<Deed>[0]): boolean =>
  request.method === 'POST' &&
  new URL(request.url).pathname.startsWith('/arbete') &&
  !isSignedIn(context.get(requestContext).actor)

const isRouterAnswer = (thrown: unknown) =>
  typeof thrown === 'object' && thrown !== null && 'type' in thrown && thrown.type === 'DataWithResponseInit'
