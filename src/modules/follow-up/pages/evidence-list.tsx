import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField, TextField } from '../../../ui/forms/fields.tsx'
import { ToDoList } from '../../../ui/lists.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { ReportingPageData } from './reporting-view.ts'

interface Props {
  readonly page: ReportingPageData
  readonly failure: FailureView | undefined
}

/** What the report leans on; its own forms, so that a file on its way never holds up the text. */
export function Evidence({ page: { evidence, may, report }, failure }: Props) {
  return (
    <Section title={m.follow_up_evidence_title()} id="underlag">
      {evidence.length === 0 && <p className="hint">{m.follow_up_evidence_none()}</p>}
      {evidence.length > 0 && (
        <ToDoList
          items={evidence.map(({ id, title, link, isFile }) => ({
            id,
            title: (
              <a href={isFile ? `/arbete/underlag/${report.id}/${id}` : (link ?? '')} rel="noreferrer">
                {title}
              </a>
            ),
            aside: may.write && <Remove id={id} title={title} />,
          }))}
        />
      )}
      {may.write && <AddLink failure={failure} />}
      {may.write && <AddFile failure={failure} />}
    </Section>
  )
}

const Remove = ({ id, title }: { id: string; title: string }) => (
  <Form method="post">
    <input type="hidden" name="evidence" value={id} />
    <Button type="submit" name="intent" value="remove-evidence" variant="quiet" size="small">
      {m.follow_up_evidence_remove({ title })}
    </Button>
  </Form>
)

const AddLink = ({ failure }: Pick<Props, 'failure'>) => (
  <Disclosure summary={m.follow_up_evidence_add_link()} open={failure?.fields.link !== undefined}>
    <Form method="post" className="form">
      <TextField
        label={m.follow_up_evidence_name()}
        id="link-title"
        name="title"
        maxLength={200}
        error={failure?.fields.title}
        required
      />
      <TextField
        label={m.follow_up_evidence_link()}
        name="link"
        type="url"
        maxLength={2000}
        error={failure?.fields.link}
        required
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="add-link" variant="secondary">
          {m.follow_up_evidence_add_link()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)

const AddFile = ({ failure }: Pick<Props, 'failure'>) => (
  <Disclosure summary={m.follow_up_evidence_add_file()} open={failure?.fields.file !== undefined}>
    <Form method="post" encType="multipart/form-data" className="form">
      <TextField label={m.follow_up_evidence_name()} id="file-title" name="title" maxLength={200} optional />
      <FileField
        label={m.follow_up_evidence_file()}
        name="file"
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.csv"
        error={failure?.fields.file}
        required
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="add-file" variant="secondary">
          {m.follow_up_evidence_add_file()}
        </Button>
      </div>
    </Form>
  </Disclosure>
)
