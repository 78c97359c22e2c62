import { readFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { listMeetingBodies } from './meeting.service.ts'
import { planSchedule } from './schedule.service.ts'

/** Commands of planning. */
export const planningCommands: readonly Command[] = [
  {
    name: 'meetings schedule',
    usage: 'FILE --body KEY --tenant SLUG [--at 13:15] [--place TEXT] [--minutes 180] [--public] [--json]',
    summary: () => m.meetings_cli_plan(),
    options: {
      body: { type: 'string' },
      tenant: { type: 'string' },
      at: { type: 'string' },
      place: { type: 'string' },
      minutes: { type: 'string' },
      public: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    positionals: { min: 1, max: 1 },
    run: async ({ values, positionals, platform, io }) => {
      const { listTenants, systemContext } = await platform()
      const slug = textOption({ values }, 'tenant')
      const tenants = await listTenants()
      const tenant = slug === undefined && tenants.length === 1 ? tenants[0] : tenants.find((one) => one.slug === slug)
      if (!tenant) throw new WrongUse('--tenant')
      const ctx = systemContext(tenant.id, 'meetings schedule')
      const key = textOption({ values }, 'body')
      const body = (await ctx.read(listMeetingBodies)).find((one) => one.key === key)
      if (!body) throw new WrongUse('--body')
      const planned = await planSchedule(ctx, {
        body: body.unit,
        startsAt: textOption({ values }, 'at') ?? '13:15',
        place: textOption({ values }, 'place') ?? '',
        expectedMinutes: Number(textOption({ values }, 'minutes') ?? 180),
        isPublic: values.public === true,
        pasted: await readFile(positionals[0] as string, 'utf8'),
      })
      io.out(
        values.json
          ? JSON.stringify(planned.map(({ id, day, startsAt }) => ({ id, day, startsAt })))
          : m.meetings_cli_planned({ count: planned.length }),
      )
      return 0
    },
  },
]
