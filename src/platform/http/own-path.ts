/** Only a path of our own site, with its query: never a way out to somebody else's. Everything else becomes `otherwise`. */
export function ownPath(text: string | null | undefined, otherwise = '/'): string {
  if (!text || !/^\/(?![/\\])[^\s\\]*$/.test(text) || hasControls(text)) return otherwise
  const base = 'http://own.invalid'
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return otherwise
  return `${url.pathname}${url.search}`
}

const hasControls = (text: string) => [...text].some((letter) => letter < ' ' || letter === '\u007f')
