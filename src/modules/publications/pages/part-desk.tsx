import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Status } from '../../../ui/status.tsx'
import type { Choice, DeskPart } from '../desk.service.ts'
import type { Publication, TextBlock } from '../publication.ts'
import { Hidden } from './hidden.tsx'
import { PartHeadFields, PartHeadForm, PlaceForms } from './part-head.tsx'
import { contentWords, partKinds, partWords, stepWords } from './words.ts'

interface PartProps {
  readonly part: DeskPart
  readonly publication: Publication
  /** A figure that may stand as example of how one is written. */
  readonly example: string | undefined
}

interface DeskProps extends PartProps {
  /** Nought-based among so many. */
  readonly place: number
  readonly count: number
  /** Units a part can be given to; none for those who may not edit the contents. */
  readonly units: readonly Choice[]
}

/** One part in the contents: who answers, how far it has come, its texts and the next step. */
export function PartDesk({ part, publication, example, place, count, units }: DeskProps) {
  const mayEdit = units.length > 0
  return (
    <section className="panel stack" id="oppen-del">
      <h3>{part.title}</h3>
      <p className="row">
        <Status kind={partKinds[part.status]} label={partWords[part.status]()} />
        <span className="muted">
          {m.publications_desk_role()}: {part.role}, {part.unitName}
        </span>
        {part.content !== 'text' && <span className="muted">{contentWords[part.content]()}</span>}
      </p>
      {part.texts.map((text) =>
        part.mayWrite ? (
          <Disclosure key={text.id} summary={firstWords(text.body)}>
            <TextForm part={part} publication={publication} text={text} example={example} />
          </Disclosure>
        ) : (
          <p key={text.id}>{text.body}</p>
        ),
      )}
      {part.mayWrite && (
        <Disclosure summary={m.publications_desk_write()}>
          <TextForm part={part} publication={publication} text={null} example={example} />
        </Disclosure>
      )}
      {mayEdit && part.status !== 'locked' && <PartHeadForm part={part} publication={publication} units={units} />}
      {mayEdit && (
        <div className="row">
          <PlaceForms part={part} publication={publication} place={place} count={count} />
        </div>
      )}
    </section>
  )
}

const firstWords = (body: string): string => (body.length > 90 ? `${body.slice(0, 89)}…` : body)

function TextForm({ part, publication, text, example }: PartProps & { text: TextBlock | null }) {
  return (
    <DraftForm draftKey={`text-${text?.id ?? part.id}`}>
      <Hidden intent="save-text" publication={publication} />
      <input type="hidden" name="part" value={part.id} />
      {text && <input type="hidden" name="text" value={text.id} />}
      {text && <input type="hidden" name="revision" value={text.revision} />}
      <TextArea
        label={m.publications_desk_body()}
        name="body"
        id={`body-${text?.id ?? part.id}`}
        rows={8}
        maxLength={20_000}
        defaultValue={text?.body ?? ''}
        hint={m.publications_desk_body_hint({ example: `{${example ?? 'ram:bn:2026'}}` })}
      />
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.publications_desk_save()}
        </Button>
      </div>
    </DraftForm>
  )
}

/** The steps a part can take now, for whoever reads the contents. */
export function Steps({ part, publication }: Pick<PartProps, 'part' | 'publication'>) {
  return part.steps.map((step) => (
    <form key={step} method="post">
      <Hidden intent="move-part" publication={publication} />
      <input type="hidden" name="part" value={part.id} />
      <input type="hidden" name="status" value={step} />
      <input type="hidden" name="revision" value={part.revision} />
      <Button type="submit" size="small" variant="quiet">
        {stepWords[step]()}
      </Button>
    </form>
  ))
}

export function AddPartForm({ publication, units }: { publication: Publication; units: readonly Choice[] }) {
  return (
    <Disclosure summary={m.publications_desk_add_part()}>
      <DraftForm draftKey={`part-${publication.id}`}>
        <Hidden intent="add-part" publication={publication} />
        <PartHeadFields units={units} />
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.publications_desk_add()}
          </Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}
