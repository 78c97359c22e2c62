import { m } from '../../../generated/paraglide/messages.js'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Shell } from '../../../ui/shell/shell.tsx'
import { navigationFor } from '../navigation.ts'
import { ShowCharts } from './show-charts.tsx'
import { ShowForms } from './show-forms.tsx'
import { ShowLists } from './show-lists.tsx'
import { ShowNotices } from './show-notices.tsx'
import { ShowTables } from './show-tables.tsx'

/** Every part of the design system in every state, for those who build and review. */
export default function DesignPage() {
  const who = { name: m.ui_sample_who(), role: m.ui_sample_role() }
  return (
    <Shell municipality={m.ui_sample_town()} isDemo who={who} nav={navigationFor(['administrator'])}>
      <PageTitle
        title={m.ui_sample_title()}
        lead={m.ui_sample_lead()}
        crumbs={[{ label: m.ui_sample_start(), href: '/' }]}
        actions={
          <>
            <Button type="button" variant="secondary">
              {m.ui_sample_save()}
            </Button>
            <Button type="button">{m.ui_sample_send()}</Button>
          </>
        }
      />
      <Section title={m.ui_sample_buttons()}>
        <ShowButtons />
      </Section>
      <ShowNotices />
      <ShowTables />
      <ShowForms />
      <ShowLists />
      <ShowCharts />
    </Shell>
  )
}

function ShowButtons() {
  return (
    <>
      <div className="row">
        <Button type="button">{m.ui_sample_send()}</Button>
        <Button type="button" variant="secondary">
          {m.ui_sample_save()}
        </Button>
        <Button type="button" variant="quiet" icon="left">
          {m.ui_sample_back()}
        </Button>
        <Button type="button" variant="danger" icon="trash">
          {m.ui_sample_remove()}
        </Button>
        <Button type="button" pending>
          {m.ui_sample_sending()}
        </Button>
        <Button type="button" disabled>
          {m.ui_sample_disabled()}
        </Button>
      </div>
      <div className="row">
        <LinkButton href="/formsprak" icon="download">
          {m.ui_sample_download()}
        </LinkButton>
        <LinkButton href="/formsprak" variant="primary" size="small">
          {m.ui_sample_send()}
        </LinkButton>
        <LinkButton href="/formsprak" variant="quiet" size="small" icon="edit">
          {m.ui_sample_save()}
        </LinkButton>
      </div>
    </>
  )
}
