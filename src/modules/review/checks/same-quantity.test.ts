import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading/read-lines.ts'
import { checkSameQuantity } from './same-quantity.ts'

const heading = 'Mkr Bokslut Budget Plan Plan\n2029 2031 2032 2033'
const tableOf = (name: string, row: string) => `${name}\n${heading}\nPersonal -11,1 -12,2 -13,3 -14,4\n${row}\n`
const found = (...tables: string[]) =>
  checkSameQuantity(readDocument('x', tables.join('\n')).tables).map(({ quoted }) =>
    quoted.map(({ printed }) => printed),
  )

const fine = tableOf('Driftbudget', 'Lokaler -125,46 -130,00 -140,50 -150,00')
const coarse = tableOf('Ramar', 'Lokaler -125,5 -130,0 -149,5 -150,0')

describe('the same quantity in two tables', () => {
  it('is found whichever of them has the more decimals and whichever comes first, however many stand between', () => {
    const others = Array.from(
      { length: 60 },
      (_, at) =>
        `Nämnd\n${heading}\nPersonal ${at + 20},1 ${at + 21},2 ${at + 22},3 ${at + 23},4\nLokaler ${at + 30},1 ${at + 31},2 ${at + 32},3 ${at + 33},4\n`,
    )
    expect(found(fine, ...others, coarse)).toEqual([['-149,5', '-140,50']])
    expect(found(coarse, ...others, fine)).toEqual([['-140,50', '-149,5']])
  })

  it.each(['-125,5', '-125,4'])('half a unit of the coarser print agrees with it either way: %s', (printed) => {
    const fineOnly = `Driftbudget\n${heading}\nPersonal -11,11 -12,22 -13,33 -14,44\nLokaler -125,45 -130,00 0,00 0,00\n`
    const half = `Ramar\n${heading}\nFordon -21,1 -22,2 -23,3 -24,4\nLokaler ${printed} -130,1 0,0 0,0\n`
    expect(found(fineOnly, half)).toEqual([['-130,1', '-130,00']])
    expect(found(half, fineOnly)).toEqual([['-130,00', '-130,1']])
  })
})
