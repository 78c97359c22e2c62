import type { ReactNode } from 'react'
import { Form } from 'react-router'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Failure } from '../../../ui/forms/failure.tsx'

interface DeedFormProps {
  /** Which of the page's deeds the form does. */
  readonly deed: string
  readonly failure?: FailureView | undefined
  readonly children: ReactNode
  readonly inline?: boolean
}

/** A form that names its deed, shows first why it was refused, and works without script. */
export function DeedForm({ deed, failure, children, inline }: DeedFormProps) {
  return (
    <Form method="post" className={inline ? 'row' : 'form'} noValidate={!inline}>
      <Failure failure={failure} />
      <input type="hidden" name="deed" value={deed} />
      {children}
    </Form>
  )
}
