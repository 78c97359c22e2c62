import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import {
  type AddressedMail,
  listWaitingMail,
  type Mail,
  type MailId,
  markFailed,
  markSent,
  newsForDays,
  takeMail,
} from './outbox.ts'

/** How a mail leaves the house. */
export interface Post {
  send(mail: {
    readonly to: string
    readonly subject: string
    readonly text: string
    /** Shown by the reader's mail program as a meeting to put in the calendar. */
    readonly icalEvent?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly filename: string; readonly content: string }
    readonly attachments?: readonly { readonly filename: string; readonly content: Buffer }[]
  }): Promise<void>
}

/** Undefined without SMTP_URL: reminders are then shown in the product only. */
export function openPost(config: Pick<Config, 'smtpUrl' | 'mailFrom'>): Post | undefined {
  if (!config.smtpUrl) return undefined
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return {
    send: async ({ attachments = [], ...mail }) =>
      void (await transport.sendMail({ from: config.mailFrom, ...mail, attachments: [...attachments] })),
  }
}

/** The address people use, so that a link in a mail leads straight to its place. */
export const originOf = ({ origin, host, port }: Pick<Config, 'origin' | 'host' | 'port'>): string =>
  origin ?? `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`

/** Sends what waits, one mail in one transaction each: a process that dies between two leaves the rest for the next. */
export async function sendWaitingMail(ctx: Context, post: Post, origin: string): Promise<number> {
  const since = new Date(Date.parse(ctx.now()) - newsForDays * 86_400_000).toISOString()
  let sent = 0
  for (const id of await listWaitingMail(ctx, since)) if (await sendOne(ctx, post, origin, id)) sent += 1
  return sent
}

/** Not sent by us: somebody else had it. Thrown so that the transaction leaves no trace. */
class TakenByAnother extends Error {}

async function sendOne(ctx: Context, post: Post, origin: string, id: MailId): Promise<boolean> {
  try {
    const outcome = await ctx.write('mail.send', id, async (tx) => {
      const taken = await takeMail(tx, id)
      if (!taken) throw new TakenByAnother()
      const fault = await tryToSend(post, origin, taken)
      const after =
        fault === undefined ? await markSent(tx, taken.mail, ctx.now()) : await markFailed(tx, taken.mail, fault)
      return [logged(taken.mail), { ...logged(after), isSent: fault === undefined }]
    })
    return outcome.isSent
  } catch (error) {
    if (error instanceof TakenByAnother) return false
    throw error
  }
}

/** A mail that the server would not take is tried again later; the fault stands in the outbox. */
async function tryToSend(post: Post, origin: string, { mail, to }: AddressedMail): Promise<string | undefined> {
  try {
    const text = `${wholeLinks(mail.body, origin)}\n\n${origin}${mail.link}\n`
    await post.send({ to, subject: mail.subject, text, ...eventOf(mail), ...fileOf(mail) })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function eventOf({ calendar }: Mail) {
  if (!calendar) return {}
  const method = calendar.includes('METHOD:CANCEL') ? ('CANCEL' as const) : ('PUBLISH' as const)
  return { icalEvent: { method, filename: 'kallelse.ics', content: calendar } }
}

const fileOf = ({ attachment }: Mail) =>
  attachment ? { attachments: [{ filename: attachment.name, content: Buffer.from(attachment.bytes) }] } : {}

/** A line that is a path in Styrhjul becomes a link one can follow from a mail. */
export const wholeLinks = (body: string, origin: string): string =>
  body.replaceAll(/^(\/arbete\/\S*)$/gm, `${origin}$1`)

/** The log tells that a mail went, not what it said or to which address. */
const logged = ({ id, person, subject, attempts, sentAt }: Mail) => ({ id, person, title: subject, attempts, sentAt })
