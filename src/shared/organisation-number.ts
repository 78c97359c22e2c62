/** Organisation numbers as the law forms them: lag (1974:174) om identitetsbeteckning för juridiska personer m.fl. */

/** Only digits: 212000-2254, 2120002254 and 16212000-2254 are one municipality. */
export const bareNumber = (organisationNumber: string): string =>
  organisationNumber.replace(/\D/g, '').replace(/^16(?=\d{10}$)/, '')

/** @param digits ten, as {@link bareNumber} gives them; @returns as 212000-2254 */
export const writtenNumber = (digits: string): string => `${digits.slice(0, 6)}-${digits.slice(6)}`

/** Ten digits, the third at least two; their check digit may still be wrong. */
export const hasNumberForm = (organisationNumber: string): boolean =>
  /^[\d\s-]+$/.test(organisationNumber.trim()) && /^\d\d[2-9]\d{7}$/.test(bareNumber(organisationNumber))

/** The last digit follows from the others by the Luhn formula. */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, sign, at) => {
    const product = Number(sign) * (at % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
