import { type FormEvent, useState } from 'react'
import { useRevalidator } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../../platform/web/describe-failure.ts'
import { Button } from '../../../../ui/button.tsx'
import { Failure } from '../../../../ui/forms/failure.tsx'
import { FileField } from '../../../../ui/forms/fields.tsx'
import { ProgressBar } from '../../../../ui/lists.tsx'
import { Banner } from '../../../../ui/notices.tsx'
import { sizeWord } from './words.ts'

interface UploadFormProps {
  readonly document: string
  readonly isFirst: boolean
  /** In bytes. */
  readonly largest: number
  readonly failure: FailureView | undefined
}

/** With the script the file goes as bytes, so that any size does and one sees how far it has come; without it, as a form. */
export function UploadForm({ document: id, isFirst, largest, failure }: UploadFormProps) {
  const { revalidate } = useRevalidator()
  const [sent, setSent] = useState<{ done: number; all: number } | undefined>()
  const [fault, setFault] = useState('')

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    const file = new FormData(form).get('file')
    if (!(file instanceof File) || file.size === 0) return // the form goes as it is, and is answered
    event.preventDefault()
    if (file.size > largest)
      return setFault(m.refusal_document_file_too_large({ megabytes: Math.floor(largest / 1024 ** 2) }))
    setFault('')
    setSent({ done: 0, all: file.size })
    const stop = (text: string) => {
      setSent(undefined)
      setFault(text)
    }
    const request = new XMLHttpRequest()
    const asked = new URLSearchParams({ document: id, name: file.name })
    request.open('POST', `/api/v1/record-documents/uploads?${asked}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (step) => setSent({ done: step.loaded, all: step.total }))
    request.addEventListener('error', () => stop(m.cases_document_upload_lost()))
    request.addEventListener('load', () => {
      if (request.status !== 201) return stop(detailOf(request.responseText))
      setSent(undefined)
      form.reset()
      void revalidate()
    })
    request.send(file)
  }

  return (
    <form method="post" encType="multipart/form-data" className="form" onSubmit={submit}>
      <input type="hidden" name="intent" value="upload" />
      <Failure failure={failure} />
      {fault && (
        <Banner tone="error" live>
          {fault}
        </Banner>
      )}
      <FileField
        name="file"
        label={isFirst ? m.cases_document_upload_first() : m.cases_document_upload_next()}
        hint={m.cases_document_upload_hint({ limit: sizeWord(largest) })}
        error={failure?.fields.file}
        required
      />
      {sent && (
        <ProgressBar
          label={m.cases_document_upload_sending()}
          value={sent.done}
          max={sent.all}
          words={sent.done < sent.all ? sizeWord(sent.done) : m.cases_document_upload_looking()}
        />
      )}
      <div className="form-actions">
        <Button type="submit" pending={sent !== undefined}>
          {m.cases_document_upload_do()}
        </Button>
      </div>
    </form>
  )
}

function detailOf(text: string): string {
  try {
    const { detail, title } = JSON.parse(text) as { detail?: string; title?: string }
    return detail ?? title ?? m.cases_document_upload_lost()
  } catch {
    return m.cases_document_upload_lost()
  }
}
