import type { Locale } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'

/** Names for what the log and the settings know by key alone. Looked up on the server: a browser would be sent every text there is. */

/** What a deed is called: `deed_plan_adopt`; its log name when nobody has named it. */
export const deedName = (deed: string, locale: Locale): string => findText(`deed_${folded(deed)}`, locale) ?? deed

/** A deed as something one may want to do: `Anta en plan`. */
export const guardName = (deed: string, locale: Locale): string =>
  findText(`access_guard_${folded(deed)}`, locale) ?? deed

/** What a field of a logged thing is called; its own name when nobody has named it. */
export const fieldName = (path: string, locale: Locale): string =>
  path
    .split('.')
    .map((part) =>
      /^\d+$/.test(part)
        ? String(Number(part) + 1)
        : (findText(`field_${part.replace(/([A-Z])/g, '_$1').toLowerCase()}`, locale) ?? part),
    )
    .join(' › ')

const folded = (deed: string): string => deed.replace(/[.-]/g, '_')
