import ical from 'ical-generator'
import { m } from '../../generated/paraglide/messages.js'
import type { Context, Locale } from '../../platform/context.ts'
import type { Role } from '../../shared/actor.ts'
import { listAdoptedPlans } from '../goals/index.ts'
import { annualWheel, type WheelEvent, type WheelStep } from './annual-wheel.ts'
import { listRounds } from './round.store.ts'

/** The wheel of a year, of one role or of all. The calendar is decided in public, so anybody may read it. */
export const showAnnualWheel = (ctx: Context, year: number, role?: Role): Promise<readonly WheelEvent[]> =>
  ctx.read(async (tx) => {
    const [rounds, versions] = await Promise.all([listRounds(tx), listAdoptedPlans(tx)])
    return annualWheel(
      year,
      rounds,
      versions.map(({ plan }) => plan),
      role,
    )
  })

const titles: Readonly<Record<WheelStep, (facts: { about: string }, options: { locale: Locale }) => string>> = {
  open: m.follow_up_wheel_open,
  report: m.follow_up_wheel_report,
  approve: m.follow_up_wheel_approve,
  accept: m.follow_up_wheel_accept,
  'plan-new': m.follow_up_wheel_plan_new,
  'describe-trend': m.follow_up_wheel_describe_trend,
}

export const wheelTitle = ({ step, about }: WheelEvent, locale: Locale): string => titles[step]({ about }, { locale })

/** This year and the next as a calendar that other programs can follow (RFC 5545): whole days, stable identities. */
export async function annualWheelCalendar(
  ctx: Context,
  years: readonly number[],
  origin: string,
  role?: Role,
): Promise<string> {
  const calendar = ical({
    name: m.follow_up_wheel_title({}, { locale: ctx.locale }),
    prodId: { company: 'Styrhjul', product: 'Styrhjul', language: 'SV' },
  })
  const host = new URL(origin).host
  for (const year of years) {
    for (const event of await showAnnualWheel(ctx, year, role)) {
      calendar.createEvent({
        id: `${event.key}@${host}`,
        start: Temporal.PlainDate.from(event.on),
        allDay: true,
        stamp: new Date(ctx.now()),
        summary: wheelTitle(event, ctx.locale),
        url: `${origin}${event.roundKey ? `/arbete/uppfoljning/${event.roundKey}` : '/arbete/arshjul'}`,
      })
    }
  }
  return calendar.toString()
}
