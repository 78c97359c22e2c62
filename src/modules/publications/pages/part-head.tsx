import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import type { Choice } from '../desk.service.ts'
import { type Part, type Publication, partContents } from '../publication.ts'
import { Hidden } from './hidden.tsx'
import { contentWords } from './words.ts'

/** What a part is called, what it prints and who answers for it; where it stands among the others; and how it is taken away. */

interface HeadProps {
  readonly part: Part
  readonly publication: Publication
}

export function PartHeadFields({ part, units }: { part?: Part; units: readonly Choice[] }) {
  const id = part?.id ?? 'new'
  return (
    <div className="fields">
      <TextField
        label={m.publications_new_name()}
        name="title"
        id={`title-${id}`}
        maxLength={200}
        defaultValue={part?.title}
        required
      />
      <Select
        label={m.publications_desk_content()}
        name="content"
        id={`content-${id}`}
        defaultValue={part?.content}
        options={partContents.map((content) => ({ value: content, label: contentWords[content]() }))}
      />
      <TextField
        label={m.publications_desk_role()}
        name="role"
        id={`role-${id}`}
        maxLength={100}
        defaultValue={part?.role}
        required
      />
      <Select
        label={m.publications_desk_unit()}
        name="unit"
        id={`unit-${id}`}
        defaultValue={part?.unit}
        options={units}
      />
    </div>
  )
}

export function PartHeadForm({ part, publication, units }: HeadProps & { units: readonly Choice[] }) {
  return (
    <Disclosure summary={m.publications_desk_edit_part()}>
      <DraftForm draftKey={`head-${part.id}`}>
        <Hidden intent="save-part" publication={publication} />
        <Pointer part={part} />
        <PartHeadFields part={part} units={units} />
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.publications_desk_save_part()}
          </Button>
        </div>
      </DraftForm>
      <form method="post" className="row">
        <Hidden intent="remove-part" publication={publication} />
        <Pointer part={part} />
        <Button type="submit" variant="danger" size="small">
          {m.publications_desk_remove_part()}
        </Button>
        <span className="muted">{m.publications_desk_remove_part_hint()}</span>
      </form>
    </Disclosure>
  )
}

const Pointer = ({ part }: { part: Part }) => (
  <>
    <input type="hidden" name="part" value={part.id} />
    <input type="hidden" name="revision" value={part.revision} />
  </>
)

export function PlaceForms({ part, publication, place, count }: HeadProps & { place: number; count: number }) {
  const ways = [
    { to: place - 1, label: m.publications_desk_move_up(), name: m.publications_desk_move_up_of({ part: part.title }) },
    {
      to: place + 1,
      label: m.publications_desk_move_down(),
      name: m.publications_desk_move_down_of({ part: part.title }),
    },
  ]
  return ways
    .filter(({ to }) => to >= 0 && to < count)
    .map(({ to, label, name }) => (
      <form key={to} method="post">
        <Hidden intent="place-part" publication={publication} />
        <input type="hidden" name="part" value={part.id} />
        <input type="hidden" name="place" value={to} />
        <Button type="submit" size="small" variant="quiet" aria-label={name}>
          {label}
        </Button>
      </form>
    ))
}
