/** The door of webhooks: what main joins to those who have something to tell, and what it runs by the clock. */
export { deliverWebhooks } from './deliver.service.ts'
export { setWebhookPlaces } from './places.service.ts'
export { tellOfCase, tellOfLogEntry, tellOfMeeting, tellOfMinutes, tellOfPosting } from './tell.service.ts'
