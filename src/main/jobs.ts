import { remindOfAssignments } from '../modules/assignments/index.ts'
import { keepLogSigned } from '../modules/decision-log/index.ts'
import { sendReminders } from '../modules/follow-up/index.ts'
import { forgetOldDrafts } from '../modules/intake/index.ts'
import { proveBoard, takeDownRipe } from '../modules/notice-board/index.ts'
import { deliverWebhooks } from '../modules/webhooks/index.ts'
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
  const takeDown = inEach(platform, 'take-down-notices', '5 0 * * *', (ctx) => takeDownRipe(ctx))
  const prove = inEach(platform, 'prove-notices', '23 * * * *', (ctx) => proveBoard(ctx, pageReader(origin)))
  const tellOthers = inEach(platform, 'send-webhooks', '* * * * *', (ctx) => deliverWebhooks(ctx))
  const forget = inEach(platform, 'forget-drafts', '40 3 * * *', (ctx) => forgetOldDrafts(ctx))
  const own = [remind, remindTasks, forget, takeDown, prove, signLogs, tellOthers]
  return post ? [...own, inEach(platform, 'send-mail', '* * * * *', (ctx) => sendWaitingMail(ctx, post, origin))] : own
}

const inEach = (platform: Platform, name: string, cron: string, work: (ctx: Context) => Promise<unknown>): Job => ({
  name,
  cron,
  run: async () => {
    for (const { id } of await platform.listTenants()) await work(platform.systemContext(id, name))
  },
})

/** A public page as anybody gets it, by the address people use. */
const pageReader = (origin: string) => async (path: string) => {
  const answer = await fetch(new URL(path, origin), { redirect: 'error', signal: AbortSignal.timeout(10_000) })
  return answer.ok ? answer.text() : undefined
}
