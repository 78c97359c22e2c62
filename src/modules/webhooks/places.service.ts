import type { Config } from '../../platform/config.ts'
import type { SendingPlaces } from '../../platform/http/safe-post.ts'
import { originOf } from '../../platform/mail/send-mail.ts'

/** Where the house may send, and what it calls itself: said once, when the house is set up. */

export interface WebhookPlaces extends SendingPlaces {
  /** Stands before the addresses that are sent. */
  readonly origin: string
}

let places: WebhookPlaces = { hosts: new Set(), allowLocal: false, origin: 'http://localhost' }

export const webhookPlaces = (): WebhookPlaces => places

export function setWebhookPlaces(
  config: Pick<Config, 'webhookHosts' | 'webhookAllowLocal' | 'origin' | 'host' | 'port'>,
): void {
  places = {
    hosts: new Set(config.webhookHosts),
    allowLocal: config.webhookAllowLocal,
    origin: originOf(config),
  }
}
