import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { isSignedIn } from '../../../shared/actor.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { Banner, SecretMark } from '../../../ui/notices.tsx'
import { showPublicParagraph } from '../public-minutes.service.ts'
import { publicTitle } from '../public-title.service.ts'
import { ParagraphConnections, WhatHappensNow } from './paragraph-links.tsx'
import { comesNext } from './public-words.ts'

export const handle = { script: false }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { body = '', year = '', number = '' } = params
  const ctx = context.get(requestContext)
  return {
    ...(await showPublicParagraph(ctx, body, year, number)),
    isStaff: isSignedIn(ctx.actor),
    yearHref: `/protokoll/${body}/${year}`,
  }
}

/** One § as it was approved. Marked up as a legislative act of the body, so that machines can follow it too. */
export default function PublicParagraphPage() {
  const { paragraph, bodyName, sections, hasExtract, before, after, yearHref, links, nextBody, isStaff } =
    useLoaderData<typeof loader>()
  return (
    <article className="public-page" vocab="https://schema.org/" typeof="Legislation" resource={paragraph.publicPath}>
      <PublicHead
        title={publicTitle(paragraph)}
        crumbs={[
          { label: m.reports_start(), href: '/' },
          { label: m.minutes_public_title(), href: '/protokoll' },
          { label: m.minutes_public_year({ body: bodyName, year: paragraph.year }), href: yearHref },
        ]}
        label={m.reports_crumbs()}
      >
        <p className="lead">
          <span property="legislationPassedBy">{bodyName}</span>,{' '}
          <time property="legislationDate" dateTime={paragraph.decidedOn}>
            {formatDay(paragraph.decidedOn)}
          </time>
          {paragraph.caseNumber !== '' && (
            <>
              {' · '}
              <span property="legislationIdentifier">{paragraph.caseNumber}</span>
            </>
          )}
        </p>
      </PublicHead>
      {paragraph.secrecyProvision !== null && sections.length === 0 && (
        <SecretMark provision={paragraph.secrecyProvision} />
      )}
      {paragraph.isHeld && sections.length === 0 && (
        <Banner title={m.minutes_held_title()}>{m.minutes_held_public_text()}</Banner>
      )}
      {sections.map((section) => (
        <section key={section.kind} id={section.kind} aria-labelledby={`h-${section.kind}`} className="prose">
          <h2 id={`h-${section.kind}`}>{section.title}</h2>
          {section.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {section.list &&
            (section.list.isNumbered ? (
              <ol>
                {section.list.items.map((item, index) => (
                  <li key={item} id={section.kind === 'decision' ? `punkt-${index + 1}` : undefined}>
                    {item}
                  </li>
                ))}
              </ol>
            ) : (
              <ul>
                {section.list.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ))}
        </section>
      ))}
      <ParagraphConnections links={links} isStaff={isStaff} />
      {paragraph.secrecyProvision === null && (
        <WhatHappensNow links={links} isStaff={isStaff} words={comesNext(paragraph.outcome, nextBody)} />
      )}
      {hasExtract && (
        <p className="no-print">
          <a href={`${paragraph.publicPath}/utdrag.pdf`} property="encoding">
            {m.minutes_extract_open()}
          </a>
        </p>
      )}
      <nav aria-label={m.minutes_public_beside()} className="row no-print">
        {before && (
          <a href={before} rel="prev">
            {m.minutes_public_previous()}
          </a>
        )}
        {after && (
          <a href={after} rel="next">
            {m.minutes_public_next()}
          </a>
        )}
      </nav>
    </article>
  )
}
