import { m } from '../../generated/paraglide/messages.js'
import type { Command, CommandIo, ExitCode } from '../../platform/command.ts'
import { loadDemo } from './load-demo.ts'
import { BadDemoFiles } from './read-demo-files.ts'
import { resetDemo } from './reset-demo.ts'

const load: Command = {
  name: 'demo load',
  usage: '',
  summary: () => m.main_demo_load_summary(),
  options: {},
  run: ({ platform, io }) =>
    tellingFaults(io, async () => {
      const outcome = await loadDemo(await platform())
      io.out(outcome === 'loaded' ? m.main_demo_loaded() : m.main_demo_already())
    }),
}

const reset: Command = {
  name: 'demo reset',
  usage: '',
  summary: () => m.main_demo_reset_summary(),
  options: {},
  run: ({ platform, io }) =>
    tellingFaults(io, async () => {
      await resetDemo(await platform())
      io.out(m.main_demo_reset_done())
    }),
}

async function tellingFaults(io: CommandIo, act: () => Promise<void>): Promise<ExitCode> {
  try {
    await act()
    return 0
  } catch (error) {
    if (!(error instanceof BadDemoFiles)) throw error
    for (const { file, path, problem } of error.faults)
      io.err(path ? `${file}: ${path}: ${problem}` : `${file}: ${problem}`)
    return 1
  }
}

export const demoCommands: readonly Command[] = [load, reset]
