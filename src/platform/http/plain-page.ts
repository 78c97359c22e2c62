import { html, raw } from 'hono/html'
import type { Locale } from '../context.ts'

export interface PlainPage {
  readonly locale: Locale
  readonly title: string
  /** Safe HTML, made by `html` of hono. */
  readonly body: unknown
  readonly nonce: string
  readonly wide?: true
}

/** A page without the shell and without script, in the product's look: for what happens before or beside the pages. */
export const plainPage = ({ locale, title, body, nonce, wide }: PlainPage) => html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${title}</title>
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body><main class="${wide ? 'wide' : 'narrow'}">${body}</main></body>
</html>`

const style = `
:root{color-scheme:light dark;--ground:light-dark(#f6f7f5,#121614);--surface:light-dark(#fff,#1a201d);--ink:light-dark(#17211c,#e9efeb);
--muted:light-dark(#51605a,#a9b7b0);--line:light-dark(#dbe1dd,#313a36);--brand:light-dark(#0b5d4b,#6fd0b4);--soft:light-dark(#e3f1ec,#1d332c)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 'Source Sans 3 Variable','Source Sans 3',system-ui,sans-serif}
main{margin-inline:auto;padding:3rem 1.5rem}main.narrow{max-width:38rem}main.wide{max-width:62rem}
h1{font-size:2rem;line-height:1.2;font-weight:600;margin:0 0 1rem}h2{font-size:1.375rem;margin:2.5rem 0 .5rem}h3{font-size:1.0625rem;margin:1.5rem 0 .25rem}
a{color:var(--brand)}code{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}.muted{color:var(--muted)}
table{border-collapse:collapse;width:100%;font-size:1rem}caption{text-align:start;color:var(--muted);padding-block:.5rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
.scroll{overflow-x:auto}.method{color:var(--brand);font-weight:600}
details{border-bottom:1px solid var(--line);padding:.75rem 0}summary{cursor:pointer}summary:focus-visible,a:focus-visible,.scroll:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.tag{background:var(--soft);border-radius:8px;padding:.125rem .5rem;font-size:.9375rem}
pre{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:1rem;overflow-x:auto;font-size:.9375rem}`
