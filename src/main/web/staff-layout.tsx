import type { ReactNode } from 'react'
import { Outlet, useRouteLoaderData } from 'react-router'
import { requestContext } from '../../platform/web/request-context.ts'
import { isSignedIn } from '../../shared/actor.ts'
import { NotSignedIn } from '../../shared/failure.ts'
import { Shell } from '../../ui/shell/shell.tsx'
import type { Route } from './+types/staff-layout.ts'
import { FailurePage } from './failure-page.tsx'
import { navigationFor, roleNames } from './navigation.ts'
import type { loader as rootLoader } from './root.tsx'

/** Everything under /arbete is for those who are signed in; what each may do there is decided deed by deed. */
export function loader({ context }: Route.LoaderArgs) {
  if (!isSignedIn(context.get(requestContext).actor)) throw new NotSignedIn()
  return null
}

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const roles = root?.who?.roles ?? []
  const who = root?.who ? { name: root.who.name, role: roleNames(roles) } : null
  return (
    <Shell
      municipality={root?.municipality.name ?? ''}
      isDemo={root?.municipality.isDemo ?? false}
      who={who}
      nav={who ? navigationFor(roles) : []}
    >
      {children}
    </Shell>
  )
}

export default function StaffLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Frame>
      <FailurePage error={error} />
    </Frame>
  )
}
