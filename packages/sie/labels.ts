/** The labels of SIE 1–4: compulsory and known fields, place in the file, and the types that must or must not have them. */

export interface Label {
  /** Fields that must be there, and all the format knows. */
  readonly least: number
  readonly most: number
  /** 1 flag, 2 identification, 3 chart of accounts, 4 balances and vouchers. */
  readonly rank: 1 | 2 | 3 | 4
  /** Types 1–3 that may not hold it. */
  readonly not: string
  /** Field that is a list of objects. */
  readonly list: number
}

const label = (least: number, most: number, rank: Label['rank'], not = '', list = 0): Label => ({
  least,
  most,
  rank,
  not,
  list,
})

export const LABELS: ReadonlyMap<string, Label> = new Map([
  ['FLAGGA', label(1, 1, 1)],
  ['PROGRAM', label(2, 2, 2)],
  ['FORMAT', label(1, 1, 2)],
  ['GEN', label(1, 2, 2)],
  ['SIETYP', label(1, 1, 2)],
  ['PROSA', label(0, 1, 2)],
  ['FTYP', label(1, 1, 2)],
  ['FNR', label(1, 1, 2)],
  ['ORGNR', label(1, 3, 2)],
  ['ADRESS', label(0, 4, 2)],
  ['BKOD', label(1, 1, 2)],
  ['FNAMN', label(1, 1, 2)],
  ['RAR', label(3, 3, 2)],
  ['TAXAR', label(1, 1, 2)],
  ['KPTYP', label(1, 1, 2)],
  ['VALUTA', label(1, 1, 2)],
  ['OMFATTN', label(1, 1, 2, '1')],
  ['KONTO', label(2, 2, 3)],
  ['KTYP', label(2, 2, 3)],
  ['ENHET', label(2, 2, 3)],
  ['SRU', label(2, 2, 3)],
  ['DIM', label(2, 2, 3, '12')],
  ['UNDERDIM', label(3, 3, 3, '12')],
  ['OBJEKT', label(3, 3, 3, '12')],
  ['IB', label(3, 4, 4)],
  ['UB', label(3, 4, 4)],
  ['RES', label(3, 4, 4)],
  ['OIB', label(4, 5, 4, '12', 3)],
  ['OUB', label(4, 5, 4, '12', 3)],
  ['PSALDO', label(5, 6, 4, '1', 4)],
  ['PBUDGET', label(5, 6, 4, '1', 4)],
  ['VER', label(3, 6, 4, '123')],
  ['TRANS', label(3, 7, 4, '123', 2)],
  ['RTRANS', label(3, 7, 4, '123', 2)],
  ['BTRANS', label(3, 7, 4, '123', 2)],
])

/** Compulsory in every file, with how bad it is to lack them: without name or year nobody knows whose accounts these are. */
export const COMPULSORY: readonly (readonly [label: string, severity: 'fatal' | 'warning'])[] = [
  ['FLAGGA', 'warning'],
  ['PROGRAM', 'warning'],
  ['FORMAT', 'warning'],
  ['GEN', 'warning'],
  ['FNAMN', 'fatal'],
]
