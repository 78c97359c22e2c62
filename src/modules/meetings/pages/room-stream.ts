import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { MeetingId } from '../room-event.ts'
import { followRoom } from '../room-live.service.ts'

/** After this long the browser comes back by itself and is asked anew whether it may listen, milliseconds. */
const longest = 10 * 60_000
/** Keeps the line open through proxies that close what is silent, milliseconds. */
const silence = 15_000
/** So much a listener may be behind before the line is closed: it comes back and hears how things stand. */
const mostWaiting = 100

/**
 * Server-sent events of one meeting: `event: room` with the state of the room each time it has become another. `id` is the
 * version; the browser sends it back as Last-Event-ID, and hears at once what it has missed.
 */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const lastSeen = request.headers.get('last-event-id') ?? undefined
  const bytes = new TextEncoder()
  const waiting: string[] = []
  let send = (text: string): void => void waiting.push(text)
  const stop = await followRoom(ctx, params.id as MeetingId, lastSeen, ({ version, now }) =>
    send(`event: room\nid: ${version}\ndata: ${JSON.stringify(now)}\n\n`),
  )
  let end = stop
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        if ((controller.desiredSize ?? 0) > -mostWaiting) return controller.enqueue(bytes.encode(text))
        end()
        controller.error(new Error('the listener does not listen'))
      }
      const breath = setInterval(() => write(': \n\n'), silence)
      const over = setTimeout(() => {
        end()
        controller.close()
      }, longest)
      breath.unref()
      over.unref()
      end = () => {
        stop()
        clearInterval(breath)
        clearTimeout(over)
      }
      write('retry: 1000\n\n')
      for (const text of waiting) write(text)
      send = write
      request.signal.addEventListener('abort', () => end(), { once: true })
    },
    cancel: () => end(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
