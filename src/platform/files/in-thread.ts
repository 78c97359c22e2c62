import { parentPort, Worker, workerData } from 'node:worker_threads'

/** Work on a file somebody sent in, in a thread of its own that is stopped when it takes too long or too much. */

export interface ThreadLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

/** How a thread ends without an answer of its own. */
export type ThreadFault = 'too-slow' | 'too-big' | 'broken'

const betweenLooks = 100

/**
 * The thread's one message. `too-slow` when its time is up; `too-big` when it uses up its memory, be it objects or bytes outside
 * the heap, which no limit of the engine counts; `broken` when it throws or ends without an answer: to the one who sent the file
 * it is a file that cannot be read.
 * @param signal stops the thread when nobody waits for it any longer
 * @throws the signal's reason, once the thread has ended
 */
export function inThread<Answer>(
  module: URL,
  order: unknown,
  { milliseconds, megabytes }: ThreadLimits,
  signal?: AbortSignal,
): Promise<Answer | ThreadFault> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const thread = new Worker(module, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      stdout: true,
      stderr: true,
    })
    const close = () => {
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', leave)
      return thread.terminate()
    }
    const end = (answer: Answer | ThreadFault) => {
      resolve(answer)
      void close()
    }
    const leave = () => {
      thread.removeAllListeners('exit')
      void close().then(() => reject(signal?.reason))
    }
    const timer = setTimeout(() => end('too-slow'), milliseconds)
    const watch = setInterval(() => {
      const look = thread.getHeapStatistics().then(({ used_heap_size, external_memory }) => {
        if (used_heap_size + external_memory > megabytes * 1024 ** 2) end('too-big')
      })
      // It may have ended between two looks.
      look.catch(() => undefined)
    }, betweenLooks)
    signal?.addEventListener('abort', leave)
    thread.once('message', end)
    thread.once('error', (thrown: NodeJS.ErrnoException) =>
      end(thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-big' : 'broken'),
    )
    thread.once('exit', () => end('broken'))
  })
}

/** The other end: what a thread does with its order. */
export async function asThread<Order, Answer>(work: (order: Order) => Promise<Answer>): Promise<void> {
  parentPort?.postMessage(await work(workerData as Order))
}
