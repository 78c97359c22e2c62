import { m } from '../../generated/paraglide/messages.js'
import { type Part, plain, type Sentence, text } from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import { type ReportWords, type SentenceFacts, type SentenceKey, sentenceKeys } from './report-words.ts'

/** The words of a report in one language, taken from the message files. */

type Message = (facts: Record<string, string | number>, options: { locale: 'sv' | 'en' }) => string

/** Private-use signs mark where a bound part goes; they are taken out of every text before it is set in. */
const open = '\uE000'
const close = '\uE001'
const marks = /[\uE000\uE001]/g
const slot = /\uE000(\w+)\uE001/

const messages = new Map<SentenceKey, Message>(
  sentenceKeys.map((key) => [key, (m as unknown as Record<string, Message>)[`reports_${key}`] as Message]),
)

export function reportWords(language: 'sv' | 'en'): ReportWords {
  const say = (key: SentenceKey, facts: SentenceFacts = {}): Sentence => {
    const given = Object.entries(facts)
    const flat = given.map(([name, fact]) => [name, typeof fact === 'number' ? fact : `${open}${name}${close}`])
    const sentence = messages.get(key)!(Object.fromEntries(flat), { locale: language })
    const parts = sentence.split(slot).map((piece, index) => (index % 2 === 0 ? text(piece) : partOf(facts[piece])))
    return parts.filter((part) => part.text !== '')
  }
  return {
    language,
    say,
    word: (key, facts) => plain(say(key, facts)),
    amount: (value, unit) => withUnit(decimal(value), unit),
    change: (value, unit) => withUnit(value > 0 ? `+${decimal(value)}` : decimal(value), unit),
    money: (ore) => `${decimal(Math.round(ore / 100))}\u00A0kr`,
    prose: (day) => prose(day, language),
  }

  function decimal(value: number): string {
    const digits = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 2 }).format(
      value,
    )
    return digits
      .replaceAll(/[\u00A0\u202F,]/g, (sign) => (sign === ',' && language === 'sv' ? ',' : '\u202F'))
      .replace('-', '\u2212')
  }
}

function partOf(fact: Part | string | number | undefined): Part {
  if (fact === undefined) return text('')
  if (typeof fact === 'object') return { ...fact, text: fact.text.replaceAll(marks, '') }
  return text(String(fact).replaceAll(marks, ''))
}

const withUnit = (figure: string, unit: string): string => (unit === '' ? figure : `${figure}\u00A0${unit}`)

const prose = (day: Day, language: 'sv' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
