/** Plans as text for tests, in the words of nobody's plan. */

export interface PlainGoal {
  readonly title: string
  readonly indicators?: readonly string[]
  readonly responsible?: string
}

/** One label on a line of its own, as text taken from a page has it. */
export const asLabels = (goals: readonly PlainGoal[]): string[] =>
  goals.flatMap(({ title, indicators = [], responsible }, index) => [
    `Fokusområde: Område ${index + 1}`,
    '',
    `Mål: ${title}`,
    '',
    ...(indicators.length > 0 ? ['Indikator:', ...indicators.flatMap((one) => [`• ${one}`, '']), ''] : []),
    ...(responsible ? [`Ansvar: ${responsible}`, ''] : []),
  ])

/** Numbered goals with their measures behind the label. */
export const asNumbered = (goals: readonly PlainGoal[]): string[] =>
  goals.flatMap(({ title, indicators = [], responsible }, index) => [
    `Nämndmål ${index + 1}. ${title}`,
    '',
    ...indicators.map((one) => `Nyckeltal: ${one}`),
    ...(responsible ? [`Ansvarig: ${responsible}`] : []),
    '',
  ])

/** Nothing to remark on. */
export const sound: readonly PlainGoal[] = [
  {
    title: 'Minst 80 procent av biblioteksbesökarna ska vara nöjda senast december 2027',
    indicators: ['Andel nöjda besökare, från 71 till 80 procent senast 2027-12-31'],
    responsible: 'Bibliotekschef',
  },
  {
    title: 'Kön till grundskolans musikundervisning ska vara högst 30 dagar senast december 2027',
    indicators: ['Genomsnittlig väntetid är högst 30 dagar senast december 2027'],
    responsible: 'Musikskolechef',
  },
  {
    title: 'Simhallen ska ta emot minst 90 000 badande under 2027',
    indicators: ['Badande är minst 90 000 under 2027'],
    responsible: 'Fritidschef',
  },
]
