import { spawn } from 'node:child_process'
import { startServer } from '../e2e/server.ts'
import { compare, row, timed } from './measure.ts'

/** From the first word to the address on the screen: the first start of a folder, and the later ones against a bare Node server. */
export async function startUp(folder: string, say: (line: string) => void, runs = 5): Promise<void> {
  const started = async () => {
    const server = await startServer({ STYRHJUL_DATA: folder, LOG_LEVEL: 'silent' })
    return server
  }
  let first = 0
  const begin = performance.now()
  const server = await started()
  first = performance.now() - begin
  await server.stop()
  const [ours, bare] = await compare(
    runs,
    [
      'second start, ready to answer',
      async () => {
        const start = performance.now()
        const running = await started()
        const took = performance.now() - start
        await running.stop()
        return took
      },
    ],
    ['bare Node server', () => timed(bareStart)],
  )
  say('## Start-up, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|')
  say(
    `| first start: new database, demo municipality | ${first.toFixed(1)} | one run | ${(first / bare.median).toFixed(1)} × |`,
  )
  say(row(ours, bare))
  say(`${row(bare)}\n`)
}

const program = `require('node:http').createServer((q, r) => r.end('x')).listen(0, () => console.log('up'))`

const bareStart = () =>
  new Promise<void>((resolve) => {
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => {
      child.once('exit', () => resolve())
      child.kill()
    })
  })
