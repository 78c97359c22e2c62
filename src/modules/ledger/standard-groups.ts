import type { StatementRow, StoredGroup } from './account.ts'

/**
 * The groups of Kommun-Bas that hold until a municipality has made its own: main groups 30–88 as published with the chart,
 * gathered so that a budget can be read. `false` where no source was at hand for what the account group is called.
 */
const groups: readonly (readonly [
  key: string,
  name: string,
  row: StatementRow,
  prefixes: string,
  isReviewed: boolean,
])[] = [
  ['forsaljning', 'Försäljningsintäkter', 'op-revenue', '30', true],
  ['taxor-avgifter', 'Taxor och avgifter', 'op-revenue', '31', true],
  ['hyror-arrenden', 'Hyror och arrenden', 'op-revenue', '34', true],
  ['bidrag', 'Bidrag och kostnadsersättningar', 'op-revenue', '35', true],
  ['salda-tjanster', 'Försäljning av verksamhet och konsulttjänster', 'op-revenue', '36', true],
  ['exploatering', 'Exploateringsintäkter', 'op-revenue', '37', false],
  ['salda-tillgangar', 'Försäljning av anläggningstillgångar', 'op-revenue', '38', true],
  ['ovriga-intakter', 'Övriga intäkter', 'op-revenue', '3', false],
  ['material-inkop', 'Inköp och underhållsmaterial', 'op-costs', '4', true],
  ['lamnade-bidrag', 'Lämnade bidrag', 'op-costs', '45', true],
  ['kop-verksamhet', 'Köp av huvudverksamhet', 'op-costs', '46', true],
  ['personal', 'Kostnader för arbetskraft', 'op-costs', '5', true],
  ['lokaler', 'Lokal- och markhyror, fastighetskostnader', 'op-costs', '60 61', true],
  ['energi', 'Bränsle och energi', 'op-costs', '62', true],
  ['leasing', 'Hyra och leasing', 'op-costs', '63', true],
  ['forbrukning', 'Förbruknings- och kontorsmaterial', 'op-costs', '64 65', true],
  ['reparation', 'Reparation och underhåll', 'op-costs', '66', true],
  ['tele-it', 'Tele, IT-kommunikation och post', 'op-costs', '68', true],
  ['transporter', 'Transporter och resor', 'op-costs', '69 70', true],
  ['tjanster', 'Främmande tjänster', 'op-costs', '74', true],
  ['inhyrd-personal', 'Inhyrd personal', 'op-costs', '75', true],
  ['ovriga-kostnader', 'Övriga verksamhetskostnader', 'op-costs', '6 7', true],
  ['avskrivningar', 'Avskrivningar', 'depreciation', '79', true],
  ['skatteintakter', 'Skatteintäkter', 'tax-revenue', '80', true],
  ['generella-bidrag', 'Generella statsbidrag och utjämning', 'general-grants', '82 83', true],
  ['finansiella-intakter', 'Finansiella intäkter', 'financial-income', '84', true],
  ['finansiella-kostnader', 'Finansiella kostnader', 'financial-costs', '85', true],
  ['extraordinart', 'Extraordinära poster', 'extraordinary', '87 88', true],
  ['interna-poster', 'Interna poster', 'internal', '9', false],
]

export const standardGroups: readonly StoredGroup[] = groups.map(
  ([key, name, row, prefixes, isReviewed], position) => ({
    key,
    name,
    row,
    position,
    prefixes: prefixes.split(' '),
    isReviewed,
  }),
)
