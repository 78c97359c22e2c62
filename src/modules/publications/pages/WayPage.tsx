import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { minus } from '../../../shared/money.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { KeyFigures, PageTitle } from '../../../ui/page-title.tsx'
import { varianceWord } from '../follow-up-blocks.ts'
import { publicationWords } from '../publication-language.service.ts'
import { amountText } from '../shown-amount.ts'
import { showWay } from '../way.service.ts'
import { percentOf } from '../way.ts'
import { WayChoice, WayCoverage, WaySections } from './way-sections.tsx'
import { yearAsked } from './year-asked.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const url = new URL(request.url)
  const unit = url.searchParams.get('enhet') ?? undefined
  const year = yearAsked(url)
  const audience = url.pathname.startsWith('/arbete') ? 'staff' : 'public'
  try {
    const way = await showWay(ctx, { unit: unit === 'alla' ? undefined : unit, year }, audience)
    const words = publicationWords(ctx.locale)
    const told = way.forecast && varianceWord(minus(way.forecast.forecast, way.forecast.budget), words)
    const percent = percentOf(way.coverage.covered, way.coverage.whole)
    return { way, told, percent, year: way.year, language: ctx.locale }
  } catch (thrown) {
    if (thrown instanceof NotFound && thrown.kind === 'budget')
      return { way: null, told: null, percent: 0, year: year ?? Number(ctx.today().slice(0, 4)), language: ctx.locale }
    throw thrown
  }
}

/** From a frame to everything it hangs together with, and back. */
export default function WayPage() {
  const { way, told, percent, year, language } = useLoaderData<typeof loader>()
  if (!way)
    return (
      <>
        <PageTitle title={m.publications_way_title()} lead={m.publications_way_lead()} />
        <EmptyState title={m.publications_way_none({ year })} />
      </>
    )
  const bare = (of: number) => amountText(of as typeof way.frame.decided, { unit: 'mkr', decimals: 1 }, language)
  const amount = (of: number) => `${bare(of)}\u00A0mkr`
  return (
    <div className="stack">
      <PageTitle title={m.publications_way_title()} lead={m.publications_way_lead()} />
      <WayChoice way={way} amount={amount} />
      <h2>{`${way.unit.name} ${way.year}`}</h2>
      <KeyFigures
        figures={[
          { label: m.publications_way_frame_decided(), value: amount(way.frame.decided), note: way.body.name },
          { label: m.publications_way_frame_current(), value: amount(way.frame.current) },
          ...(way.forecast
            ? [
                {
                  label: m.publications_way_forecast_short(),
                  value: amount(way.forecast.forecast),
                  note: `${way.forecast.round}: ${told}`,
                },
              ]
            : []),
        ]}
      />
      <WaySections way={way} amount={amount} bare={bare} told={told} />
      <WayCoverage way={way} amount={amount} percent={percent} />
    </div>
  )
}
