/** Methods that change nothing, so that another site may lead a browser to them. */
const harmless = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a request that may change something was made by one of our own pages (ASVS 3.5.1). Browsers say so themselves in
 * Sec-Fetch-Site; older ones, and those on plain http, by Origin. A caller that says neither is refused.
 */
export function isOwnRequest(request: Pick<Request, 'method' | 'headers'>, origin: string): boolean {
  if (harmless.includes(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  return request.headers.get('origin') === origin
}
