import { m } from '../../../generated/paraglide/messages.js'
import type { Asked, PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { answerPath, showLink } from '../dispatch.service.ts'
import { publicTitle } from '../public-title.service.ts'

export const handle = { script: false }

/** Whoever holds the secret of the address is told number and body; the title of a § that is public too. */
export async function loader({ context, params }: Asked<'secret'>) {
  const { receiver, paragraph, bodyName, isAcknowledged } = await showLink(context.get(requestContext), params.secret)
  return { receiver, paragraph, bodyName, isAcknowledged, sendTo: answerPath(params.secret) }
}

/** Where the link of a mail leads: a receiver says that the decision has arrived. */
export default function ReceiptPage({ loaderData }: PageProps<typeof loader>) {
  const { receiver, paragraph, bodyName, isAcknowledged, sendTo } = loaderData
  return (
    <div className="public-page">
      <PublicHead
        title={m.minutes_link_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.minutes_link_lead({ body: bodyName, number: paragraph.number, receiver })}</p>
      </PublicHead>
      <p>
        <a href={paragraph.publicPath}>{publicTitle(paragraph)}</a>
      </p>
      {isAcknowledged ? (
        <Banner tone="success">{m.minutes_link_done()}</Banner>
      ) : (
        <form method="post" action={sendTo}>
          <Button>{m.minutes_link_confirm()}</Button>
        </form>
      )}
    </div>
  )
}
