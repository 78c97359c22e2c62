import { sendReminders } from '../modules/follow-up/index.ts'
import type { Context } from '../platform/context.ts'
import type { Job } from '../platform/jobs/jobs.ts'
import { openPost, originOf, sendWaitingMail } from '../platform/mail/send-mail.ts'
import type { Platform } from '../platform/platform.ts'

/** All that the house does by itself, for each of its municipalities in turn. */
export function jobsOf(platform: Platform): readonly Job[] {
  const post = openPost(platform.config)
  const origin = originOf(platform.config)
  const remind = inEach(platform, 'remind', '0 6 * * *', (ctx) => sendReminders(ctx))
  return post
    ? [remind, inEach(platform, 'send-mail', '* * * * *', (ctx) => sendWaitingMail(ctx, post, origin))]
    : [remind]
}

const inEach = (platform: Platform, name: string, cron: string, work: (ctx: Context) => Promise<unknown>): Job => ({
  name,
  cron,
  run: async () => {
    for (const { id } of await platform.listTenants()) await work(platform.systemContext(id, name))
  },
})
