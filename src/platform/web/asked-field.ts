import type { FailureView } from './describe-failure.ts'

/** A form that came back: what was typed in it, and why it was not taken. */
export interface FailedForm {
  readonly failure: FailureView
  readonly typed: Readonly<Record<string, string>>
}

/**
 * What every field of a form is given: its name, what was typed in it, and what is wrong with that.
 * @param place tells the fields of one form from those of another on the same page
 * @returns for the name of a field, and what stands in it before anybody has typed
 */
export const fieldOf = (failed: FailedForm | undefined, place: string) => (name: string, first?: string) => ({
  id: `${place}-${name}`,
  name,
  defaultValue: failed?.typed[name] ?? first,
  error: failed?.failure.fields[name],
})
