/** What is typed, kept in this browser tab until it is saved: a lost session, a crash or a reload takes nothing. */

export type DraftFields = readonly (readonly [name: string, value: string])[]

export interface Draft {
  readonly at: string
  readonly fields: DraftFields
}

const storageKey = (key: string) => `draft:${key}`
/** Sent but not yet known to be saved; kept in memory, so that a crash on the way leaves the draft. */
const sent = new Set<string>()

export const markSent = (key: string) => sent.add(key)

/** The sending came to nothing: everything stays for the next try. */
export const keepDrafts = () => sent.clear()

/** After an answer: a sent draft was saved unless the form, or a failure page, said otherwise. */
export function settleDraft(key: string): void {
  if (sent.delete(key)) dropDraft(key)
}

export const dropDraft = (key: string) => sessionStorage.removeItem(storageKey(key))

export function saveDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage must not hinder the writing itself.
  }
}

export function readDraft(key: string): Draft | undefined {
  const text = sessionStorage.getItem(storageKey(key))
  return text ? (JSON.parse(text) as Draft) : undefined
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The controls a draft may keep: no secrets, no files, no hidden values that belong to the server. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !element.closest('[data-secret]') &&
      !['hidden', 'file', 'password', 'submit'].includes(element.type),
  )
}

const isTicked = (control: Control) =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** A box left empty is written down too, so that unticking survives. */
export const fieldsOf = (form: HTMLFormElement): DraftFields =>
  controlsOf(form).map((control) =>
    isTicked(control)
      ? ([`${control.name}=${control.value}`, (control as HTMLInputElement).checked ? 'on' : ''] as const)
      : ([control.name, control.value] as const),
  )

/** Puts the fields back; false when they already stand so. */
export function restoreFields(form: HTMLFormElement, fields: DraftFields): boolean {
  const kept = new Map(fields)
  let changed = false
  for (const control of controlsOf(form)) {
    const value = kept.get(isTicked(control) ? `${control.name}=${control.value}` : control.name)
    if (value === undefined) continue
    const now = isTicked(control) ? ((control as HTMLInputElement).checked ? 'on' : '') : control.value
    if (now === value) continue
    changed = true
    if (isTicked(control)) (control as HTMLInputElement).checked = value === 'on'
    else control.value = value
  }
  return changed
}
