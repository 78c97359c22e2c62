import { existsSync } from 'node:fs'
import { m } from '../../generated/paraglide/messages.js'
import type { Command } from '../../platform/command.ts'
import { refuse } from '../../shared/failure.ts'
import { restoreBackup, takeBackup } from './backup.ts'

const takeCommand: Command = {
  name: 'backup',
  usage: 'FILE [--json]',
  summary: () => m.main_backup_summary(),
  options: { json: { type: 'boolean' } },
  positionals: { min: 1, max: 1 },
  async run({ positionals, platform, io, values }) {
    const file = String(positionals[0])
    if (existsSync(file)) refuse('backup.file-exists', { file })
    io.err(m.main_backup_working())
    const rows = await takeBackup((await platform()).owner, file, Temporal.Now.instant().toString())
    io.out(values.json ? JSON.stringify({ file, rows }) : m.main_backup_done({ file, rows }))
    return 0
  },
}

const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE [--replace] [--json]',
  summary: () => m.main_restore_summary(),
  options: { replace: { type: 'boolean' }, json: { type: 'boolean' } },
  positionals: { min: 1, max: 1 },
  async run({ positionals, platform, io, values }) {
    const file = String(positionals[0])
    io.err(m.main_restore_working())
    const rows = await restoreBackup((await platform()).owner, file, { replace: values.replace === true })
    io.out(values.json ? JSON.stringify({ file, rows }) : m.main_restore_done({ file, rows }))
    return 0
  },
}

export const backupCommands: readonly Command[] = [takeCommand, restoreCommand]
