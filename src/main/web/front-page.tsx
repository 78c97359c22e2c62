import { useRouteLoaderData } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import type { PageHandle, loader as rootLoader } from './root.tsx'

export const handle: PageHandle = { script: false }

/** The public front page: what a citizen can read here. */
export default function FrontPage() {
  const name = useRouteLoaderData<typeof rootLoader>('root')?.municipality.name ?? ''
  return (
    <>
      <title>{m.main_front_title({ name })}</title>
      <h1>{m.main_front_title({ name })}</h1>
      <p className="lead">{m.main_front_lead()}</p>
    </>
  )
}
