let made = 0

/** Just enough of a browser: keeps cookies by host and port, follows no redirect by itself, and has an address of its own. */
export class CookieJar {
  readonly address = `10.0.${Math.floor(++made / 250)}.${made % 250}`
  readonly #cookies = new Map<string, Map<string, string>>()

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address)
    const mine = this.#cookies.get(host) ?? new Map<string, string>()
    this.#cookies.set(host, mine)
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', this.address)
    if (mine.size > 0) headers.set('cookie', [...mine].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) mine.delete(name)
      else mine.set(name, value)
    }
    return response
  }

  /** Goes on from redirect to redirect until a page answers, or until `stop` says that it is there. */
  async follow(
    address: string,
    stop: (address: string) => boolean = () => false,
  ): Promise<{ response: Response; address: string }> {
    let at = address
    for (let step = 0; step < 20; step++) {
      if (stop(at)) return { response: new Response(), address: at }
      const response = await this.go(at)
      const next = response.headers.get('location')
      if (!next) return { response, address: at }
      await response.body?.cancel()
      at = new URL(next, at).href
    }
    throw new Error('too many redirects')
  }

  valueOf(address: string, name: string): string | undefined {
    return this.#cookies.get(new URL(address).host)?.get(name)
  }

  set(address: string, name: string, value: string): void {
    this.#cookies.get(new URL(address).host)?.set(name, value)
  }
}
