import type { ReactNode } from 'react'
import { Outlet, useRouteLoaderData } from 'react-router'
import { PublicShell } from '../../ui/shell/public-shell.tsx'
import type { Route } from './+types/public-layout.ts'
import { FailurePage } from './failure-page.tsx'
import type { loader as rootLoader } from './root.tsx'

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  return (
    <PublicShell
      municipality={root?.municipality.name ?? ''}
      isDemo={root?.municipality.isDemo ?? false}
      isSignedIn={Boolean(root?.who)}
    >
      {children}
    </PublicShell>
  )
}

export default function PublicLayout() {
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
