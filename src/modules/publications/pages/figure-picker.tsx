import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { PublicationDesk } from '../desk.service.ts'
import { Hidden } from './hidden.tsx'
import { measureWords } from './words.ts'

interface PickerProps {
  readonly desk: Pick<PublicationDesk, 'publication' | 'figures' | 'may'> & {
    readonly figuresFound: number
    readonly asked: string
  }
}

/** The figures a text may hold: the code to paste and the value it is printed as. */
export function FigurePicker({ desk }: PickerProps) {
  const { publication, figures, figuresFound, asked, may } = desk
  return (
    <Section title={m.publications_desk_figures()} id="siffror">
      <p>{m.publications_desk_figures_lead()}</p>
      <Disclosure summary={m.publications_desk_figures_show({ total: figuresFound })} open={asked !== ''}>
        <form method="get" className="row" action="#siffror">
          <input type="hidden" name="utgava" value={publication.number} />
          <TextField label={m.publications_desk_figures_search()} name="siffra" type="search" defaultValue={asked} />
          <Button type="submit" variant="secondary">
            {m.publications_desk_search()}
          </Button>
        </form>
        <Table
          caption={m.publications_desk_figures()}
          captionHidden
          note={m.publications_desk_figures_count({ shown: figures.length, total: figuresFound })}
          columns={[
            {
              key: 'code',
              label: m.publications_desk_figure_code(),
              cell: (figure) => <code>{`{${figure.key}}`}</code>,
              nowrap: true,
            },
            {
              key: 'of',
              label: m.publications_desk_figure_of(),
              cell: (figure) => (
                <>
                  {figure.entityName}{' '}
                  <span className="muted">{`${measureWords[figure.measure]()} ${figure.period}`}</span>
                </>
              ),
            },
            { key: 'value', label: m.publications_desk_figure_value(), cell: (figure) => figure.shown, number: true },
            { key: 'note', label: m.publications_desk_figure_note(), cell: (figure) => figure.note ?? '' },
          ]}
          rows={figures}
          rowKey={(figure) => figure.key}
        />
      </Disclosure>
      {publication.status === 'draft' && may.edit && (
        <Disclosure summary={m.publications_desk_note_title()}>
          <DraftForm draftKey={`note-${publication.id}`}>
            <Hidden intent="note-figure" publication={publication} />
            <TextField label={m.publications_desk_note_figure()} name="figure" maxLength={200} required />
            <TextField
              label={m.publications_desk_note()}
              name="note"
              hint={m.publications_desk_note_hint()}
              maxLength={500}
            />
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.publications_desk_note_save()}
              </Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
    </Section>
  )
}
