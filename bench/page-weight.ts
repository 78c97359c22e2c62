/** What a first visit moves over the wire with brotli: page, style, typeface and script, for each page. */
const plan = '/arbete/planer/kommunstyrelsen-2026'
const staffPages = [
  '/arbete',
  '/arbete/planer',
  `${plan}?version=2`,
  `${plan}/mal/befattningsbeskrivningar/redigera?version=2`,
  `${plan}/kontroll?version=2`,
  '/arbete/kedjan',
  '/arbete/uppfoljning/2026-08',
  '/arbete/uppfoljning/2026-08/kommunstyrelsen-2026.befattningsbeskrivningar',
  '/arbete/arshjul',
  '/arbete/organisation',
  '/arbete/andringslogg',
]
const pages = [
  '/',
  '/mal',
  '/mal/kommunstyrelsen-2026',
  '/oppna-data',
  '/rapporter',
  '/logga-in',
  '/organisation',
  '/formsprak',
]

export async function pageWeights(origin: string, say: (line: string) => void): Promise<void> {
  say(
    '## Page weight, kB over the wire (brotli)\n\n| page | html | style | script | typeface |\n|---|---:|---:|---:|---:|',
  )
  const cookie = await signIn(origin, 'Controller')
  for (const path of [...pages, ...staffPages]) {
    const headers = { 'accept-encoding': 'br', cookie }
    const answer = await fetch(origin + path, { headers })
    if (!answer.ok) continue
    const html = await answer.text()
    const links = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string)
    const assets = [...new Set(links)]
    const sizes = { css: 0, js: 0, woff2: 0 }
    for (const asset of assets) {
      const kind = asset.split('.').at(-1) as keyof typeof sizes
      if (kind in sizes) sizes[kind] += await weigh(origin + asset)
      if (kind === 'css') sizes.woff2 += await fontsOf(origin, asset)
    }
    const kB = (bytes: number) => (bytes / 1000).toFixed(1)
    say(
      `| ${path} | ${kB(await weigh(origin + path, cookie))} | ${kB(sizes.css)} | ${kB(sizes.js)} | ${kB(sizes.woff2)} |`,
    )
  }
  say('')
}

/** Bytes as sent: the body is asked for compressed and counted undecoded. */
async function weigh(url: string, cookie = ''): Promise<number> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br', cookie } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
    })
      .on('error', reject)
      .end()
  })
}

/** The typeface file a Swedish page loads: the one for Latin letters. */
async function fontsOf(origin: string, css: string): Promise<number> {
  const text = await (await fetch(origin + css)).text()
  const latin = text.match(/\/assets\/[^)"']*latin-[^)"']*\.woff2/g)?.find((path) => !path.includes('latin-ext'))
  return latin ? weigh(origin + latin) : 0
}

/** By the demo's page, as the person with the name; returns the cookie of the visit. */
async function signIn(origin: string, name: string): Promise<string> {
  const page = await (await fetch(`${origin}/logga-in`)).text()
  const person = new RegExp(`${name}</p>.*?value="([^"]+)" name="person"`, 's').exec(page)?.[1] ?? ''
  const answer = await fetch(`${origin}/logga-in/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ person, tillbaka: '', acr: '' }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
