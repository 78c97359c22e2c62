/** A number as a workbook shows it: so many decimals, percent, thousands left out, or a day. ECMA-376 part 1, 18.8.30 and 18.8.31. */

/** Formats every workbook has, which its own list does not tell; those not here show days or are General. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
}
const isDayId = (id: number): boolean => (id >= 14 && id <= 17) || id === 22

/** @param code what the workbook says of the format; undefined for one of those every workbook has @param from1904 as old Macs count days */
export function shownNumber(value: number, id: number, code: string | undefined, from1904 = false): string {
  const sections = code?.split(';').map(bare)
  const section = sections ? (value < 0 && sections[1] ? sections[1] : sections[0]) : builtIn[id]
  if (isDayId(id) || (section !== undefined && isDay(section))) return dayOf(value, from1904)
  if (section === undefined || !/[0#?]/.test(section)) return general(value)
  const isPercent = section.includes('%')
  const decimals = Math.min(10, (/\.([0#?]+)/.exec(section)?.[1] ?? '').length)
  // A comma behind the last digit leaves out three digits: amounts in thousands.
  const left = /[0#?](,+)(?![0#?,])/.exec(section.replace(/\.[0#?]+/, ''))?.[1]?.length ?? 0
  const scaled = (Math.abs(value) * (isPercent ? 100 : 1)) / 1000 ** left
  const shown = swedish(rounded(scaled, decimals), /[0#?],[0#?]/.test(section))
  const isNought = /^[0 ,]*$/.test(shown)
  return `${value < 0 && !isNought ? '-' : ''}${shown}${isPercent ? '%' : ''}`
}

/** Without colours, conditions, quoted words and fillers. */
const bare = (section: string): string => section.replaceAll(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, '')

const isDay = (section: string): boolean =>
  /[ymd]/i.test(section.replaceAll(/general|standard/gi, '')) && !/[0#?]/.test(section)

/** Half away from nought, as printed by a person; binary fractions are put right first. */
function rounded(value: number, decimals: number): string {
  const whole = Math.round(Number((value * 10 ** decimals).toPrecision(15)))
  return Number.isSafeInteger(whole) ? (whole / 10 ** decimals).toFixed(decimals) : value.toFixed(decimals)
}

/** As a cell without a format shows it; a year is no amount, so four digits stay together. */
function general(value: number): string {
  const exact = String(Number(value.toPrecision(11)))
  return /^-?\d+(\.\d+)?$/.test(exact) ? swedish(exact, /^-?\d{5,}/.test(exact)) : ''
}

function swedish(exact: string, isGrouped: boolean): string {
  const [whole = '', fraction] = exact.split('.')
  const told = isGrouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ') : whole
  return fraction === undefined ? told : `${told},${fraction}`
}

const dayLength = 86_400_000

/** Excel takes 1900 for a leap year, so its days are counted from the day before the new year's eve of 1899. */
function dayOf(value: number, from1904: boolean): string {
  if (!(value >= 0 && value < 2_958_466)) return ''
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(first + Math.floor(value) * dayLength).toISOString().slice(0, 10)
}
