import { m } from '../../generated/paraglide/messages.js'
import type { Command } from '../../platform/command.ts'
import { listReminders, sendReminders } from './reminder.service.ts'

/** Commands of follow-up. */
export const followUpCommands: readonly Command[] = [
  {
    name: 'follow-up remind',
    usage: '[--dry-run] [--json]',
    summary: () => m.follow_up_cli_remind(),
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    run: async ({ values, platform, io }) => {
      const { listTenants, systemContext } = await platform()
      const isDry = values['dry-run'] === true
      let count = 0
      for (const { id } of await listTenants()) {
        const ctx = systemContext(id, 'follow-up remind')
        const due = await listReminders(ctx)
        if (!values.json) for (const { subject, link } of due) io.out(`${subject}  ${link}`)
        count += isDry ? due.length : await sendReminders(ctx)
      }
      io.out(values.json ? JSON.stringify({ reminders: count, dryRun: isDry }) : m.follow_up_cli_reminded({ count }))
      return 0
    },
  },
]
