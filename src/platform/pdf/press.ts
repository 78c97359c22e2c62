import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Prints PDF files by Typst in a child process: one at a time, a fresh process every ten jobs, killed when it takes too long. */

export interface PressJob {
  /** File beside this one. */
  readonly template: 'document.typ'
  /** Plain JSON; texts in it are shown as they are, never read as markup. */
  readonly data: object
  /** Seconds since 1970, from the data itself: the same data gives the same bytes. */
  readonly createdAt: number
  /** `archive`: for keeping (PDF/A-2a), tried against the rules of PDF/UA-1 first; PDF/UA-1 when left out. */
  readonly standard?: 'archive'
}

export interface PressOrder extends PressJob {
  readonly number: number
}

export type PressAnswer =
  | { readonly number: number; readonly pdf: Uint8Array; readonly missing: readonly string[] }
  | { readonly number: number; readonly fault: string }

export interface Print {
  readonly pdf: Uint8Array
  /** Signs no glyph could be found for, as `U+1F600`; shown as □ and named on the last page. */
  readonly missing: readonly string[]
}

/** The file could not be made; the message is for the log, not for people. */
export class PressFault extends Error {}

export interface PressSettings {
  /** Milliseconds one job may take. */
  readonly timeout: number
  readonly jobsPerProcess: number
}

export class Press {
  private readonly settings: PressSettings
  private child: ChildProcess | undefined
  private jobs = 0
  private number = 0
  private queue: Promise<unknown> = Promise.resolve()

  constructor(settings: PressSettings = { timeout: 60_000, jobsPerProcess: 10 }) {
    this.settings = settings
  }

  /** The process id of the child at work or waiting, for looking after it. */
  get processId(): number | undefined {
    return this.child?.pid
  }

  print(job: PressJob): Promise<Print> {
    const printed = this.queue.then(() => this.printNow(job))
    this.queue = printed.catch(() => undefined)
    return printed
  }

  close(): void {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }

  private async printNow(job: PressJob): Promise<Print> {
    const child = this.childFor()
    try {
      const answer = await this.ask(child, { ...job, number: ++this.number })
      if ('fault' in answer) throw new PressFault(answer.fault)
      return { pdf: new Uint8Array(answer.pdf), missing: answer.missing }
    } finally {
      this.rest(child)
    }
  }

  private childFor(): ChildProcess {
    if (this.child && (this.jobs >= this.settings.jobsPerProcess || !this.child.connected)) this.close()
    if (!this.child) {
      this.child = fork(fileURLToPath(new URL('./typst-process.ts', import.meta.url)), [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        execArgv: [],
      })
      this.jobs = 0
    }
    this.jobs += 1
    this.child.ref()
    this.child.channel?.ref()
    return this.child
  }

  /** A waiting child must not keep the program alive. */
  private rest(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
  }

  private ask(child: ChildProcess, order: PressOrder): Promise<PressAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.close()
        finish(() => reject(new PressFault(`took longer than ${this.settings.timeout} ms`)))
      }, this.settings.timeout)
      const onMessage = (answer: PressAnswer) => {
        if (answer.number === order.number) finish(() => resolve(answer))
      }
      const onExit = (code: number | null, signal: string | null) => {
        if (this.child === child) this.child = undefined
        finish(() => reject(new PressFault(`ended with ${signal ?? code}`)))
      }
      const finish = (end: () => void) => {
        clearTimeout(timer)
        child.off('message', onMessage)
        child.off('exit', onExit)
        end()
      }
      child.on('message', onMessage)
      child.on('exit', onExit)
      child.send(order)
    })
  }
}

/** The press of this program; starts when first asked. */
export const press = new Press()
