import type { Hono } from 'hono'
import { identify } from '../modules/access/identify.api.ts'
import { isSignInAttempt, registerSignIn } from '../modules/access/sign-in.api.ts'
import { registerLogWitness } from '../modules/decision-log/witness.api.ts'
import { tidyUploads } from '../modules/ledger/index.ts'
import { registerReceiptLink } from '../modules/minutes/receipt.api.ts'
import { answerReviews } from '../modules/review/review.api.ts'
import { registerReviewShare } from '../modules/review/review-share.api.ts'
import { openProvider } from '../platform/access/provider.ts'
import { apiRoot, closeApi } from '../platform/api.ts'
import { limitBody } from '../platform/http/body-limit.ts'
import type { HttpEnv } from '../platform/http/env.ts'
import * as hygiene from '../platform/http/hygiene.ts'
import { makeLog } from '../platform/http/log.ts'
import { refuseThrown } from '../platform/http/refusal.ts'
import type { Platform } from '../platform/platform.ts'
import { joinApi } from './api.ts'
import { describeApi } from './describe-api.ts'
import { placeFiles } from './place-files.ts'

/**
 * Everything that stands between the network and the pages, in order: reference number and log, health, whose page,
 * limits, who asks, from which site; then the sign-in and the JSON API. Afterwards `c.get('context')` is the request's.
 */
export function protect(app: Hono<HttpEnv>, platform: Platform): void {
  const { config } = platform
  placeFiles(config)
  void tidyUploads()
  app.onError(refuseThrown)
  app.use(hygiene.observe(makeLog(config.logLevel)))
  app.use(hygiene.tellHealth(platform))
  app.use(limitBody)
  app.use(hygiene.locate(platform))
  app.use(hygiene.onlyHttps)
  app.use(hygiene.limitApi())
  app.use(hygiene.limitSignIn(isSignInAttempt))
  app.use(identify(platform))
  registerLogWitness(app, platform)
  answerReviews(app)
  app.use(hygiene.onlyOwnPages)
  app.use(hygiene.keepPrivate)
  registerReceiptLink(app, platform)
  registerReviewShare(app)
  registerSignIn(app, platform, config.oidc && openProvider(config.oidc))
  const api = joinApi()
  describeApi(app, api)
  closeApi(api)
  app.route(apiRoot, api.app)
}
