import type { Job } from '../platform/jobs/jobs.ts'
import { openPost, originOf, sendWaitingMail } from '../platform/mail/send-mail.ts'
import type { Platform } from '../platform/platform.ts'

/** All that the house does by itself, for each of its municipalities in turn. */
export function jobsOf(platform: Platform): readonly Job[] {
  const post = openPost(platform.config)
  return post ? [sendMailJob(platform, post)] : []
}

const sendMailJob = (platform: Platform, post: NonNullable<ReturnType<typeof openPost>>): Job => ({
  name: 'send-mail',
  cron: '* * * * *',
  run: async () => {
    for (const { id } of await platform.listTenants())
      await sendWaitingMail(platform.systemContext(id, 'mail'), post, originOf(platform.config))
  },
})
