import { m } from '../../../generated/paraglide/messages.js'
import { LinkButton } from '../../../ui/button.tsx'
import { Banner, EmptyState, SaveState, SecretMark, Skeleton } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Status, type StatusKind } from '../../../ui/status.tsx'

const kinds: readonly StatusKind[] = [
  'met',
  'on-way',
  'not-met',
  'cannot-judge',
  'draft',
  'proposed',
  'adopted',
  'replaced',
  'open',
  'sent',
  'returned',
  'approved',
  'late',
  'ok',
  'closed',
  'missing',
  'preliminary',
  'final',
  'error',
  'warning',
  'remark',
]

export function ShowNotices() {
  return (
    <>
      <Section title={m.ui_sample_status()}>
        <div className="row">
          {kinds.map((kind) => (
            <Status key={kind} kind={kind} />
          ))}
          <SecretMark provision="OSL 26:1" />
        </div>
        <div className="row">
          <SaveState state="saved" at="14:03" />
          <SaveState state="saving" />
          <SaveState state="failed" />
        </div>
      </Section>
      <Section title={m.ui_sample_notices()}>
        <Banner title={m.ui_sample_info_title()}>{m.ui_sample_info()}</Banner>
        <Banner tone="success" title={m.ui_sample_success()} />
        <Banner tone="warning" title={m.ui_sample_warning()} />
        <Banner tone="error" title={m.ui_sample_error()}>
          {m.ui_sample_error_why()}
        </Banner>
        <EmptyState
          title={m.ui_sample_empty()}
          icon="report"
          actions={
            <LinkButton href="/formsprak" variant="primary">
              {m.ui_sample_first_step()}
            </LinkButton>
          }
        >
          {m.ui_sample_empty_why()}
        </EmptyState>
        <Skeleton lines={3} />
      </Section>
    </>
  )
}
