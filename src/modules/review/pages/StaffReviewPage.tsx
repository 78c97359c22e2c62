import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import type { CaseId } from '../../cases/index.ts'
import { casesToSaveIn, saveReview } from '../save-review.service.ts'
import { openShared } from '../share/open-shared.service.ts'
import { sentFiles, sentForm } from '../share/review-sent.service.ts'
import type { ShownFile } from '../share/show-review.service.ts'
import { ReviewDesk, type ReviewTold } from './ReviewDesk.tsx'
import { readAndShow } from './review-action.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const cases = await casesToSaveIn(context.get(requestContext))
  return { cases: cases.map(({ id, number, title }) => ({ value: id as string, label: `${number} ${title}` })) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await sentForm(request)
  if (form.get('intent') !== 'save') return readAndShow({ context, request }, form)
  const caseFile = String(form.get('case') ?? '')
  if (!isId(caseFile)) throw new NotFound('case')
  const outcome = await answer(async () => {
    const [document] = await sentFiles(form, 'document')
    return saveReview(context.get(requestContext), caseFile as string as CaseId, openShared(form), document)
  })
  return 'done' in outcome && outcome.done ? redirect(`/arbete/arenden/${caseFile}`) : outcome
}

/** The same for those who work here, who may save what was found to a case. */
export default function StaffReviewPage() {
  const { cases } = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as ReviewTold | undefined
  return (
    <>
      <PageTitle title={m.review_title()} lead={m.review_lead()} />
      {told?.done?.files.some(isForDraft) && (
        <p>
          <Link to="/arbete/utkast">{m.review_to_draft()}</Link>
        </p>
      )}
      <ReviewDesk told={told} action="/arbete/granska" cases={cases} />
    </>
  )
}

/** What can be read as a draft meeting, plan or budget. */
const isForDraft = (file: ShownFile): boolean =>
  'kind' in file && ['minutes', 'operational-plan', 'budget'].includes(file.kind)
