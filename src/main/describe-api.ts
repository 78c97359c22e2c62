import type { Hono } from 'hono'
import { html } from 'hono/html'
import { m } from '../generated/paraglide/messages.js'
import { type Api, apiRoot } from '../platform/api.ts'
import { describeRoutes, type Operation, operationsOf } from '../platform/api-description.ts'
import type { Locale } from '../platform/context.ts'
import { findText } from '../platform/contract.ts'
import type { HttpEnv } from '../platform/http/env.ts'
import { plainPage } from '../platform/http/plain-page.ts'
import { problem, problemKinds } from '../platform/http/problem.ts'

/** The API described for programs (`/api/v1/openapi.json`) and for people (`/api/v1`). */
export function describeApi(app: Hono<HttpEnv>, api: Api): void {
  app.get(`${apiRoot}/openapi.json`, (c) =>
    c.json(describeRoutes(api, c.get('locale'), c.get('origin')), 200, { 'cache-control': 'public, max-age=300' }),
  )
  app.get(apiRoot, async (c) => {
    const locale = c.get('locale')
    const title = m.main_api_title({}, { locale })
    return c.html(
      await plainPage({ locale, title, body: page(api, locale), nonce: c.get('secureHeadersNonce') ?? '', wide: true }),
    )
  })
}

const page = (api: Api, locale: Locale) => html`
  <p><a href="/">${m.main_to_start({}, { locale })}</a></p>
  <h1>${m.main_api_title({}, { locale })}</h1>
  <p>${m.main_api_lead({}, { locale })}</p>
  <p><a href="${apiRoot}/openapi.json">openapi.json</a></p>
  <h2>${m.main_api_keys_title({}, { locale })}</h2>
  <p>${m.main_api_keys({}, { locale })}</p>
  <pre tabindex="0">Authorization: Bearer styrhjul_…</pre>
  <h2>${m.main_api_lists_title({}, { locale })}</h2>
  <p>${m.main_api_lists({}, { locale })}</p>
  ${[...Map.groupBy(operationsOf(api, locale), (one) => one.tag)].map(
    ([tag, operations]) =>
      html`<section><h2>${findText(`main_api_tag_${tag.replaceAll('-', '_')}`, locale) ?? tag}</h2>${operations.map((one) => operation(one, locale))}</section>`,
  )}
  <h2>${m.main_api_problems_title({}, { locale })}</h2>
  <p>${m.main_api_problems({}, { locale })}</p>
  <dl>${problemKinds.map((kind) => {
    const told = problem(kind, locale, '')
    return html`<dt id="problem-${kind}"><code>${kind}</code> (${told.status})</dt><dd>${told.title}. ${told.detail}</dd>`
  })}</dl>`

const operation = (one: Operation, locale: Locale) => html`
  <details>
    <summary><span class="method">${one.method.toUpperCase()}</span> <code>${apiRoot}${one.path}</code>: ${one.summary}
      ${one.open ? html` <span class="tag">${m.main_api_open({}, { locale })}</span>` : ''}</summary>
    ${one.deed ? html`<p>${m.main_api_deed({}, { locale })} <code>${one.deed}</code></p>` : ''}
    ${one.fields.length > 0 ? fields(one, locale) : ''}
  </details>`

const fields = (one: Operation, locale: Locale) => html`
  <div class="scroll" tabindex="0" role="group" aria-label="${one.summary}">
  <table>
    <caption>${m.main_api_fields({}, { locale })}</caption>
    <thead><tr><th scope="col">${m.main_api_field({}, { locale })}</th><th scope="col">${m.main_api_where({}, { locale })}</th>
      <th scope="col">${m.main_api_kind({}, { locale })}</th></tr></thead>
    <tbody>${one.fields.map(
      (field) =>
        html`<tr><th scope="row"><code>${field.name}</code>${field.required ? ' *' : ''}</th><td>${field.where}</td><td>${field.kind}</td></tr>`,
    )}</tbody>
  </table>
  </div>`
