import { Outlet } from 'react-router'
import type { Route } from './+types/public-layout.ts'
import { FailurePage } from './failure-page.tsx'

export default function PublicLayout() {
  return (
    <main id="content">
      <Outlet />
    </main>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main id="content">
      <FailurePage error={error} />
    </main>
  )
}
