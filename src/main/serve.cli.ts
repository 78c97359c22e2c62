import { m } from '../generated/paraglide/messages.js'
import type { Command } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { serveUntilStopped } from './server.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: '[--dev]',
  summary: () => m.main_serve_summary(),
  options: { dev: { type: 'boolean' } },
  needsPlatform: false,
  async run({ io, values }) {
    await serveUntilStopped(readConfig(process.env), io, values.dev === true)
    return 0
  },
}
