import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { z } from 'zod'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextArea } from '../../../ui/forms/fields.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle, Section } from '../../../ui/page-title.tsx'
import { dimensionParts } from '../code-part.ts'
import { previewImport } from '../import.service.ts'
import { startImport } from '../import-run.service.ts'
import { showGroups } from '../keep-ledger.service.ts'
import { dimensionContract, importContract, yearContract } from '../ledger.contract.ts'
import { explainFault, explainRemark } from '../ledger-words.service.ts'
import { saveDimensions } from '../source.service.ts'
import { uploadedFile } from '../upload.service.ts'
import { ChangedSums, ChangedVouchers } from './DifferenceView.tsx'
import { ledgerPath } from './LedgerTabs.tsx'
import { kr, partWord } from './words.ts'

const askedContract = z.object({ ar: yearContract, kalla: z.string().default('ekonomisystem') })

/** Enough to see what is wrong; the rest is told by number. */
const shownFaults = 20

const asked = (url: string, locale: 'sv' | 'en') => {
  const given = [...new URL(url).searchParams].filter(([, value]) => value !== '')
  return parseInput(askedContract, Object.fromEntries(given), locale)
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { ar: year, kalla: source } = asked(request.url, ctx.locale)
  const outcome = await answer(async () =>
    previewImport(ctx, { file: await uploadedFile(ctx, params.upload ?? ''), year, source }),
  )
  if (!('done' in outcome) || !outcome.done) {
    const { failure } = 'data' in outcome ? outcome.data : outcome
    return { failure, preview: undefined, source }
  }
  const { faults, remarks, replaces, difference, ...preview } = outcome.done
  const { set } = await showGroups(ctx, year)
  const names = new Map(set.groups.map(({ key, name }) => [key, name]))
  return {
    failure: undefined,
    source,
    preview: {
      ...preview,
      remarkCounts: { warning: remarks.warning, info: remarks.info },
      faults: [...new Set(faults.map((fault) => explainFault(fault, ctx.locale)))].slice(0, shownFaults),
      remarks: remarks.first.map((remark) => explainRemark(remark, ctx.locale)),
      replaces: replaces.map((one) => one.fileName),
      difference: difference && {
        ...difference,
        groups: difference.groups.map((one) => ({ ...one, name: names.get(one.group ?? '') ?? m.ledger_unplaced() })),
      },
    },
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const { ar: year, kalla: source } = asked(request.url, ctx.locale)
  const form = await request.formData()
  const upload = params.upload ?? ''
  if (form.get('intent') === 'dimensions') {
    const names = form.getAll('name')
    const choices = form.getAll('part').map((part, at) => ({ name: names[at], part }))
    return answer(() => saveDimensions(ctx, source, parseInput(z.array(dimensionContract), choices, ctx.locale)))
  }
  const outcome = await answer(async () => {
    const order = parseInput(importContract, { ...formInput(form), upload, year, source }, ctx.locale)
    return startImport(ctx, upload, { year: order.year, source: order.source, reason: order.reason })
  })
  if (!('done' in outcome) || !outcome.done) return outcome
  const { run, outcome: stored } = outcome.done
  const id = stored?.import.id
  return redirect(run === null ? `${ledgerPath}?inlast=${id}` : `${ledgerPath}/inlasning/${run}`, 303)
}

/** What a file holds, said before anything is kept. */
export default function PreviewPage() {
  const { preview, failure, source } = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as { failure?: FailureView } | undefined
  return (
    <>
      <PageTitle
        title={m.ledger_preview_title()}
        lead={preview?.fileName ?? ''}
        crumbs={[{ label: m.ledger_title(), href: ledgerPath }]}
      />
      <Failure failure={failure ?? told?.failure} />
      {preview ? <Preview preview={preview} /> : <Again primary />}
      {preview && preview.unknownDimensions.length > 0 && <Dimensions names={preview.unknownDimensions} key={source} />}
      {preview && <Confirm preview={preview} />}
      {preview?.difference && preview.faults.length === 0 && <ChangedVouchers difference={preview.difference} />}
    </>
  )
}

type Preview = NonNullable<Awaited<ReturnType<typeof loader>>['preview']>

function Preview({ preview }: { preview: Preview }) {
  const { vouchers, lines, debit, year, firstMonth, lastMonth, unmapped, faults } = preview
  return (
    <>
      <Verdict preview={preview} />
      {faults.length > 0 && (
        <Section title={m.ledger_preview_faults()}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          {preview.faultCount > faults.length && (
            <p>{m.ledger_preview_more_faults({ count: preview.faultCount - faults.length })}</p>
          )}
        </Section>
      )}
      <KeyFigures
        figures={[
          { label: m.ledger_col_vouchers(), value: formatNumber(vouchers) },
          { label: m.ledger_col_lines(), value: formatNumber(lines) },
          { label: m.ledger_preview_debit(), value: kr(debit) },
          { label: m.ledger_col_period(), value: m.ledger_period({ year, first: firstMonth, last: lastMonth }) },
        ]}
      />
      <Facts
        facts={[
          { label: m.ledger_preview_company(), value: preview.company || '–' },
          { label: m.ledger_preview_orgnr(), value: preview.organisationNumber || '–' },
          { label: m.ledger_preview_program(), value: preview.program || '–' },
          { label: m.ledger_preview_size(), value: formatNumber(preview.bytes / 1e6, { decimals: 1 }) },
        ]}
      />
      {unmapped.codes + unmapped.accounts > 0 && (
        <Banner tone="warning" title={m.ledger_preview_unmapped()}>
          {m.ledger_preview_unmapped_text({ codes: unmapped.codes, accounts: unmapped.accounts })}
        </Banner>
      )}
      {preview.remarks.length > 0 && (
        <Disclosure summary={m.ledger_preview_remarks(preview.remarkCounts)}>
          <ul>
            {preview.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function Verdict({ preview: { unchanged, faults } }: { preview: Preview }) {
  if (unchanged) return <Banner tone="info">{m.ledger_preview_unchanged()}</Banner>
  return faults.length > 0 ? (
    <Banner tone="error">{m.ledger_preview_faulty()}</Banner>
  ) : (
    <Banner tone="success">{m.ledger_preview_ok()}</Banner>
  )
}

const Dimensions = ({ names }: { names: readonly string[] }) => (
  <Section title={m.ledger_preview_dimensions()}>
    <Form method="post" className="form">
      <p>{m.ledger_preview_dimensions_text()}</p>
      <input type="hidden" name="intent" value="dimensions" />
      <div className="fields">
        {names.map((name, at) => (
          <div key={name}>
            <input type="hidden" name="name" value={name} />
            <Select
              id={`part-${at}`}
              name="part"
              label={name}
              defaultValue="none"
              options={['none' as const, ...dimensionParts].map((part) => ({ value: part, label: partWord[part]() }))}
            />
          </div>
        ))}
      </div>
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.ledger_preview_dimensions_save()}
        </Button>
      </div>
    </Form>
  </Section>
)

function Confirm({ preview }: { preview: Preview }) {
  const working = useNavigation().state !== 'idle'
  if (preview.unchanged || preview.faults.length > 0) return <Again primary={preview.faults.length > 0} />
  const replaces = preview.replaces.length > 0
  const decide = (
    <Form method="post" className="form">
      {replaces && (
        <TextArea
          name="reason"
          label={m.ledger_confirm_reason()}
          hint={m.ledger_confirm_reason_hint()}
          rows={2}
          required
        />
      )}
      <div className="form-actions">
        <Button type="submit" pending={working}>
          {working ? m.ledger_confirm_working() : replaces ? m.ledger_confirm_replace() : m.ledger_confirm()}
        </Button>
        <LinkButton href={ledgerPath} variant="quiet">
          {m.ledger_back()}
        </LinkButton>
      </div>
    </Form>
  )
  if (!preview.difference) return decide
  return (
    <ChangedSums difference={preview.difference} file={preview.replaces.join(', ')}>
      {decide}
    </ChangedSums>
  )
}

const Again = ({ primary }: { primary: boolean }) => (
  <p>
    <LinkButton href={ledgerPath} variant={primary ? 'primary' : 'secondary'}>
      {m.ledger_back()}
    </LinkButton>
  </p>
)
