import { readFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
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
      ...tenantOption,
      at: { type: 'string' },
      place: { type: 'string' },
      minutes: { type: 'string' },
      public: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    positionals: { min: 1, max: 1 },
    run: async (call) => {
      const { values, positionals, io } = call
      const ctx = await contextOf(call, 'meetings schedule')
      const key = textOption(call, 'body')
      const body = (await ctx.read(listMeetingBodies)).find((one) => one.key === key)
      if (!body) throw new WrongUse('--body')
      const planned = await planSchedule(ctx, {
        body: body.unit,
        startsAt: textOption(call, 'at') ?? '13:15',
        place: textOption(call, 'place') ?? '',
        expectedMinutes: Number(textOption(call, 'minutes') ?? 180),
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
