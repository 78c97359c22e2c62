import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, NumberField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { posts } from '../mandate.ts'
import type { MandatesData } from './MandatesPage.tsx'
import { postWord } from './planning-words.ts'

interface Answered {
  readonly failure: FailureView
  readonly intent: string
  readonly typed: Readonly<Record<string, string>>
}

interface FormsProps {
  readonly data: MandatesData
  readonly answered: Answered | undefined
}

/** Who is elected and who leaves, in which order substitutes are called, and how many places there are. */
export function MandateForms({ data, answered }: FormsProps) {
  return (
    <Section title={m.meetings_mandates_change()} id="andra">
      <DeedForm intent="give" summary={m.meetings_mandate_give()} answered={answered}>
        {(typed, errors) => <GiveFields data={data} typed={typed} errors={errors} />}
      </DeedForm>
      {data.held.length > 0 && (
        <DeedForm intent="end" summary={m.meetings_mandate_end()} answered={answered}>
          {(typed, errors) => <EndFields data={data} typed={typed} errors={errors} />}
        </DeedForm>
      )}
      <DeedForm intent="call-order" summary={m.meetings_call_order_change()} answered={answered}>
        {(typed, errors) => <OrderFields data={data} typed={typed} errors={errors} />}
      </DeedForm>
      <DeedForm intent="size" summary={m.meetings_size_change()} answered={answered}>
        {(typed, errors) => <SizeFields data={data} typed={typed} errors={errors} />}
      </DeedForm>
    </Section>
  )
}

type Texts = Readonly<Record<string, string>>

interface DeedFormProps {
  readonly intent: string
  readonly summary: string
  readonly answered: Answered | undefined
  readonly children: (typed: Texts, errors: Texts) => React.ReactNode
}

function DeedForm({ intent, summary, answered, children }: DeedFormProps) {
  const mine = answered?.intent === intent ? answered : undefined
  return (
    <Disclosure summary={summary} open={mine !== undefined}>
      <Form method="post" className="form" aria-label={summary}>
        <Failure failure={mine?.failure} />
        {children(mine?.typed ?? {}, mine?.failure.fields ?? {})}
        <div className="form-actions">
          <Button type="submit" name="intent" value={intent}>
            {m.meetings_save()}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

interface FieldsProps {
  readonly data: MandatesData
  readonly typed: Texts
  readonly errors: Texts
}

const GiveFields = ({ data, typed, errors }: FieldsProps) => (
  <>
    <Select
      label={m.meetings_person()}
      name="person"
      hint={m.meetings_mandate_person_hint()}
      defaultValue={typed.person ?? ''}
      error={errors.person}
      required
      options={[
        { value: '', label: m.meetings_mandate_choose() },
        ...data.persons.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
    <div className="fields">
      <Select
        label={m.meetings_post()}
        name="post"
        defaultValue={typed.post ?? 'member'}
        error={errors.post}
        options={posts.map((post) => ({ value: post, label: postWord[post]() }))}
      />
      <TextField
        label={m.meetings_party()}
        name="party"
        defaultValue={typed.party}
        maxLength={60}
        error={errors.party}
        optional
      />
      <NumberField
        label={m.meetings_mandate_place()}
        name="order"
        hint={m.meetings_mandate_place_hint()}
        defaultValue={typed.order ?? '1'}
        error={errors.order}
      />
      <DateField
        label={m.meetings_mandate_from()}
        name="from"
        defaultValue={typed.from ?? data.today}
        error={errors.from}
        required
      />
      <DateField
        label={m.meetings_mandate_last_day()}
        name="lastDay"
        defaultValue={typed.lastDay ?? ''}
        error={errors.lastDay}
        optional
      />
    </div>
  </>
)

const EndFields = ({ data, typed, errors }: FieldsProps) => (
  <div className="fields">
    <Select
      id="end-mandate"
      label={m.meetings_mandate_which()}
      name="mandate"
      defaultValue={typed.mandate ?? ''}
      error={errors.mandate}
      required
      options={[
        { value: '', label: m.meetings_mandate_choose() },
        ...data.held.map(({ id, revision, name, post, party }) => ({
          value: `${id} ${revision}`,
          label: [name, postWord[post](), party].filter((text) => text !== '').join(', '),
        })),
      ]}
    />
    <DateField
      id="end-last-day"
      label={m.meetings_mandate_last_day()}
      name="lastDay"
      defaultValue={typed.lastDay ?? data.today}
      error={errors.lastDay}
      required
    />
  </div>
)

const OrderFields = ({ data, typed, errors }: FieldsProps) => (
  <>
    <DateField
      id="order-from"
      label={m.meetings_call_order_day()}
      name="from"
      defaultValue={typed.from ?? data.today}
      error={errors.from}
      required
    />
    <TextArea
      label={m.meetings_call_order()}
      name="orders"
      hint={m.meetings_call_order_hint()}
      rows={8}
      defaultValue={
        typed.orders ?? data.callOrder.map(({ party, next }) => `${party}: ${next.join(', ')}`.trim()).join('\n')
      }
      error={errors.orders}
      required
    />
  </>
)

const SizeFields = ({ data, typed, errors }: FieldsProps) => (
  <div className="fields">
    <NumberField
      label={m.meetings_size_members()}
      name="members"
      defaultValue={typed.members ?? String(data.size?.members ?? data.held.length)}
      error={errors.members}
    />
    <NumberField
      label={m.meetings_size_substitutes()}
      name="substitutes"
      defaultValue={typed.substitutes ?? String(data.size?.substitutes ?? 0)}
      error={errors.substitutes}
    />
    <DateField
      id="size-from"
      label={m.meetings_mandate_from()}
      name="from"
      defaultValue={typed.from ?? data.today}
      error={errors.from}
      required
    />
  </div>
)
