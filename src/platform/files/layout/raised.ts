/** Raised signs, which no reader of numbers takes for digits: a mark of a note is written so, wherever the file keeps it. */

const signs: Readonly<Record<string, string>> = {
  '0': '\u2070',
  '1': '\u00b9',
  '2': '\u00b2',
  '3': '\u00b3',
  '4': '\u2074',
  '5': '\u2075',
  '6': '\u2076',
  '7': '\u2077',
  '8': '\u2078',
  '9': '\u2079',
  '(': '\u207d',
  ')': '\u207e',
}

/** @param text figures, parentheses and asterisks, as a mark of a note has them */
export const raised = (text: string): string => text.trim().replaceAll(/[\d()]/g, (sign) => signs[sign] ?? sign)

export const aMark = /^\s*[\d()*]{1,4}\s*$/
