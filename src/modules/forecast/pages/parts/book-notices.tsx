import { m } from '../../../../generated/paraglide/messages.js'
import { Banner } from '../../../../ui/notices.tsx'
import { monthName } from './words.ts'

interface BookNoticesProps {
  readonly year: number
  readonly through: number
  readonly periodMonth: number
  readonly hasBudget: boolean
  readonly isClosed: boolean
}

/** What the reader must know of the figures before reading them: no budget, or books that lag behind the period. */
export function BookNotices({ year, through, periodMonth, hasBudget, isClosed }: BookNoticesProps) {
  if (isClosed) return null
  return (
    <>
      {!hasBudget && <Banner tone="warning">{m.forecast_no_budget({ year })}</Banner>}
      {through === 0 && <Banner tone="warning">{m.forecast_not_booked_none()}</Banner>}
      {through > 0 && through < periodMonth && (
        <Banner tone="warning">
          {m.forecast_not_booked({ month: monthName(through), wanted: monthName(periodMonth) })}
        </Banner>
      )}
    </>
  )
}
