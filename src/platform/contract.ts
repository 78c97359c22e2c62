import type { z } from 'zod'
import * as messages from '../generated/paraglide/messages.js'
import { InvalidInput } from '../shared/failure.ts'
import type { Locale } from './context.ts'

type Sentence = (facts: Readonly<Record<string, string | number>>, options: { locale: Locale }) => string
const sentences = messages.m as unknown as Record<string, Sentence | undefined>

/** A key of the message files; the text is looked up in the reader's language. */
export type MessageKey = keyof typeof messages.m

/** The text of a key that is only known at run time; undefined when the message files lack it. */
export const findText = (
  key: string,
  locale: Locale,
  facts: Readonly<Record<string, string | number>> = {},
): string | undefined => sentences[key]?.(facts, { locale })

/**
 * What crosses the wire becomes what the contract says, or InvalidInput with one sentence per field.
 * A rule written with `refine` gives its message key as message.
 */
export function parseInput<S extends z.ZodType>(contract: S, input: unknown, locale: Locale): z.output<S> {
  const parsed = contract.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= sentenceOf(issue, locale)
  throw new InvalidInput(fields)
}

/** A form as a contract reads it: a field that comes many times is a list, an empty one is left out. */
export function formInput(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = new Set(form.keys())
  const given = [...names].map((name) => [name, form.getAll(name).filter((value) => value !== '')] as const)
  return Object.fromEntries(
    given.filter(([, all]) => all.length > 0).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  )
}

function sentenceOf(issue: z.core.$ZodIssue, locale: Locale): string {
  const say = (key: string, facts: Readonly<Record<string, string | number>> = {}) =>
    findText(key, locale, facts) ?? key
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? say('platform_field_needed')
        : say(issue.expected === 'number' || issue.expected === 'int' ? 'platform_field_number' : 'platform_field_kind')
    case 'too_small':
      return tooSmall(issue, say)
    case 'too_big':
      return say(issue.origin === 'string' ? 'platform_field_too_long' : 'platform_field_at_most', {
        limit: String(issue.maximum),
      })
    case 'invalid_format':
      return say(formats[issue.format] ?? 'platform_field_kind')
    case 'invalid_value':
      return say('platform_field_choice', { choices: issue.values.map(String).join(', ') })
    case 'unrecognized_keys':
      return say('platform_field_unknown', { names: issue.keys.join(', ') })
    case 'custom':
      return findText(issue.message, locale) ?? say('platform_field_kind')
    default:
      return say('platform_field_kind')
  }
}

const formats: Readonly<Record<string, string>> = {
  email: 'platform_field_email',
  url: 'platform_field_url',
  date: 'platform_field_day',
  uuid: 'platform_field_id',
}

function tooSmall(
  issue: z.core.$ZodIssueTooSmall,
  say: (key: string, facts?: Readonly<Record<string, string | number>>) => string,
): string {
  const limit = String(issue.minimum)
  if (issue.origin === 'string')
    return limit === '1' ? say('platform_field_needed') : say('platform_field_too_short', { limit })
  return say('platform_field_at_least', { limit })
}
