import { remindOfAssignments } from '../modules/assignments/index.ts'
import { keepLogSigned } from '../modules/decision-log/index.ts'
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
  const remindTasks = inEach(platform, 'remind-assignments', '15 6 * * *', (ctx) => remindOfAssignments(ctx))
  const signLogs = inEach(platform, 'sign-log', '* * * * *', (ctx) => keepLogSigned(ctx))
  return post
    ? [
        remind,
        remindTasks,
        signLogs,
        inEach(platform, 'send-mail', '* * * * *', (ctx) => sendWaitingMail(ctx, post, origin)),
      ]
    : [remind, remindTasks, signLogs]
}

const inEach = (platform: Platform, name: string, cron: string, work: (ctx: Context) => Promise<unknown>): Job => ({
  name,
  cron,
  run: async () => {
    for (const { id } of await platform.listTenants()) await work(platform.systemContext(id, name))
  },
})
