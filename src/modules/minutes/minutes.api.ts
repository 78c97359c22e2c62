import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import { saveTexts } from './draft.service.ts'
import { findingText } from './finding-text.service.ts'
import { apiTextsContract, minutesReply, paragraphLine, paragraphReply, sendContract } from './minutes.contract.ts'
import type { MinutesParagraph } from './minutes.ts'
import { meetingNamed, reportMinutes } from './minutes-report.service.ts'
import { showMinutesIndex, showPublicParagraph } from './public-minutes.service.ts'
import { sendForApproval } from './send.service.ts'

const tag = 'minutes'
const params = z.object({ meeting: z.string().max(80) })

const lineOf = (one: MinutesParagraph, body: string): z.input<typeof paragraphLine> => ({
  address: one.publicPath,
  body,
  decidedOn: one.decidedOn,
  number: one.number,
  title: one.title,
  caseNumber: one.caseNumber,
  outcome: one.outcome,
  secrecy: one.secrecyProvision,
  isStopped: one.isHeld,
  clauses: one.clauses.map(({ ordinal, text, kind }) => ({ ordinal, text, kind })),
})

const withSentences = async (...[context, meeting]: Parameters<typeof reportMinutes>) => {
  const report = await reportMinutes(context, meeting)
  return { ...report, findings: report.findings.map((one) => ({ ...one, text: findingText(one) })) }
}

export function registerMinutesApi(api: Api): void {
  listRoute(
    api,
    { path: '/minutes', tag, summary: 'minutes_api_list', item: paragraphLine, open: true },
    async ({ context, wanted }) => {
      const { latest, total } = await showMinutesIndex(context, wanted.q ?? '', wanted)
      return { items: latest.map(({ paragraph, bodyName }) => lineOf(paragraph, bodyName)), total }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/minutes/{body}/{year}/{number}',
      tag,
      summary: 'minutes_api_show',
      params: z.object({ body: z.string().max(60), year: z.string().max(4), number: z.string().max(6) }),
      reply: paragraphReply,
      open: true,
    },
    async ({ context, params: { body, year, number } }) => {
      const { paragraph, bodyName, sections, hasExtract } = await showPublicParagraph(context, body, year, number)
      return {
        ...lineOf(paragraph, bodyName),
        sections: sections.map(({ kind, title, paragraphs, list }) => ({
          kind,
          title,
          lines: [...paragraphs, ...(list?.items ?? [])],
        })),
        extract: hasExtract ? `${paragraph.publicPath}/utdrag.pdf` : null,
      }
    },
  )
  registerDrafts(api)
}

/** What the secretary works with; a meeting is named by its id. */
function registerDrafts(api: Api): void {
  const reply = minutesReply
  route(
    api,
    { method: 'get', path: '/meetings/{meeting}/minutes', tag, summary: 'minutes_api_draft', params, reply },
    async ({ context, params: { meeting } }) => withSentences(context, await meetingNamed(context, meeting)),
  )
  route(
    api,
    {
      method: 'put',
      path: '/meetings/{meeting}/minutes/texts',
      tag,
      summary: 'minutes_api_texts',
      deed: 'room.enter',
      params,
      body: apiTextsContract,
      reply,
    },
    async ({ context, params: { meeting }, body: { item, ...texts } }) => {
      const id = await meetingNamed(context, meeting)
      await saveTexts(context, id, item, texts)
      return withSentences(context, id)
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/meetings/{meeting}/minutes/approval',
      tag,
      summary: 'minutes_api_send',
      deed: 'minutes.send',
      params,
      body: sendContract,
      reply,
      status: 201,
    },
    async ({ context, params: { meeting }, body }) => {
      const id = await meetingNamed(context, meeting)
      await sendForApproval(context, id, body)
      return withSentences(context, id)
    },
  )
}
