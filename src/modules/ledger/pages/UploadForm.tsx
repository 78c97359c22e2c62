import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { FileField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { ProgressBar } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { ledgerPath } from './LedgerTabs.tsx'
import { query } from './words.ts'

interface UploadFormProps {
  readonly year: number
  readonly sources: readonly { readonly key: string; readonly name: string }[]
  readonly limit: { readonly bytes: number; readonly words: string }
  readonly failure: FailureView | undefined
  readonly noFile: boolean
}

/** With the script the file goes as bytes, so that any size does and one sees how far it has come; without it, as a form. */
export function UploadForm({ year, sources, limit, failure, noFile }: UploadFormProps) {
  const navigate = useNavigate()
  const [sent, setSent] = useState<{ done: number; all: number } | undefined>()
  const [fault, setFault] = useState('')

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return // the form goes as it is, and is answered
    event.preventDefault()
    if (file.size > limit.bytes) return setFault(m.refusal_ledger_file_too_large({ limit: limit.words }))
    setFault('')
    setSent({ done: 0, all: file.size })
    const stop = (text: string) => {
      setSent(undefined)
      setFault(text)
    }
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/ledger/uploads${query({ name: file.name })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (step) => setSent({ done: step.loaded, all: step.total }))
    request.addEventListener('error', () => stop(m.ledger_upload_lost()))
    request.addEventListener('load', () => {
      const told = answerOf(request.responseText)
      if (request.status !== 201 || !told.id) return stop(told.detail ?? told.title ?? m.ledger_upload_lost())
      void navigate(
        `${ledgerPath}/fil/${told.id}${query({ ar: String(form.get('year')), kalla: String(form.get('source') ?? '') })}`,
      )
    })
    request.send(file)
  }

  return (
    <form method="post" encType="multipart/form-data" className="form" onSubmit={submit}>
      <Failure failure={failure} />
      {fault && (
        <Banner tone="error" live>
          {fault}
        </Banner>
      )}
      <FileField
        name="file"
        label={m.ledger_upload_file()}
        hint={m.ledger_upload_hint({ limit: limit.words })}
        accept=".se,.si,.sie,.xml"
        error={noFile ? m.ledger_upload_no_file() : undefined}
        required
      />
      <noscript>
        <p className="muted small">{m.ledger_upload_no_script()}</p>
      </noscript>
      <div className="fields">
        <TextField name="year" label={m.ledger_upload_year()} defaultValue={String(year)} required />
        {sources.length === 1 && <input type="hidden" name="source" value={sources[0]?.key} />}
        {sources.length > 1 && (
          <Select
            name="source"
            label={m.ledger_upload_source()}
            options={sources.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
      </div>
      {sent && <ProgressBar label={m.ledger_upload_sending()} value={sent.done} max={sent.all} words={percent(sent)} />}
      <div className="form-actions">
        <Button type="submit" pending={sent !== undefined}>
          {m.ledger_upload_do()}
        </Button>
      </div>
    </form>
  )
}

const percent = ({ done, all }: { done: number; all: number }): string =>
  `${all === 0 ? 0 : Math.floor((done / all) * 100)}\u00a0%`

function answerOf(text: string): { id?: string; detail?: string; title?: string } {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
