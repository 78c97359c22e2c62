import { m } from '../generated/paraglide/messages.js'
import type { Command } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { serveUntilStopped } from './server.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: '',
  summary: () => m.main_serve_summary(),
  options: {},
  needsPlatform: false,
  async run({ io }) {
    await serveUntilStopped(readConfig(process.env), io)
    return 0
  },
}
