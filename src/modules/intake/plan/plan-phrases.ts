/** Words that a plan of goals is read by, beside those of the review. */

/** A goal says the first sentence that is more than a name; what comes after explains it. */
export function titleOf(text: string): readonly [string, string] {
  for (const end of text.matchAll(/[.](?=\s+\p{Lu})/gu)) {
    const first = text.slice(0, end.index)
    if (first.split(/\s+/).length >= 5) return [first, text.slice(end.index + 1).trim()]
  }
  return [text, '']
}

/** `”Vi är trygga” ”Vårt arbete ska …”`: what comes after the first quotation explains it. */
export function headingOf(text: string): readonly [string, string] {
  const [whole, title = ''] = /^["”“]([^"”“]+)["”“]\s+(?=["”“])/u.exec(text) ?? []
  if (whole !== undefined) return [title.trim(), text.slice(whole.length).trim()]
  const [first, rest] = titleOf(text)
  return [first.replace(/^["”“](.*)["”“]$/u, '$1'), rest]
}

export const columnHeading =
  /^\(?(?:(?:delårs?|års?)(?:rapport|redovisning|bokslut)?|helår|målvärde|utfall|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|20\d\d|kvartal|Q[1-4])[\s\d()\p{L}]*\)?$/iu
export const chapter = /^\s*\d+(?:\.\d+)*\.?\s+\p{Lu}/u
export const targetLabel = /^\W*(?:målvärde|målnivå|måltal|mål)\s*(?:för\s+)?(20\d\d)?\s*:/iu
export const targetColumn = /(?:målvärde|målnivå|måltal|mål)\s+(?:för\s+)?(20\d\d)/giu
export const tableHeading = /(?:indikator|nyckeltal|mått|mätetal|styrtal)\S*\s{2,}/iu
export const labelled = /^\W*\p{Lu}[\p{L}\s]{1,30}:/u
const secrecy = /sekretess enligt\s+((?:OSL\s*)?(?:\d+\s*kap\.?\s*\d+\s*§|\d+:\d+))/giu
export const source = /^\s*(?:data)?källa\s*:\s*(.+)$/iu

/** `Sekretess enligt` with the provision behind or below it. */
export const provisionsIn = (text: string): { readonly whole: string; readonly provision: string }[] =>
  [...text.matchAll(secrecy)].map(([whole, provision = '']) => ({ whole, provision: provision.trim() }))
