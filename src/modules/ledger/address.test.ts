import { expect, it } from 'vitest'
import { vouchersAddress } from './address.ts'
import { readDrill } from './pages/drill-asked.ts'

it('the address of the vouchers behind an amount is read by the page of vouchers as it was meant', () => {
  const wish = { year: 2026, unit: 'bildningsnamnden', group: 'kop-verksamhet' }
  expect(readDrill(`http://localhost${vouchersAddress(wish)}`, 'sv')).toMatchObject(wish)
})
