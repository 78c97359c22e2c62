import { m } from '../../../generated/paraglide/messages.js'
import { Tabs } from '../../../ui/page-title.tsx'

export const ledgerPath = '/arbete/huvudbok'

export const LedgerTabs = ({ year }: { year?: number }) => {
  const asked = year === undefined ? '' : `?ar=${year}`
  return (
    <Tabs
      label={m.ledger_tabs()}
      tabs={[
        { label: m.ledger_tab_imports(), href: ledgerPath },
        { label: m.ledger_tab_actuals(), href: `${ledgerPath}/utfall${asked}` },
        { label: m.ledger_tab_codes(), href: `${ledgerPath}/koder${asked}` },
        { label: m.ledger_tab_sources(), href: `${ledgerPath}/kallor` },
        { label: m.ledger_tab_groups(), href: `${ledgerPath}/kontogrupper${asked}` },
      ]}
    />
  )
}
