import { type ActionFunctionArgs, useActionData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { sentForm } from '../share/review-sent.service.ts'
import { ReviewDesk, type ReviewTold } from './ReviewDesk.tsx'
import { readAndShow } from './review-action.ts'

export const action = async ({ context, request }: ActionFunctionArgs) =>
  readAndShow({ context, request }, await sentForm(request))

/** For anybody, without an account: a document in, and what does not add up beside it. */
export default function ReviewPage() {
  const told = useActionData<typeof action>() as ReviewTold | undefined
  return (
    <div className="public-page wide">
      <PublicHead
        title={m.review_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.review_lead()}</p>
      </PublicHead>
      <ReviewDesk told={told} action="/granska" />
    </div>
  )
}
