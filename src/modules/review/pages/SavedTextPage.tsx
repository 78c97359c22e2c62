import { m } from '../../../generated/paraglide/messages.js'
import type { Asked, PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import type { SavedReviewId } from '../saved-review.ts'
import { showBeside } from '../share/show-beside.service.ts'
import { FileResult } from './FileResult.tsx'
import './review.css'

export async function loader({ context, request, params: { id } }: Asked<'id'> & { readonly request: Request }) {
  if (!isId(id)) throw new NotFound('saved-review')
  return showBeside(context.get(requestContext), id as string as SavedReviewId, request.signal)
}

/** What was saved to a case, beside the text of the document that was registered with it. */
export default function SavedTextPage({ loaderData: { saved, caseFile, readOn, file } }: PageProps<typeof loader>) {
  return (
    <>
      <PageTitle
        title={m.review_saved_beside()}
        lead={m.review_saved_lead({ day: readOn, number: caseFile.number })}
        crumbs={[
          { label: `${caseFile.number} ${caseFile.title}`, href: `/arbete/arenden/${caseFile.id}` },
          { label: m.review_saved_title(), href: `/arbete/granskningar/${saved.id}` },
        ]}
      />
      <div className="wide">
        <FileResult file={file} place={0} />
      </div>
    </>
  )
}
