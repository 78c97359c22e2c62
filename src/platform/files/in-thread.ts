import { parentPort, Worker, workerData } from 'node:worker_threads'

/** Work on a file somebody sent in, in a thread of its own that is stopped when it takes too long or too much. */

export interface ThreadLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

/**
 * The thread's one message. `too-slow` when its time is up; `broken` when it uses up its memory, throws or ends without an
 * answer: to the one who sent the file it is a file that cannot be read.
 */
export function inThread<Answer>(
  module: URL,
  order: unknown,
  { milliseconds, megabytes }: ThreadLimits,
): Promise<Answer | 'too-slow' | 'broken'> {
  return new Promise((resolve) => {
    const thread = new Worker(module, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      stdout: true,
      stderr: true,
    })
    const end = (answer: Answer | 'too-slow' | 'broken') => {
      clearTimeout(timer)
      resolve(answer)
      void thread.terminate()
    }
    const timer = setTimeout(() => end('too-slow'), milliseconds)
    thread.once('message', end)
    thread.once('error', () => end('broken'))
    thread.once('exit', () => end('broken'))
  })
}

/** The other end: what a thread does with its order. */
export async function asThread<Order, Answer>(work: (order: Order) => Promise<Answer>): Promise<void> {
  parentPort?.postMessage(await work(workerData as Order))
}
