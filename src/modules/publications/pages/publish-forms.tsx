import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { Hindrance, Publication } from '../publication.ts'
import { Hidden } from './hidden.tsx'
import { hindranceWords } from './words.ts'

interface PublishProps {
  readonly publication: Publication
  readonly hindrances: readonly Hindrance[]
}

/** Everything that stands in the way, told at once; the button comes when nothing does. */
export function PublishForm({ publication, hindrances }: PublishProps) {
  return (
    <Section title={m.publications_desk_publish_title()}>
      <p>{m.publications_desk_publish_lead()}</p>
      {hindrances.length > 0 ? (
        <Banner tone="warning" title={m.publications_desk_hindered()}>
          <ul>
            {[...new Set(hindrances.map(hindranceWords))].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        <form method="post">
          <Hidden intent="publish" publication={publication} />
          <input type="hidden" name="revision" value={publication.revision} />
          <p>{m.publications_desk_ready()}</p>
          <Button type="submit">{m.publications_desk_publish()}</Button>
        </form>
      )}
      <form method="post">
        <Hidden intent="remove" publication={publication} />
        <Button type="submit" variant="danger" size="small">
          {m.publications_desk_remove()}
        </Button>
      </form>
    </Section>
  )
}

export function CorrectForm({ publication }: { publication: Publication }) {
  return (
    <Section title={m.publications_desk_correct_title()}>
      <DraftForm draftKey={`correct-${publication.id}`}>
        <Hidden intent="correct" publication={publication} />
        <TextArea
          label={m.publications_desk_correct_words()}
          name="words"
          hint={m.publications_desk_correct_hint()}
          maxLength={2000}
          required
        />
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.publications_desk_correct()}
          </Button>
        </div>
      </DraftForm>
    </Section>
  )
}
