import { type ReadAsData, readDocument } from '../../review/index.ts'
import { decision, minutesText, paragraph, receivers, type Written } from '../../review/minutes/minutes.fixture.ts'
import { readMinutes } from '../../review/minutes/read-minutes.ts'
import type { MinutesDraft } from './minutes-draft.ts'
import { readMinutesDraft } from './read-minutes.ts'

/** Minutes of a town that is not there, with what a meeting may hold: a task, a dissent, a conflict, what is tabled, secret and proposed. */

export const boardNames = ['Alfa Norr', 'Beta Söder', 'Gamma Väst', 'Delta Öst', 'Epsilon Berg'] as const

export const richMinutes: Partial<Written> = {
  deciding: ['Alfa Norr (A), ordförande', 'Beta Söder (B)', 'Gamma Väst (C) §§ 10-14', 'Delta Öst (A)'],
  serving: [],
  substitutes: ['Epsilon Berg (B)'],
  range: '§§ 10-16',
  paragraphs: [
    paragraph(10, 'Val av justerare', ...decision('Beta Söder (B) väljs att justera.'), ...receivers),
    paragraph(
      11,
      'Belysning i parken',
      'Sammanfattning',
      'Lamporna i parken är 30 år gamla.',
      '',
      ...decision('1. Lamporna byts.', '2. Förvaltningschefen får i uppdrag att byta lamporna senast den 1 maj 2027.'),
      '',
      'Reservation',
      'Gamma Väst (C) reserverar sig mot beslutet.',
      '',
      'Beslutet skickas till',
      'Förvaltningschefen för verkställighet',
      'Akten',
    ),
    paragraph(12, 'Taxa för torget', ...decision('Ärendet bordläggs.'), ...receivers),
    paragraph(
      13,
      'Köp av mark',
      'Jäv',
      'Delta Öst (A) anmäler jäv och deltar inte i handläggningen av ärendet.',
      '',
      ...decision('Marken köps.'),
      ...receivers,
    ),
    paragraph(14, 'Omfattas av sekretess enligt 18 kap. 13 § OSL', ...decision('Larmet byts ut.'), ...receivers),
    paragraph(15, 'Rapport om vägar', ...decision('Nämnden har tagit del av rapporten.'), ...receivers),
    paragraph(
      16,
      'Plan för parken',
      'Omröstning',
      'Omröstningen ger 3 ja-röster mot 1 nej-röst.',
      '',
      ...decision('Planen godkänns.'),
    ),
  ],
}

export const bytesOf = (changes: Partial<Written> = {}): Uint8Array => new TextEncoder().encode(minutesText(changes))

export function readMinutesText(text: string): ReadAsData {
  const document = readDocument('protokoll.txt', text)
  return { document, kind: 'minutes', minutes: readMinutes(document), plan: null }
}

export function aDraft(changes: Partial<Written> = richMinutes): MinutesDraft {
  const draft = readMinutesDraft(readMinutesText(minutesText(changes)))
  if (!draft) throw new RangeError('no minutes')
  return draft
}

/** The form of a draft as the page sends it when nobody has touched it. */
export function formOf(draft: MinutesDraft, changes: Readonly<Record<string, string | null>> = {}): FormData {
  const form = new FormData()
  const box = (name: string, isOn: boolean) => isOn && form.set(name, 'true')
  form.set('isWhole', '1')
  for (const [name, value] of Object.entries(draft.meeting))
    if (typeof value === 'string') form.set(`meeting.${name}`, value)
  for (const [at, one] of draft.people.entries()) {
    const field = `people.${at}`
    box(`${field}.isTaken`, one.isTaken)
    box(`${field}.isChair`, one.isChair)
    box(`${field}.isApprover`, one.isApprover)
    for (const name of ['name', 'as', 'role', 'only', 'except'] as const) form.set(`${field}.${name}`, one[name])
  }
  for (const [at, one] of draft.paragraphs.entries()) {
    const field = `paragraphs.${at}`
    box(`${field}.isTaken`, one.isTaken)
    box(`${field}.isSecret`, one.isSecret)
    for (const name of ['number', 'heading', 'caseNumber', 'outcome', 'provision'] as const)
      form.set(`${field}.${name}`, one[name])
    for (const [name, text] of Object.entries(one.texts)) form.set(`${field}.${name}`, text)
    form.set(`${field}.clauses`, one.clauses.join('\r\n'))
    for (const list of ['conflicts', 'dissents', 'tasks', 'receivers'] as const)
      for (const [index, { isTaken }] of one[list].entries()) box(`${field}.${list}.${index}.isTaken`, isTaken)
    for (const [index, line] of one.receivers.entries())
      for (const name of ['receiver', 'purpose', 'note'] as const)
        form.set(`${field}.receivers.${index}.${name}`, line[name])
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) form.delete(name)
    else form.set(name, value)
  }
  return form
}
