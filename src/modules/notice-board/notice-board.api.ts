import type { z } from 'zod'
import { type Api, listRoute } from '../../platform/api.ts'
import { postingReply } from './notice-board.contract.ts'
import { type PostingLine, showBoard } from './posting.service.ts'
import { postingLaw } from './posting-law.ts'

const replyOf = ({ posting, bodyName }: PostingLine): z.input<typeof postingReply> => ({
  id: posting.id,
  kind: posting.kind,
  body: bodyName,
  title: posting.title,
  whereToRead: posting.whereToRead,
  paragraph: postingLaw[posting.kind].paragraph,
  postedOn: posting.postedOn,
  lastAppealDay: posting.lastAppealDay,
  removableFrom: posting.removableFrom,
  removedOn: posting.removedOn,
})

export function registerNoticeBoardApi(api: Api): void {
  listRoute(
    api,
    { path: '/notices', tag: 'notice-board', summary: 'notice_board_api_list', item: postingReply, open: true },
    async ({ context, wanted }) => {
      const { up } = await showBoard(context)
      return { items: up.slice(wanted.offset, wanted.offset + wanted.size).map(replyOf), total: up.length }
    },
  )
}
