import { parseArgs } from 'node:util'
import { m } from '../generated/paraglide/messages.js'
import { overwriteGetLocale } from '../generated/paraglide/runtime.js'
import { type Command, type CommandIo, type ExitCode, WrongUse } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { openPlatform, type Platform } from '../platform/platform.ts'
import { commands } from './commands.ts'
import { joinModules } from './join-modules.ts'
import { placeFiles } from './place-files.ts'
import { sentenceOf } from './sentence.ts'

/** The command line: finds the command, opens the platform when the command asks for it, and turns failures into sentences. */
const io: CommandIo = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}

// The reader of a pipe may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

overwriteGetLocale(() => (process.env.STYRHJUL_LANGUAGE === 'en' ? 'en' : 'sv'))
joinModules()
process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<ExitCode> {
  const command = findCommand(words)
  if (!command) return showOverview(words)
  const rest = words.slice(command.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) {
    showHelp(command, io.out)
    return 0
  }
  return run(command, rest)
}

function findCommand(words: readonly string[]): Command | undefined {
  const fits = (command: Command) => command.name.split(' ').every((word, index) => words[index] === word)
  return commands.filter(fits).sort((a, b) => b.name.length - a.name.length)[0]
}

function showOverview(words: readonly string[]): ExitCode {
  const asked = words.length === 0 || words[0] === '--help' || words[0] === '-h'
  const say = asked ? io.out : io.err
  if (!asked) say(m.main_cli_unknown({ command: words.join(' ') }))
  say(m.main_cli_usage())
  const width = Math.max(...commands.map((command) => command.name.length)) + 2
  for (const command of commands) say(`  ${command.name.padEnd(width)}${command.summary()}`)
  say(m.main_cli_exit_codes())
  return asked ? 0 : 2
}

function showHelp(command: Command, say: (line: string) => void): void {
  say(command.summary())
  say('')
  say(`  bin/styrhjul ${command.name} ${command.usage}`.trimEnd())
  say('')
  if (command.help) say(`${command.help()}\n`)
  say(m.main_cli_exit_codes())
}

function openWorld(): Promise<Platform> {
  const config = readConfig(process.env)
  placeFiles(config)
  return openPlatform(config)
}

async function run(command: Command, words: readonly string[]): Promise<ExitCode> {
  let opened: Promise<Platform> | undefined
  try {
    const { values, positionals } = parse(command, words)
    return await command.run({
      values,
      positionals,
      io,
      platform: () => {
        opened ??= openWorld()
        return opened
      },
    })
  } catch (error) {
    if (error instanceof WrongUse) {
      io.err(error.message)
      showHelp(command, io.err)
      return 2
    }
    for (const line of sentenceOf(error)) io.err(line)
    return 1
  } finally {
    await opened?.then((platform) => platform.close()).catch(() => undefined)
  }
}

function parse(command: Command, words: readonly string[]) {
  const { min, max } = command.positionals ?? { min: 0, max: 0 }
  try {
    const parsed = parseArgs({ args: [...words], options: command.options, allowPositionals: true, strict: true })
    if (parsed.positionals.length < min || parsed.positionals.length > max)
      throw new WrongUse(m.main_cli_wrong_words({ usage: command.usage }))
    return parsed
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new WrongUse(
      m.main_cli_wrong_option({
        detail:
          (error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
            ? words.join(' ')
            : String((error as Error).message),
      }),
    )
  }
}
