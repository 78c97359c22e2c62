import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { MeetingId } from '../room-event.ts'
import { showScreen } from '../show-room.service.ts'
import { screenOf } from './screen-view.ts'

/** The big screen as it stands now, for the page that shows it. */
export const loader = async ({ context, params }: LoaderFunctionArgs) =>
  Response.json(screenOf(await showScreen(context.get(requestContext), params.id as MeetingId)))
