import { type ActionFunctionArgs, useActionData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ReviewDesk, type ReviewTold } from './ReviewDesk.tsx'
import { readAndShow } from './review-action.ts'

export const action = async ({ context, request }: ActionFunctionArgs) =>
  readAndShow({ context }, await request.formData())

/** The same for those who work here. */
export default function StaffReviewPage() {
  const told = useActionData<typeof action>() as ReviewTold | undefined
  return (
    <>
      <PageTitle title={m.review_title()} lead={m.review_lead()} />
      <ReviewDesk told={told} action="/arbete/granska" />
    </>
  )
}
