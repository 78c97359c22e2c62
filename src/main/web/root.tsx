import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { showMunicipality } from '../../platform/web/municipality.ts'
import { requestContext } from '../../platform/web/request-context.ts'
import '../../ui/styles/index.css'
import type { Route } from './+types/root.ts'
import { BrandStyle } from './brand-style.tsx'
import { FailurePage } from './failure-page.tsx'
import { useNonce } from './nonce.ts'

/** A page says `export const handle: PageHandle = { script: false }` when it needs no client script. */
export interface PageHandle {
  readonly script?: boolean
}

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(requestContext)
  const { kind, name, seats } = ctx.actor
  return {
    municipality: await showMunicipality(ctx),
    who: kind === 'citizen' ? null : { name, roles: [...new Set(seats.map((seat) => seat.role))] },
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const scripted = useMatches().every((match) => (match.handle as PageHandle | undefined)?.script !== false)
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links nonce={import.meta.env.DEV ? '' : undefined} />
        <BrandStyle nonce={nonce} />
      </head>
      <body>
        {children}
        {scripted && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main className="alone" id="content">
      <FailurePage error={error} />
    </main>
  )
}
