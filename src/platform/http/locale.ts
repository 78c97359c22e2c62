import { cookieName, isLocale } from '../../generated/paraglide/runtime.js'
import type { Locale } from '../context.ts'

/** What the reader has chosen on the pages; Swedish until then. */
export function chosenLocale(cookies: string | undefined): Locale {
  const chosen = new RegExp(`(?:^|;\\s*)${cookieName}=([a-z]+)`).exec(cookies ?? '')?.[1]
  return isLocale(chosen) ? chosen : 'sv'
}

/** What a program asks for by Accept-Language; Swedish unless English is wanted more. */
export function acceptedLocale(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().split(';')
    const weight = rest.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((one) => one !== undefined)
    return { locale: tag.trim().toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  const weightOf = (locale: string) =>
    Math.max(0, ...wanted.filter((one) => one.locale === locale).map((one) => one.weight))
  return weightOf('en') > weightOf('sv') ? 'en' : 'sv'
}
