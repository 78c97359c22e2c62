import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { signInAddress } from '../../../platform/access/way-to-sign-in.ts'
import { ownPath } from '../../../platform/http/own-path.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { roleName } from '../../../platform/web/role-name.ts'
import { visitContext } from '../../../platform/web/visit-context.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { KeepDrafts } from '../../../ui/forms/keep-drafts.tsx'
import { ToDoList } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { listDemoPeople } from '../show-access.service.ts'
import { faultWords } from './words.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const { hasProvider } = context.get(visitContext)
  const demanded = (query.get('acr') ?? '').split(/\s+/).filter((level) => level !== '')
  const back = ownPath(query.get('tillbaka'))
  return {
    hasProvider,
    people: hasProvider ? [] : await listDemoPeople(context.get(requestContext)),
    fault: query.get('fel'),
    isSignedOut: query.has('utloggad'),
    demanded,
    back,
    start: signInAddress(back, demanded).replace('/logga-in', '/logga-in/start'),
  }
}

type Shown = Awaited<ReturnType<typeof loader>>

/** The way in: through the municipality's provider, or in the demo by choosing who to be. Works without script. */
export default function SignInPage() {
  const shown = useLoaderData<typeof loader>()
  const { hasProvider, people, fault, isSignedOut, demanded } = shown
  const title = demanded.length > 0 ? m.access_stronger_title() : m.access_sign_in_title()
  return (
    <>
      <PageTitle title={title} />
      <KeepDrafts />
      {fault && (
        <Banner tone="error" live>
          {faultWords(fault)}
        </Banner>
      )}
      {isSignedOut && (
        <Banner tone="info" live>
          {m.access_signed_out()}
        </Banner>
      )}
      {demanded.length > 0 && <p className="lead">{m.access_stronger_lead()}</p>}
      {hasProvider ? <ProviderWay shown={shown} /> : people.length > 0 ? <DemoWay shown={shown} /> : <NoWay />}
    </>
  )
}

const ProviderWay = ({ shown }: { shown: Shown }) => (
  <>
    <p>{m.access_provider_lead()}</p>
    <div className="actions">
      <LinkButton variant="primary" href={shown.start} document>
        {m.access_provider_go()}
      </LinkButton>
    </div>
  </>
)

const DemoWay = ({ shown: { people, back, demanded } }: { shown: Shown }) => (
  <>
    <p className="lead">{m.access_demo_lead()}</p>
    <form method="post" action="/logga-in/demo">
      <input type="hidden" name="tillbaka" value={back === '/' ? '' : back} />
      <input type="hidden" name="acr" value={demanded.join(' ')} />
      <ToDoList
        items={people.map((person) => ({
          id: person.id,
          title: person.name,
          note: person.seats.map((seat) => `${roleName(seat.role)}, ${seat.unit}`).join(' · '),
          aside: (
            <Button variant="secondary" size="small" name="person" value={person.id}>
              {m.access_demo_choose()} <span className="visually-hidden">{person.name}</span>
            </Button>
          ),
        }))}
      />
    </form>
  </>
)

const NoWay = () => <p>{m.access_no_way()}</p>
