import { Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { showDesk } from '../desk.service.ts'
import { deskAction } from './desk-action.ts'
import { FigurePicker } from './figure-picker.tsx'
import { numberAsked } from './number-asked.ts'
import { AddPartForm, PartDesk, Steps } from './part-desk.tsx'
import { CorrectForm, PublishForm } from './publish-forms.tsx'
import { contentWords, filesAt, kindWords, partKinds, partWords, statusKinds, statusWords } from './words.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const desk = await showDesk(context.get(requestContext), params.key ?? '', numberAsked(url))
  const asked = (url.searchParams.get('siffra') ?? '').trim()
  const wanted = asked.toLowerCase()
  const found = desk.figures.filter(
    (figure) => figure.key.toLowerCase().includes(wanted) || figure.entityName.toLowerCase().includes(wanted),
  )
  return {
    ...desk,
    figures: found.slice(0, 40),
    figuresFound: found.length,
    asked,
    opened: url.searchParams.get('del'),
  }
}

export const action = deskAction

/** One publication: its contents with who answers for what, the texts, and what stands between it and the press. */
export default function PublicationPage() {
  const desk = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const { publication, parts, may } = desk
  const base = `/arbete/publikationer/${publication.key}`
  const edition = `?utgava=${publication.number}`
  const isDraft = publication.status === 'draft'
  const opened = parts.find((part) => part.id === desk.opened)
  return (
    <>
      <PageTitle
        title={publication.title}
        lead={`${kindWords[publication.kind]()} ${publication.year}`}
        crumbs={[{ label: m.publications_title(), href: '/arbete/publikationer' }]}
        status={<Status kind={statusKinds[publication.status]} label={statusWords[publication.status]()} />}
        actions={
          <LinkButton href={`${base}/forhandsgranska${edition}`} variant={isDraft ? 'primary' : 'secondary'}>
            {m.publications_desk_preview()}
          </LinkButton>
        }
      />
      <Failure failure={failure} />
      {publication.contentHash && (
        <Facts
          facts={[
            { label: m.publications_desk_published_on(), value: publication.publishedOn ?? '' },
            { label: m.publications_desk_hash(), value: <code>{publication.contentHash}</code> },
          ]}
        />
      )}
      <Section title={m.publications_desk_contents()}>
        <Table
          caption={m.publications_desk_contents()}
          captionHidden
          columns={[
            {
              key: 'part',
              label: m.publications_desk_part(),
              cell: (part) => (
                <Link to={`${edition}&del=${part.id}#oppen-del`} aria-current={part.id === desk.opened || undefined}>
                  {part.title}
                </Link>
              ),
            },
            {
              key: 'content',
              label: m.publications_desk_content(),
              cell: (part) => (part.content === 'text' ? '' : contentWords[part.content]()),
            },
            {
              key: 'role',
              label: m.publications_desk_role(),
              cell: (part) => `${part.role}, ${part.unitName}`,
            },
            {
              key: 'status',
              label: m.publications_col_status(),
              cell: (part) => <Status kind={partKinds[part.status]} label={partWords[part.status]()} />,
              nowrap: true,
            },
            // What is published waits for nothing.
            ...(isDraft
              ? [
                  {
                    key: 'step',
                    label: m.publications_desk_step(),
                    cell: (part: (typeof parts)[number]) => (
                      <div className="row">
                        <Steps part={part} publication={publication} />
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
          rows={parts}
          rowKey={(part) => part.id}
          cards
        />
        {opened ? (
          <PartDesk
            key={opened.id}
            part={opened}
            publication={publication}
            example={desk.figures[0]?.key}
            place={parts.indexOf(opened)}
            count={parts.length}
            units={isDraft && may.edit ? desk.units : []}
          />
        ) : (
          <p className="muted">{m.publications_desk_open_part()}</p>
        )}
        {isDraft && may.edit && <AddPartForm publication={publication} units={desk.units} />}
      </Section>
      <FigurePicker desk={desk} />
      {isDraft && may.edit && <PublishForm publication={publication} hindrances={desk.hindrances} />}
      {publication.status === 'published' && may.edit && <CorrectForm publication={publication} />}
      <Section title={m.publications_desk_files()}>
        <p className="row">
          {filesAt(`${base}/fil`).map((file) => (
            <a key={file.href} href={`${file.href}${edition}`}>
              {file.label}
            </a>
          ))}
        </p>
      </Section>
    </>
  )
}
