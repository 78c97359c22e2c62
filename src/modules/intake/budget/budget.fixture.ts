import { type ReadAsData, readDocument } from '../../review/index.ts'

/** A budget of a municipality that is not there, and the form as a browser sends it. */

export const printedBudget = [
  'Ekby kommun',
  'Budget 2027 och plan 2028-2029',
  '',
  'Nämndernas ramar (mkr)',
  '',
  '                                  Budget    Budget  Förändring    Plan      Plan',
  '                                    2026      2027                2028      2029',
  'Kommunstyrelsen                   -100,0    -104,0      -4,0    -106,5    -108,0',
  'Bildningsnämnden                  -400,0    -410,5     -10,5    -415,0    -421,0',
  'Summa nämnder                     -500,0    -514,5     -14,5    -521,5    -529,0',
  '',
  'Resultatbudget (mkr)',
  '',
  '                                  Budget    Budget      Plan      Plan',
  '                                    2026      2027      2028      2029',
  'Verksamhetens nettokostnader      -500,0    -514,5    -521,5    -529,0',
  'Skatteintäkter                     390,0     400,0     405,0     410,0',
  'Generella bidrag och utjämning     120,0     125,0     128,0     131,0',
  'Finansnetto                          2,0       1,5       1,0       0,5',
  'Årets resultat                      12,0      12,0      12,5      12,5',
].join('\n')

export const asRead = (text: string, name = 'budget.txt'): ReadAsData => ({
  document: readDocument(name, text),
  kind: 'budget',
  minutes: null,
  plan: null,
})

export const sentForm = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
