import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { NumberField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Choice } from '../desk.service.ts'
import { partContents } from '../publication.ts'
import type { TemplateDesk } from '../template.service.ts'
import { contentWords, kindWords } from './words.ts'

interface SectionProps {
  readonly template: TemplateDesk['templates'][number]
  readonly units: readonly Choice[]
  readonly mayEdit: boolean
}

type Chapter = SectionProps['template']['chapters'][number]

/** The chapters of one kind: a table to read, and below it the form that changes them. */
export function TemplateSection({ template, units, mayEdit }: SectionProps) {
  const { kind, chapters, revision } = template
  const unitOf = ({ unit }: Chapter): string =>
    units.find(({ value }) => value === unit)?.label ?? m.publications_templates_whole()
  return (
    <Section title={kindWords[kind]()} id={kind}>
      <Table
        caption={kindWords[kind]()}
        captionHidden
        note={revision === 0 ? m.publications_templates_standard() : m.publications_templates_own({ number: revision })}
        columns={[
          { key: 'title', label: m.publications_new_name(), cell: (row) => `${row.at + 1}. ${row.title}` },
          { key: 'content', label: m.publications_desk_content(), cell: (row) => contentWords[row.content]() },
          { key: 'role', label: m.publications_desk_role(), cell: (row) => `${row.role}, ${unitOf(row)}` },
        ]}
        rows={chapters.map((chapter, at) => ({ ...chapter, at }))}
        rowKey={(row) => String(row.at)}
        cards
      />
      {mayEdit && (
        <Disclosure summary={m.publications_templates_change()}>
          <DraftForm draftKey={`template-${kind}-${revision}`}>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="revision" value={revision} />
            <p className="muted">{m.publications_templates_hint()}</p>
            {[...chapters, null].map((chapter, at) => (
              <ChapterFields key={`${kind}-${at.toString()}`} kind={kind} chapter={chapter} at={at} units={units} />
            ))}
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.publications_templates_save()}
              </Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
    </Section>
  )
}

interface FieldsProps {
  readonly kind: string
  readonly chapter: Chapter | null
  readonly at: number
  readonly units: readonly Choice[]
}

function ChapterFields({ kind, chapter, at, units }: FieldsProps) {
  const id = `${kind}-${at}`
  return (
    <fieldset>
      <legend>{chapter ? m.publications_templates_chapter({ number: at + 1 }) : m.publications_templates_new()}</legend>
      <div className="fields">
        <NumberField
          label={m.publications_templates_place()}
          name="place"
          id={`place-${id}`}
          defaultValue={String((at + 1) * 10)}
        />
        <TextField
          label={m.publications_new_name()}
          name="title"
          id={`title-${id}`}
          maxLength={200}
          defaultValue={chapter?.title}
        />
        <Select
          label={m.publications_desk_content()}
          name="content"
          id={`content-${id}`}
          defaultValue={chapter?.content}
          options={partContents.map((content) => ({ value: content, label: contentWords[content]() }))}
        />
        <TextField
          label={m.publications_desk_role()}
          name="role"
          id={`role-${id}`}
          maxLength={100}
          defaultValue={chapter?.role ?? m.publications_chapter_role()}
        />
        <Select
          label={m.publications_desk_unit()}
          name="unit"
          id={`unit-${id}`}
          defaultValue={chapter?.unit ?? ''}
          empty={m.publications_templates_whole()}
          options={units}
        />
      </div>
    </fieldset>
  )
}
