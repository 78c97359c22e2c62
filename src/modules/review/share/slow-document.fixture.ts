import type { SentDocument } from './review-sent.service.ts'

/** A table so long that no visitor's time is enough for it. */
export const slowDocument = (name: string, title: string): SentDocument => {
  const rows = Array.from(
    { length: 70_000 },
    (_, at) => `Rad ${String.fromCharCode(97 + (at % 26))} -${at % 900},1 -${(at * 3) % 900},2 -${(at * 5) % 900},3`,
  )
  const text = [title, '', 'Driftbudget', 'Mkr Bokslut Budget Plan', '2029 2031 2032', ...rows].join('\n')
  return { name, bytes: new TextEncoder().encode(text) }
}
