import { Outlet } from 'react-router'
import type { Route } from './+types/staff-layout.ts'
import { FailurePage } from './failure-page.tsx'

export default function StaffLayout() {
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
