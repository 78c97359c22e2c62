import { isRouteErrorResponse, useLocation } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import { signInAddress } from '../../platform/access/way-to-sign-in.ts'
import type { FailureView } from '../../platform/web/describe-failure.ts'
import { LinkButton } from '../../ui/button.tsx'
import { KeepDrafts } from '../../ui/forms/keep-drafts.tsx'

const isView = (data: unknown): data is FailureView => typeof data === 'object' && data !== null && 'reference' in data

interface Words {
  readonly title: string
  readonly what: string
  readonly cure: string
}

const wordsFor = (status: number, view: FailureView | undefined): Words => {
  if (status === 401) return { title: m.main_401_title(), what: m.main_401_what(), cure: m.main_401_cure() }
  if (view?.kind === 'assurance')
    return { title: m.main_assurance_title(), what: m.main_assurance_what(), cure: m.main_assurance_cure() }
  if (status === 403) return { title: m.main_403_title(), what: m.main_403_what(), cure: m.main_403_cure() }
  if (status === 404) return { title: m.main_404_title(), what: m.main_404_what(), cure: m.main_404_cure() }
  if (status === 413) return { title: m.main_413_title(), what: m.main_413_what(), cure: m.main_413_cure() }
  if (view?.kind === 'stale')
    return { title: m.main_stale_title(), what: m.main_stale_what(), cure: m.main_stale_cure() }
  if (status === 409)
    return { title: m.main_409_title(), what: view?.text || m.main_409_what(), cure: m.main_409_cure() }
  if (status < 500) return { title: m.main_400_title(), what: m.main_400_what(), cure: m.main_400_cure() }
  if (status === 507) return { title: m.main_507_title(), what: m.main_507_what(), cure: m.main_507_cure() }
  return { title: m.main_500_title(), what: m.main_500_what(), cure: m.main_500_cure() }
}

/** What happened, where, and what to do: one page for every failure, inside whichever shell is nearest. */
export function FailurePage({ error }: { error: unknown }) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const view = isRouteErrorResponse(error) && isView(error.data) ? error.data : undefined
  const words = wordsFor(status, view)
  const { pathname, search } = useLocation()
  return (
    <section className="failure" aria-labelledby="failure-title">
      <title>{`${words.title} – Styrhjul`}</title>
      <KeepDrafts />
      <p className="failure-status">{status}</p>
      <h1 id="failure-title">{words.title}</h1>
      <p className="lead">{words.what}</p>
      <p>{words.cure}</p>
      <p className="failure-ways">
        {status === 401 && (
          <LinkButton variant="primary" href={signInAddress(pathname + search)} document>
            {m.main_sign_in()}
          </LinkButton>
        )}
        <LinkButton href={pathname.startsWith('/arbete') ? '/arbete' : '/'}>{m.main_to_start()}</LinkButton>
      </p>
      {view && (
        <p className="muted">
          {m.main_reference()} <code>{view.reference}</code>
        </p>
      )}
    </section>
  )
}
