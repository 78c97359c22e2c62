import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOutside, judgeAddress, NotSent, postSafely, type Resolved, type SendingPlaces } from './safe-post.ts'

const message = { headers: {}, body: '{}' }
const listed: SendingPlaces = { hosts: new Set(['hook.example:443', 'hook.example:8443']), allowLocal: false }
let connections = 0
const server = createServer((_request, answer) => answer.end())
server.on('connection', () => {
  connections += 1
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

const to =
  (...addresses: string[]) =>
  async (): Promise<readonly Resolved[]> =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const strings = [
  'http://hook.example/',
  'ftp://hook.example/',
  'file:///etc/passwd',
  'gopher://hook.example:443/',
  'javascript:alert(1)',
  'data:text/plain,x',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0x7f.1/',
  'https://localhost/',
  'https://localhost:8443/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://metadata.google.internal/',
  'https://hook.example:22/',
  'https://hook.example:80/',
  'https://hook.example.:443/',
  'https://hook.example.evil.example/',
  'https://evil.example/?hook.example:443',
  'https://evil.example#hook.example:443',
  'https://hook.example@127.0.0.1/',
  'https://127.0.0.1@hook.example/',
  'https://user:secret@hook.example/',
  'https://hook.example#inside',
  'https://hook.example\\@127.0.0.1/',
  'https:\\\\127.0.0.1/',
  'https://127.0.0.1\thook.example/',
  'https://hook.exam\nple/',
  ' https://hook.example/',
  '//hook.example/',
  '/in-here',
  '',
  'https://',
  'https://hook.example/'.padEnd(600, 'a'),
  'https://127.0.0.1.nip.example/',
  'https://\u24d7ook.example:22/',
  'https://1\u3002127.0.0.1/',
]

describe('sending to an address somebody wrote', () => {
  it('makes no connection for any of the ways in that are known', async () => {
    const here = connections
    for (const text of strings)
      await expect(postSafely(text, message, listed, { resolve: to('127.0.0.1') }), text).rejects.toBeInstanceOf(
        NotSent,
      )
    expect(connections).toBe(here)
    expect(strings.length).toBeGreaterThan(40)
  })

  it('makes none to a listed name that leads inside, in whole or in part', async () => {
    const dialled: string[] = []
    const dial = async (_url: URL, { address }: Resolved) => dialled.push(address)
    for (const found of [
      ['127.0.0.1'],
      ['8.8.8.8', '10.0.0.1'],
      ['::1'],
      ['::ffff:10.0.0.1'],
      ['fd00::1'],
      ['2002:7f00:1::'],
      ['2001:db8::1'],
      ['169.254.169.254'],
      [],
    ])
      await expect(
        postSafely('https://hook.example/', message, listed, { resolve: to(...found), dial }),
        String(found),
      ).rejects.toBeInstanceOf(NotSent)
    expect(dialled).toEqual([])
  })

  it('asks for the name once, and goes to what was judged although the name leads elsewhere by then', async () => {
    const answers = [['8.8.8.8'], ['127.0.0.1']]
    let asked = 0
    const dialled: string[] = []
    const resolve = async () => to(...(answers[asked++] ?? []))()
    await postSafely('https://hook.example:8443/in?x=1', message, listed, {
      resolve,
      dial: async (_url, { address }) => dialled.push(address),
    })
    expect([asked, dialled]).toEqual([1, ['8.8.8.8']])
  })

  it('reaches the very address it is given, whatever the name means to the house', async () => {
    const local: SendingPlaces = { hosts: new Set([`hook.invalid:${port}`]), allowLocal: true }
    const here = connections
    const status = await postSafely(`http://hook.invalid:${port}/`, message, local, { resolve: to('127.0.0.1') })
    expect([status, connections - here]).toEqual([200, 1])
  })

  it('reaches nothing inside without the setting for it, also when it is listed', () => {
    const inside = { hosts: new Set(['127.0.0.1:443', '[::1]:443']), allowLocal: false }
    expect(() => judgeAddress('https://127.0.0.1/', inside)).toThrow('inside')
    expect(() => judgeAddress('https://[::1]/', inside)).toThrow('inside')
    expect(() => judgeAddress('https://HOOK.example/', listed)).not.toThrow()
  })

  it('follows no redirect', async () => {
    let inner = 0
    const away = createServer((request, answer) => {
      if (request.url === '/inner') inner += 1
      answer.writeHead(307, { Location: '/inner' }).end()
    })
    await new Promise<void>((done) => away.listen(0, '127.0.0.1', done))
    const place = `127.0.0.1:${(away.address() as AddressInfo).port}`
    const status = await postSafely(`http://${place}/`, message, { hosts: new Set([place]), allowLocal: true })
    away.close()
    expect([status, inner]).toEqual([307, 0])
  })

  it.each(['8.8.8.8', '193.10.0.1', '2a00:1450::1', '2600::1'])('knows %s as an address outside', (address) =>
    expect(isOutside(address)).toBe(true),
  )
  it.each(['0.1.2.3', '127.9.9.9', '224.0.0.1', '255.255.255.255', 'fe80::1%eth0', '::', 'x', '64:ff9b::808:808'])(
    'knows %s as none',
    (address) => expect(isOutside(address)).toBe(false),
  )
})
