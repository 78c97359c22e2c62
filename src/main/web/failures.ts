import { randomUUID } from 'node:crypto'
import { data, type RouterContextProvider, type ServerBuild } from 'react-router'
import { describeFailure } from '../../platform/web/describe-failure.ts'

type Deed = (args: { context: RouterContextProvider }) => unknown

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
      return await run(args)
    } catch (thrown) {
      if (thrown instanceof Response || isRouterAnswer(thrown)) throw thrown
      const page = describeFailure(thrown, randomUUID().slice(0, 8))
      if (page.status >= 500) console.error(`[${page.reference}]`, thrown)
      throw data(page, { status: page.status })
    }
  }
  return guarded as F
}

const isRouterAnswer = (thrown: unknown) =>
  typeof thrown === 'object' && thrown !== null && 'type' in thrown && thrown.type === 'DataWithResponseInit'
