/** The frame of the offline verifier: plain HTML with one script in it, and a policy that lets it fetch nothing. */

export interface VerifierParts {
  readonly language: string
  readonly script: string
  /** SHA-256, base64. */
  readonly digest: (text: string) => string
  readonly logKey: string
  readonly witnessKeys: readonly string[]
  readonly words: Readonly<Record<string, string>>
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)

const style = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #566070; --paper: #fff; --line: #8a93a3; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f6; --soft: #b4bdcb; --paper: #14181f; --line: #7c8799; --link: #8fc1ff; } }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
label { display: block; font-weight: 600; margin-top: 1.1rem; } .hint { color: var(--soft); margin: .15rem 0; }
input, textarea, button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 4px; padding: .5rem; box-sizing: border-box; }
input[type=file], textarea { display: block; width: 100%; } input[type=number] { display: block; width: 6rem; } textarea { font-family: ui-monospace, monospace; font-size: .9rem; field-sizing: content; }
details { margin-top: 1.4rem; } summary { font-weight: 600; cursor: pointer; padding: .2rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: var(--soft); } dd { margin: 0; }
button { display: block; margin-top: 1.6rem; padding: .6rem 1.4rem; background: var(--link); color: var(--paper); border-color: var(--link); font-weight: 600; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.answer { margin-top: 1.5rem; border: 1px solid var(--line); border-left-width: 8px; border-radius: 4px; padding: 1rem; }
.answer.ok { border-left-color: #1c7c3c; } .answer.wrong { border-left-color: #c22d2d; } .answer.unknown { border-left-color: #a06a00; }
.answer ul { padding-left: 1.4rem; } li[data-verdict=ok]::marker { content: '✓  '; } li[data-verdict=wrong]::marker { content: '✗  '; } li[data-verdict=unknown]::marker { content: '?  '; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; }
`

function field(id: string, label: string, control: string, hint = ''): string {
  const about = hint ? `<p class="hint" id="${id}-hint">${escaped(hint)}</p>` : ''
  return `<label for="${id}">${escaped(label)}</label>${about}${control}`
}

const fileField = (id: string, label: string): string => field(id, label, `<input type="file" id="${id}">`)

export function verifierPage({ language, script, digest, logKey, witnessKeys, words }: VerifierParts): string {
  if (/<\/script/i.test(script)) throw new Error('the script would end itself')
  const word = (key: string): string => words[key] ?? ''
  const data = JSON.stringify(words).replaceAll('<', '\\u003c')
  const policy = `default-src 'none'; script-src 'sha256-${digest(script)}'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(word('title'))}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(word('title'))}</h1>
<p>${escaped(word('lead'))}</p>
<form id="form">
${fileField('document', word('document'))}
${fileField('receipt', word('receipt'))}
${field('log-key', word('log_key'), `<textarea id="log-key" rows="2" spellcheck="false" aria-describedby="log-key-hint">${escaped(logKey)}</textarea>`, word('key_hint'))}
<details>
<summary>${escaped(word('more_older'))}</summary>
${fileField('older', word('older'))}
${fileField('link', word('link'))}
</details>
<details${witnessKeys.length > 0 ? ' open' : ''}>
<summary>${escaped(word('more_witnesses'))}</summary>
${field('witness-keys', word('witness_keys'), `<textarea id="witness-keys" rows="2" spellcheck="false">${escaped(witnessKeys.join('\n'))}</textarea>`)}
${field('quorum', word('quorum'), '<input type="number" id="quorum" min="0" max="16" value="0">')}
</details>
<button type="submit">${escaped(word('run'))}</button>
</form>
<div id="answer" role="status"></div>
</main>
<script type="application/json" id="words">${data}</script>
<script>${script}</script>
</body>
</html>
`
}
