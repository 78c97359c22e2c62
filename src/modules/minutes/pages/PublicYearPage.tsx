import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { FileLinks, PublicHead } from '../../../ui/document/public-parts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { showMinutesYear } from '../public-minutes.service.ts'
import { publicTitle } from '../public-title.service.ts'

export const handle = { script: false }

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  showMinutesYear(context.get(requestContext), params.body ?? '', params.year ?? '')

/** All §§ of a body in a year, meeting by meeting. */
export default function PublicYearPage() {
  const { bodyName, year, meetings } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={m.minutes_public_year({ body: bodyName, year })}
        crumbs={[
          { label: m.reports_start(), href: '/' },
          { label: m.minutes_public_title(), href: '/protokoll' },
        ]}
        label={m.reports_crumbs()}
      />
      {meetings.map(({ day, paragraphs, files }) => (
        <section key={day} aria-labelledby={`d-${day}`}>
          <h2 id={`d-${day}`}>{formatDay(day)}</h2>
          <ul>
            {paragraphs.map((paragraph) => (
              <li key={paragraph.id}>
                <a href={paragraph.publicPath}>{publicTitle(paragraph)}</a>
              </li>
            ))}
          </ul>
          <FileLinks files={files.map(({ range, href }) => ({ href, label: m.minutes_public_file({ range }) }))} />
        </section>
      ))}
    </div>
  )
}
