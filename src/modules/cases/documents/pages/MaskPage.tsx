import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../../platform/contract.ts'
import { answer } from '../../../../platform/web/answer.ts'
import type { FailureView } from '../../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../../platform/web/request-context.ts'
import { NotFound } from '../../../../shared/failure.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/forms/choices.tsx'
import { Failure } from '../../../../ui/forms/failure.tsx'
import { TextArea, TextField } from '../../../../ui/forms/fields.tsx'
import { PageTitle, Section } from '../../../../ui/page-title.tsx'
import { maskContract } from '../documents.contract.ts'
import { redactDocument } from '../redact.service.ts'
import { documentAt, type PassageToMask, showTextToMask } from '../show-document.service.ts'
import './documents.css'
import { Marked } from './marked.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { place, version, passages } = await showTextToMask(
    ctx,
    await documentAt(ctx, params.id ?? '', params.document ?? ''),
  )
  const { home, record } = place
  if (home.id !== params.id && home.slug !== params.id) throw new NotFound('record-document')
  return {
    version,
    passages,
    home: { id: home.id, number: home.number },
    record: { id: record.id, title: record.title, provision: (record.secrecy ?? home.secrecy)?.provision ?? '' },
    numbers: passages.reduce((sum, one) => sum + one.pieces.filter((piece) => piece.isHit).length, 0),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const id = await documentAt(ctx, params.id ?? '', params.document ?? '')
  const outcome = await answer(() => redactDocument(ctx, id, parseInput(maskContract, formInput(form), ctx.locale)))
  if ('done' in outcome) return redirect(`/arbete/arenden/${params.id}/handlingar/${params.document}#filer`, 303)
  const chosen = form.getAll('passages').map(Number)
  return data(
    { ...outcome.data, words: String(form.get('words') ?? ''), provision: String(form.get('provision') ?? ''), chosen },
    outcome.init ?? undefined,
  )
}

interface Answered {
  readonly failure?: FailureView
  readonly words: string
  readonly provision: string
  readonly chosen: readonly number[]
}

/** Chooses what is masked. What is typed is kept nowhere in the browser: it is what must not be seen. */
export default function MaskPage() {
  const { version, passages, home, record, numbers } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>() as Answered | undefined
  const failure = answered?.failure
  return (
    <>
      <PageTitle
        title={m.cases_document_mask_title({ title: record.title })}
        lead={m.cases_document_mask_lead()}
        crumbs={[
          { label: m.cases_title(), href: '/arbete/arenden' },
          { label: home.number, href: `/arbete/arenden/${home.id}` },
          { label: record.title, href: `/arbete/arenden/${home.id}/handlingar/${record.id}` },
        ]}
      />
      <Form method="post" className="stack">
        <input type="hidden" name="version" value={version} />
        <Failure failure={failure} labels={{ provision: m.cases_document_mask_provision() }} />
        <Section title={m.cases_document_mask_what()}>
          <div className="form">
            <TextField
              name="provision"
              label={m.cases_document_mask_provision()}
              hint={m.cases_document_mask_provision_hint()}
              defaultValue={answered?.provision ?? record.provision}
              error={failure?.fields.provision}
              maxLength={200}
              required
            />
            <TextArea
              name="words"
              label={m.cases_document_mask_words_label()}
              hint={m.cases_document_mask_words_hint()}
              defaultValue={answered?.words}
              rows={5}
              secret
              optional
            />
            {numbers > 0 && (
              <Checkbox
                name="personalNumbers"
                label={m.cases_document_mask_numbers_label({ count: numbers })}
                defaultChecked
              />
            )}
          </div>
        </Section>
        <Section title={m.cases_document_mask_passages()}>
          <p className="muted">{m.cases_document_mask_passages_lead()}</p>
          <ol className="mask-passages">
            {passages.map((one) => (
              <Passage key={one.number} one={one} isChosen={answered?.chosen.includes(one.number) ?? false} />
            ))}
          </ol>
        </Section>
        <div className="form-actions">
          <Button type="submit">{m.cases_document_mask_do()}</Button>
        </div>
      </Form>
    </>
  )
}

const Passage = ({ one, isChosen }: { one: PassageToMask; isChosen: boolean }) => (
  <li className="panel">
    <Checkbox
      id={`passage-${one.number}`}
      name="passages"
      value={String(one.number)}
      label={m.cases_document_mask_whole({ number: one.number })}
      defaultChecked={isChosen}
    />
    <p className="mask-text" dir="auto">
      <Marked pieces={one.pieces} />
    </p>
  </li>
)
