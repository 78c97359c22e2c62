import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { FieldError } from './failure-box.tsx'
import type { ReportingPageData } from './reporting-view.ts'

/** What the report leans on; its own forms, so that a file on its way never holds up the text. */
export function Evidence({ page, failure }: { page: ReportingPageData; failure: FailureView | undefined }) {
  const { evidence, may, report } = page
  return (
    <section className="section" id="underlag">
      <h2>{m.follow_up_evidence_title()}</h2>
      {evidence.length === 0 && <p className="hint">{m.follow_up_evidence_none()}</p>}
      {evidence.length > 0 && (
        <ul className="to-do">
          {evidence.map(({ id, title, link, isFile }) => (
            <li key={id}>
              <a href={isFile ? `/arbete/underlag/${report.id}/${id}` : (link ?? '')} rel="noreferrer">
                {title}
              </a>
              {may.write && (
                <Form method="post">
                  <input type="hidden" name="evidence" value={id} />
                  <button
                    className="button"
                    data-variant="quiet"
                    data-size="small"
                    name="intent"
                    value="remove-evidence"
                    type="submit"
                  >
                    {m.follow_up_evidence_remove({ title })}
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {may.write && <AddLink failure={failure} />}
      {may.write && <AddFile failure={failure} />}
    </section>
  )
}

const AddLink = ({ failure }: { failure: FailureView | undefined }) => (
  <details className="disclosure" open={failure?.fields.link !== undefined}>
    <summary>{m.follow_up_evidence_add_link()}</summary>
    <Form method="post" className="form disclosure-body">
      <div className="field">
        <label htmlFor="link-title">{m.follow_up_evidence_name()}</label>
        <input className="input" id="link-title" name="title" required maxLength={200} />
        <FieldError failure={failure} name="title" />
      </div>
      <div className="field">
        <label htmlFor="link">{m.follow_up_evidence_link()}</label>
        <input className="input" id="link" name="link" type="url" required maxLength={2000} />
        <FieldError failure={failure} name="link" />
      </div>
      <div className="form-actions">
        <button className="button" data-variant="secondary" name="intent" value="add-link" type="submit">
          {m.follow_up_evidence_add_link()}
        </button>
      </div>
    </Form>
  </details>
)

const AddFile = ({ failure }: { failure: FailureView | undefined }) => (
  <details className="disclosure" open={failure?.fields.file !== undefined}>
    <summary>{m.follow_up_evidence_add_file()}</summary>
    <Form method="post" encType="multipart/form-data" className="form disclosure-body">
      <div className="field">
        <label htmlFor="file-title">{m.follow_up_evidence_name()}</label>
        <input className="input" id="file-title" name="title" maxLength={200} />
      </div>
      <div className="field">
        <label htmlFor="file">{m.follow_up_evidence_file()}</label>
        <input
          className="input"
          id="file"
          name="file"
          type="file"
          required
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.csv"
        />
        <FieldError failure={failure} name="file" />
      </div>
      <div className="form-actions">
        <button className="button" data-variant="secondary" name="intent" value="add-file" type="submit">
          {m.follow_up_evidence_add_file()}
        </button>
      </div>
    </Form>
  </details>
)
