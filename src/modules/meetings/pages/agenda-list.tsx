import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { SecretMark } from '../../../ui/notices.tsx'
import { ClauseList, RowList } from './item-lists.tsx'
import type { MeetingData } from './MeetingPage.tsx'
import { ItemFields } from './planning-forms.tsx'
import { itemKindWord } from './planning-words.ts'

type Item = MeetingData['agenda'][number]

/** The agenda in order; whoever makes it moves an item by its own buttons, with or without a mouse. */
export const AgendaList = ({ shown, failure }: { shown: MeetingData; failure: FailureView | undefined }) => (
  <ol className="agenda">
    {shown.agenda.map((item) => (
      <li key={item.id} id={`punkt-${item.id}`} className="agenda-item">
        {shown.editing === item.id && shown.may.plan ? (
          <EditItem item={item} shown={shown} failure={failure} />
        ) : (
          <ShowItem item={item} shown={shown} />
        )}
      </li>
    ))}
  </ol>
)

function ShowItem({ item, shown }: { item: Item; shown: MeetingData }) {
  const { meeting, may } = shown
  const isPlanned = may.plan && meeting.status === 'planned'
  const title = item.isMasked ? m.meetings_secret_item({ provision: item.secrecyProvision ?? '' }) : item.title
  return (
    <>
      <div className="agenda-head">
        <h3 dir="auto">
          {item.position}. {title}
        </h3>
        {may.plan && (
          <div className="row no-print">
            {isPlanned && (
              <>
                <Step item={item} by={-1} title={title} isOff={item.position === 1} />
                <Step item={item} by={1} title={title} isOff={item.position === shown.agenda.length} />
              </>
            )}
            {(meeting.status === 'planned' || meeting.status === 'called') && (
              <LinkButton href={`/arbete/moten/${meeting.id}?punkt=${item.id}#punkt-${item.id}`} size="small">
                {m.meetings_edit()}
                <span className="visually-hidden"> {title}</span>
              </LinkButton>
            )}
          </div>
        )}
      </div>
      <p className="muted small">
        {[itemKindWord[item.kind](), item.caseNumber, item.proposesTo ? toBody(shown) : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {item.secrecyProvision && <SecretMark provision={item.secrecyProvision} />}
      {item.isAddedLate && (
        <p>
          {m.meetings_late()}
          {item.lateParagraph && ` (${item.lateParagraph})`}
          {item.lateReason && `: ${item.lateReason}`}
        </p>
      )}
      {item.summary && <p dir="auto">{item.summary}</p>}
      {item.clauses.length > 0 && (
        <>
          <p className="strong">{m.meetings_proposal()}</p>
          <ClauseList clauses={item.clauses} />
        </>
      )}
      {item.rows.length > 0 && <RowList rows={item.rows} />}
      {item.documents.length > 0 && (
        <p className="small">{m.meetings_documents_chosen({ count: item.documents.length })}</p>
      )}
    </>
  )
}

const toBody = ({ proposesToName }: MeetingData): string =>
  proposesToName === null ? '' : m.meetings_field_proposes({ body: proposesToName })

const Step = ({ item, by, title, isOff }: { item: Item; by: 1 | -1; title: string; isOff: boolean }) => (
  <Form method="post">
    <input type="hidden" name="item" value={item.id} />
    <input type="hidden" name="position" value={item.position + by} />
    <Button
      type="submit"
      name="intent"
      value={by < 0 ? 'up' : 'down'}
      size="small"
      variant="secondary"
      disabled={isOff}
    >
      {by < 0 ? m.meetings_up() : m.meetings_down()}
      <span className="visually-hidden"> {title}</span>
    </Button>
  </Form>
)

function EditItem({ item, shown, failure }: { item: Item; shown: MeetingData; failure: FailureView | undefined }) {
  const { meeting, body, proposesToName } = shown
  const to = body.proposesTo && proposesToName ? { unit: body.proposesTo, name: proposesToName } : null
  return (
    <>
      <h3>{m.meetings_edit_item({ number: item.position })}</h3>
      <DraftForm draftKey={`agenda-${item.id}`} method="post" failed={failure !== undefined}>
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="revision" value={item.revision} />
        <ItemFields item={item} proposesTo={to} failure={failure} />
        <Checkbox
          label={m.meetings_field_minority()}
          name="wasHeldByMinority"
          value="on"
          defaultChecked={item.wasHeldByMinority}
        />
        {item.caseDocuments.length > 0 && (
          <CheckboxGroup
            label={m.meetings_field_documents()}
            name="documents"
            defaultValues={item.documents}
            choices={item.caseDocuments.map(({ id, ordinal, title, day }) => ({
              value: id,
              label: `${ordinal}. ${title} (${day})`,
            }))}
          />
        )}
        <div className="form-actions">
          <Button type="submit" name="intent" value="edit">
            {m.meetings_save()}
          </Button>
          <LinkButton href={`/arbete/moten/${meeting.id}#punkt-${item.id}`}>{m.meetings_stop_editing()}</LinkButton>
        </div>
      </DraftForm>
      {meeting.status === 'planned' && (
        <Form method="post">
          <input type="hidden" name="item" value={item.id} />
          <Button type="submit" name="intent" value="remove" variant="danger" size="small">
            {m.meetings_remove()}
          </Button>
        </Form>
      )}
    </>
  )
}
