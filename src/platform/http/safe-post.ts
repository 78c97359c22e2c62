import { lookup } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { BlockList, isIP } from 'node:net'

/**
 * Sends to an address somebody has written down, without becoming a way into the house: only places the operator has listed, resolved
 * once and reached at the very address that was judged, never inside, no redirect followed.
 */

export interface SendingPlaces {
  /** Host and port, as `system.example.se:443`. */
  readonly hosts: ReadonlySet<string>
  /** For tests and development alone: plain HTTP and addresses inside. */
  readonly allowLocal: boolean
}

export type SendFault = 'form' | 'not-listed' | 'inside' | 'unresolved'

export class NotSent extends Error {
  readonly fault: SendFault
  constructor(fault: SendFault) {
    super(fault)
    this.name = 'NotSent'
    this.fault = fault
  }
}

const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4')

/** Within the part of IPv6 that is for the whole world, what leads elsewhere: protocol assignments, documentation, 6to4. */
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one that anybody on the internet reaches. */
export function isOutside(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !inside.check(address, 'ipv4')
  return version === 6 && !address.includes('%') && world.check(address, 'ipv6') && !inside.check(address, 'ipv6')
}

const longest = 500

/** @throws NotSent when it is no address, or one that is not listed */
export function judgeAddress(text: string, { hosts, allowLocal }: SendingPlaces): URL {
  // The parser takes away line ends and tabs and turns backslashes: an address that needs it is none.
  if (text.length > longest || /[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text)) throw new NotSent('form')
  const url = new URL(text)
  const isKnown = url.protocol === 'https:' || (allowLocal && url.protocol === 'http:')
  if (!isKnown || url.username !== '' || url.password !== '' || url.hash !== '') throw new NotSent('form')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  if (!hosts.has(`${url.hostname}:${port}`)) throw new NotSent('not-listed')
  const bare = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0 && !allowLocal && !isOutside(bare)) throw new NotSent('inside')
  return url
}

export interface Resolved {
  readonly address: string
  readonly family: number
}
export type Resolve = (host: string) => Promise<readonly Resolved[]>
export type Dial = (url: URL, to: Resolved, message: Message) => Promise<number>

export interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const resolveByDns: Resolve = (host) => lookup(host, { all: true })

/**
 * @returns the status of the answer; what it says is not read
 * @throws NotSent; or an error of the network
 */
export async function postSafely(
  text: string,
  message: Message,
  places: SendingPlaces,
  { resolve = resolveByDns, dial = dialOnce }: { readonly resolve?: Resolve; readonly dial?: Dial } = {},
): Promise<number> {
  const url = judgeAddress(text, places)
  const bare = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(bare) === 0 ? await resolve(bare) : [{ address: bare, family: isIP(bare) }]
  const [first] = found
  if (!first) throw new NotSent('unresolved')
  if (!places.allowLocal && !found.every(({ address }) => isOutside(address))) throw new NotSent('inside')
  return dial(url, first, message)
}

/** The name is not asked for again: the connection goes to what was judged, and the certificate must still be of the name. */
const dialOnce: Dial = (url, to, { headers, body }) =>
  new Promise((done, failed) => {
    const request = url.protocol === 'https:' ? requestTls : requestPlain
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(10_000),
        lookup: (_host, options, answer) => (options.all ? answer(null, [to]) : answer(null, to.address, to.family)),
      },
      (answer) => {
        done(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    sent.on('error', failed)
    sent.end(body)
  })
