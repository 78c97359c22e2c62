import { useEffect, useRef } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { type ShareFormat, shareFormats } from '../review.contract.ts'
import type { ReadFile, ShownReview } from '../share/show-review.service.ts'
import { FileResult } from './FileResult.tsx'
import { ResultOverview, shareId } from './ResultOverview.tsx'
import { type CaseChoice, SaveFields } from './SaveFields.tsx'

interface ReviewResultProps {
  readonly shown: ShownReview
  readonly action: string
  readonly cases: readonly CaseChoice[] | undefined
}

/** One form around it all: what is typed beside a finding goes with the file that one takes along. */
export function ReviewResult({ shown: { files, sealed }, action, cases }: ReviewResultProps) {
  const result = useRef<HTMLFormElement>(null)
  // The answer comes far from where it was asked for, so the reader is taken there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer anew
  useEffect(() => result.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus(), [files])
  const readable = files.filter((one): one is ReadFile => one.fault === null)
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action="/granska/dela"
      className="review-result"
      id="svar"
      ref={result}
    >
      {sealed && (
        <>
          <input type="hidden" name="review" value={sealed.review} />
          <input type="hidden" name="seal" value={sealed.seal} />
        </>
      )}
      <ResultOverview files={files} readable={readable} isShared={sealed !== null} />
      {files.map((file) =>
        file.fault === null ? (
          <FileResult key={file.name} file={file} place={readable.indexOf(file)} />
        ) : (
          <NotRead key={file.name} {...file} />
        ),
      )}
      {sealed && (
        <section className="review-share no-print">
          <h2 id={shareId} tabIndex={-1}>
            {m.review_share_title()}
          </h2>
          <p>{m.review_share_lead()}</p>
          <div className="form-actions">
            {shareFormats.map((format) => (
              <Button key={format} name="as" value={format} variant={format === 'pdf' ? 'primary' : 'secondary'}>
                {shareWords[format]()}
              </Button>
            ))}
          </div>
          {cases && <SaveFields cases={cases} action={action} />}
        </section>
      )}
    </form>
  )
}

const shareWords: Readonly<Record<ShareFormat, () => string>> = {
  pdf: m.review_share_pdf,
  json: m.review_share_json,
  csv: m.review_share_csv,
  muted: m.review_share_muted,
}

const NotRead = ({ name, fault }: { name: string; fault: string }) => (
  <section className="review-file">
    <h2 tabIndex={-1}>{name}</h2>
    <Banner tone="error" title={m.review_not_read()} live>
      {fault}
    </Banner>
  </section>
)
