import { useState } from 'react'
import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Diff } from '../../../ui/diff.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { SecretMark } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { ParagraphText, Section as PrintedSection } from '../compose.ts'
import type { DraftReceiver, Receiver } from '../dispatch.ts'
import { ReceiverPart } from './receiver-part.tsx'

type Written = Readonly<Record<'summary' | 'background' | 'treatment' | 'note', string>>
type Shown = ParagraphText & {
  readonly written: Written | null
  readonly receivers: readonly DraftReceiver[]
  readonly suggested: readonly Receiver[]
}

interface Props {
  readonly paragraphs: readonly Shown[]
  readonly isEditable: boolean
  /** What was just done, and to which item: `saved-…`, `receiver-…`, `removed-…`. */
  readonly done: string
}

/** Each § as it will be printed, and beside it what people write. */
export function MinutesParagraphs({ paragraphs, isEditable, done }: Props) {
  return (
    <Section title={m.minutes_page_paragraphs()} id="paragrafer">
      {paragraphs.map((one) => (
        <Paragraph key={one.item} one={one} isEditable={isEditable} done={done.endsWith(one.item) ? done : ''} />
      ))}
    </Section>
  )
}

function Paragraph({ one, isEditable, done }: { one: Shown; isEditable: boolean; done: string }) {
  const wasSaved = done.startsWith('saved-')
  const [typed, setTyped] = useState<Partial<Written>>({})
  return (
    <article className="panel stack" id={`p${one.number}`}>
      <h3>
        § {one.number} {one.title}
      </h3>
      {one.caseNumber && <p className="muted">{m.minutes_w_pdf_case({ number: one.caseNumber })}</p>}
      {one.secrecyProvision && <SecretMark provision={one.secrecyProvision} />}
      {one.sections.map((section) => (
        <Printed key={section.kind} section={asTyped(section, typed)} />
      ))}
      {one.proposed && (
        <Disclosure summary={m.minutes_page_difference()}>
          <Diff before={one.proposed.join('\n')} after={one.clauses.join('\n')} />
        </Disclosure>
      )}
      {isEditable && one.written && !one.isPointer && (
        <Disclosure summary={m.minutes_page_write()} open={wasSaved}>
          {wasSaved && <p className="hint">{m.minutes_done_saved()}</p>}
          <Form method="post" className="form" aria-label={m.minutes_page_write_of({ number: one.number })}>
            <input type="hidden" name="intent" value="texts" />
            <input type="hidden" name="item" value={one.item} />
            {(['summary', 'background', 'treatment', 'note'] as const).map((text) => (
              <TextArea
                key={text}
                id={`${text}-${one.number}`}
                name={text}
                label={labels[text]()}
                defaultValue={one.written?.[text] ?? ''}
                rows={text === 'background' ? 6 : 3}
                onChange={(event) => setTyped({ ...typed, [text]: event.currentTarget.value })}
              />
            ))}
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.minutes_page_save_texts()}
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
      {isEditable && one.written && !one.isPointer && (
        <ReceiverPart
          number={one.number}
          item={one.item}
          receivers={one.receivers}
          suggested={one.suggested}
          done={wasSaved ? '' : done}
        />
      )}
    </article>
  )
}

const labels = {
  summary: m.minutes_w_summary,
  background: m.minutes_w_background,
  treatment: m.minutes_w_treatment,
  note: m.minutes_w_statements,
} as const

/** What is being typed shows at once where it will stand. */
function asTyped(section: PrintedSection, typed: Partial<Written>): PrintedSection {
  const text = section.kind === 'summary' || section.kind === 'background' ? typed[section.kind] : undefined
  return text === undefined ? section : { ...section, paragraphs: text.split(/\n\s*\n/) }
}

function Printed({ section }: { section: PrintedSection }) {
  const List = section.list?.isNumbered ? 'ol' : 'ul'
  return (
    <div className="prose">
      <h4>{section.title}</h4>
      {section.paragraphs.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {section.list && (
        <List>
          {section.list.items.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </List>
      )}
    </div>
  )
}
