import { m } from '../../../generated/paraglide/messages.js'

const faults: Readonly<Record<string, () => string>> = {
  cancelled: m.access_fault_cancelled,
  answer: m.access_fault_answer,
  assurance: m.access_fault_assurance,
  old: m.access_fault_old,
  'provider-away': m.access_fault_provider_away,
  'no-attempt': m.access_fault_no_attempt,
  'no-account': m.access_fault_no_account,
}

/** Why somebody was not let in, and what to do. */
export const faultWords = (fault: string): string => (faults[fault] ?? m.access_fault_answer)()

const all = m as unknown as Readonly<Record<string, (() => string) | undefined>>

/** What a deed is called: `deed_plan_adopt`; its log name when nobody has named it. */
export const deedName = (deed: string): string => all[`deed_${deed.replace(/[.-]/g, '_')}`]?.() ?? deed

/** A deed as something one may want to do: `Anta en plan`. */
export const guardName = (deed: string): string => all[`access_guard_${deed.replace(/[.-]/g, '_')}`]?.() ?? deed

/** What a field of a logged thing is called; its own name when nobody has named it. */
export const fieldName = (path: string): string =>
  path
    .split('.')
    .map((part) =>
      /^\d+$/.test(part)
        ? String(Number(part) + 1)
        : (all[`field_${part.replace(/([A-Z])/g, '_$1').toLowerCase()}`]?.() ?? part),
    )
    .join(' › ')
