/** The words that open a part of a goal, at the start of a line. */

export type LabelKind = 'goal' | 'heading' | 'focus' | 'indicator' | 'target' | 'action' | 'responsible' | 'other'

export interface Label {
  readonly kind: LabelKind
  /** What stands behind the label on its line. */
  readonly rest: string
  readonly number: number | null
}

const goal =
  /^(?:nämnds?mål|styrelsemål|verksamhetsmål|enhetsmål|resultatmål|effektmål|delmål|mål)(?:\s+(?:\p{L}?\d{1,2}(?:\.\d+)*)\s*[:.–—-]|\s*:)\s*(.*)$/iu
const heading =
  /^(?:(?:Kommunövergripande|Övergripande|Strategisk[at]?|Kommunfullmäktiges?)\s+)?(?:inriktningsmål|fullmäktigemål|kommunmål|målområde|huvudmål|mål)(?:\s+(\d{1,2})\s*[:.–—-]?|\s*:)\s*(.*)$/iu
const headingWord =
  /^(?:Inriktningsmål|Fullmäktigemål|Kommunmål|Målområde|Huvudmål|Kommunövergripande|Övergripande|Strategisk|Kommunfullmäktige)/
const shapes: readonly (readonly [LabelKind, RegExp])[] = [
  ['focus', /^(?:fokusområde|verksamhetsområde|ansvarsområde)\s*\d*\s*:\s*(.*)$/iu],
  ['indicator', /^(?:resultat)?(?:indikator(?:er)?|nyckeltal|mått|mätetal|styrtal)\s*(?:\d+(?:\.\d+)*)?\s*:\s*(.*)$/iu],
  ['indicator', /^(?:resultat)?(?:indikator(?:er)?|nyckeltal|mått|mätetal|styrtal|mäts genom)()$/iu],
  ['target', /^(?:målvärde|målnivå|måltal|mål\s+(?:för\s+)?20\d\d)\s*(?:20\d\d)?\s*:\s*(.*)$/iu],
  ['action', /^(?:\p{L}+\s)?(?:åtgärd(?:er)?|(?:nyckel)?aktivitet(?:er)?|insats(?:er)?)\s*\d*\s*:\s*(.*)$/iu],
  ['action', /^(?:förvaltningsspecifika\s)?(?:åtgärder|(?:nyckel)?aktiviteter|insatser)()$/iu],
  ['responsible', /^(?:huvud)?ansvar(?:ig(?:a|t)?(?:\s\p{L}+)?)?\s*:\s*(.*)$/iu],
  [
    'other',
    /^(?:utgångsvärde|nuläge|startvärde|basvärde|utfall|källa|datakälla|uppföljning|mätmetod|frekvens|kommentar|bedömning|analys)\s*(?:20\d\d)?\s*:\s*(.*)$/iu,
  ],
]

/** Points, and numbers before a label: `• Mål:`, `2.1 Nämndmål:`. */
const before = /^(?:[•*\uf0b7–-]\s+|\d+(?:\.\d+)*\.?\s+)?/u
const inColumn = /^(\p{Lu}\p{L}+(?: \p{L}+){0,2})\s{3,}(?=\S)/u
const isContents = /\.{4,}|…{2,}/

/** A word of one of the labels stands near the start; most lines have none, and are read no further. */
const isNear =
  /^.{0,40}?(?:mål|indikator|nyckeltal|mått|mätetal|styrtal|mäts genom|område|åtgärd|aktivitet|insats|ansvar|värde|nuläge|utfall|källa|uppföljning|mätmetod|frekvens|kommentar|bedömning|analys)/iu

/** Undefined for a line that goes on with what was open. */
export function labelOf(line: string): Label | undefined {
  if (!isNear.test(line.trimStart())) return undefined
  // `Mål      Alla ska …`: in a table of two columns the label has no colon.
  const text = line.trim().replace(inColumn, '$1: ').replaceAll(/\s+/g, ' ').replace(before, '')
  if (isContents.test(line)) return undefined
  if (headingWord.test(text)) {
    const [, number, rest] = heading.exec(text) ?? []
    if (rest !== undefined) return { kind: 'heading', rest, number: number ? Number(number) : null }
  }
  for (const [kind, shape] of shapes) {
    const rest = shape.exec(text)?.[1]
    if (rest !== undefined && (/^\p{Lu}/u.test(text) || /^åtgärder:/.test(text)))
      return { kind, rest: withoutNote(rest), number: null }
  }
  const rest = /^\p{Lu}/u.test(text) ? goal.exec(text)?.[1] : undefined
  if (rest === undefined) return undefined
  // `Mål: 80 %` is what an indicator shall reach.
  return { kind: isAmount.test(rest) ? 'target' : 'goal', rest, number: null }
}

const isAmount = /^(?:minst |högst |max |över |under |[<>≤≥] ?)?\d[\d ,]*(?:%|procent\p{L}*|st|mkr|tkr|kr)?\.?$/iu
/** `(för uppföljning vid årsslut):` says nothing of what is measured. */
const withoutNote = (rest: string): string => (/^\([^)]*\)\s*:?$/.test(rest) ? '' : rest)
