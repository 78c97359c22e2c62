import type { Column, Row } from '../document.ts'

/** What a row or a column is to a sum, by its name. */

const totalName =
  /^(del)?(summa|s:a|totalt?|totalsumma|netto\p{L}*|resultat)(?!\p{L})|^årets (resultat|kassaflöde)|(?<!\p{L})(nettokostnad(er)?|slut)$|^kassaflöde från/iu
/** What an asset, a debt or the equity closes with: what it opened with and what came to it. */
const closingName =
  /^utgående (eget kapital|(redovisat |bokfört |anskaffnings)?(värde|saldo|balans)|anskaffning\p{L}*|(ackumulerade )?(av|ned|upp)skriv\p{L}*|avsättning\p{L}*)|^(redovisat|bokfört) värde|^(årets )?balanskravsresultat/iu
export const isClosing = ({ label }: Pick<Row, 'label'>): boolean => closingName.test(label)

export const isNamedTotal = ({ label }: Pick<Row, 'label'>): boolean => totalName.test(label)

/** A row of percentages; one among its amounts is only how a column beside them tells the change. */
export const isPercentRow = ({ cells, label }: Pick<Row, 'cells' | 'label'>): boolean =>
  cells.filter((cell) => cell?.isPercent).length * 2 > cells.filter((cell) => cell !== null).length ||
  /^(procentuell|andel)\b/i.test(label) ||
  /\(%\)|%/.test(label)

/** Nothing is printed in any of its columns. */
export const isEmpty = ({ cells, isUnread }: Row): boolean => !isUnread && cells.every((cell) => cell === null)

/** A part of the row above, told beside it and not to be counted again. */
export const isOfWhich = ({ label }: Pick<Row, 'label'>): boolean => /^[-–•(\s]*(varav|därav)(?!\p{L})/iu.test(label)

const unitAtEnd =
  /(?:[,(]\s*|\s)(kr|kronor|tkr|mkr|mnkr|ksek|msek|procent|antal|st|timmar|kr\/\p{L}+|(?:kr|kronor) per \p{L}+)\)?$/iu

/** The unit that a row's name ends in: `Kostnad per elev, kr`. Undefined when the row says none. */
export const unitOf = (label: string): string | undefined => unitAtEnd.exec(label)?.[1]?.toLowerCase()

/** Numbers of notes are no amounts. */
export const isAmountColumn = ({ unit, label }: Column): boolean => unit === 'amount' && !/^not(er)?\.?$/i.test(label)
