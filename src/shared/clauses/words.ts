/** The Swedish words by which decisions give tasks, as data to be reviewed: from minutes of several municipalities. */

/** In a pattern of JavaScript `\\b` and `\\w` know no Swedish letters; these do. */
export const inWords = (form: RegExp): RegExp =>
  new RegExp(
    form.source
      .replaceAll('\\b', String.raw`(?:(?<=[\p{L}\d])(?![\p{L}\d])|(?<![\p{L}\d])(?=[\p{L}\d]))`)
      .replaceAll('\\w', String.raw`[\p{L}\d]`),
    form.flags,
  )

/** Actor first: `X får i uppdrag att Y`. The parts between stand in named groups. */
const toActor = '(?<actor>[^.;:,]{2,120}?)'
const task = '(?<task>.+)'

/** Each in order of trust; the first that fits is taken. */
export const taskForms: readonly RegExp[] = [
  // Uppdrag ges till X att Y · Uppdra till/åt X att Y · uppdrar till X att Y · ger i uppdrag till X att Y
  inWords(
    new RegExp(
      String.raw`\b(?:uppdrag\s+(?:ges|lämnas)\s+(?:till|åt)|uppdrar?\s+(?:till|åt)|(?:ge|ger|gav)\s+i\s+uppdrag\s+(?:till|åt))\s+${toActor}\s+att,?\s+${task}`,
      'isu',
    ),
  ),
  // att ge X i uppdrag att Y · ger X i uppdrag att Y
  inWords(new RegExp(String.raw`\b(?:att\s+ge|ger|gav)\s+${toActor}\s+i\s+uppdrag\s+att,?\s+${task}`, 'isu')),
  // X får (därför) i uppdrag att Y · X fick i uppdrag att Y
  inWords(
    new RegExp(
      String.raw`(?:^|[.;:]\s*|\b(?:att|och|samt)\s+)(?<actor>[^.;:]{2,160}?)\s+(?:får|ges|fick)\s+(?:\w+\s+)?i\s+uppdrag\s+att,?\s+${task}`,
      'isu',
    ),
  ),
  // X uppdras att Y
  inWords(
    new RegExp(
      String.raw`(?:^|[.;:]\s*|\batt\s+)(?<actor>[^.;:]{2,120}?)\s+uppdras\s+(?:\w+\s+)?att,?\s+${task}`,
      'isu',
    ),
  ),
]

/** Whom and what a task is told to afterwards. */
export const reportForms: readonly RegExp[] = [
  inWords(
    /\b(?:redovisas|återredovisas|återrapporteras|rapporteras|avrapporteras)\s+(?:\w+\s+)?till\s+(?<body>[\p{L}\s-]+?)(?=\s+(?:senast|under|i\s+samband|före|den|vid|inför|i\s+\p{L}+\s+\d{4})|[.,;]|$)/iu,
  ),
  inWords(/\båterkomma\s+till\s+(?<body>[\p{L}\s-]+?)(?=\s+(?:senast|under|med|före|den|vid|i\s)|[.,;]|$)/iu),
  inWords(
    /\b(?:återrapportera|redovisa|rapportera)\s+(?:[^.;]{0,60}?\s)?till\s+(?<body>[\p{L}\s-]+?)(?=\s+(?:senast|under|före|den|vid|i\s)|[.,;]|$)/iu,
  ),
]

/** What has to be so before the decision holds. */
export const conditionForms: readonly RegExp[] = [
  inWords(/\b(?:gäller\s+)?(?:endast\s+)?(?:under\s+)?förutsatt\s+att\s+(?<condition>[^.;]+)/iu),
  inWords(/\bunder\s+(?:den\s+)?förutsättning(?:en)?\s+att\s+(?<condition>[^.;]+)/iu),
  inWords(/\bmed\s+förbehåll\s+(?:för|om)\s+(?:att\s+)?(?<condition>[^.;]+)/iu),
]

/** The condition is that another body decides in the same words. */
export const sameDecision = inWords(
  /\b(?<body>[\p{L}\s-]{2,80}?)\s+(?:fattar|beslutar|antar|fatta)\s+(?:ett\s+)?(?:likalydande|motsvarande|samma)\b/iu,
)

/** What a clause does to an earlier decision. */
export const effectForms = {
  stops: inWords(
    /\b(?:beslut\p{L}*|(?:in)?köpet|upphandlingen|projektet|antagandet)\b[^.;]{0,120}?\b(?:stoppas|upphävs|upphör|återkallas|avbryts)\b|\b(?:stoppa|upphäva|återkalla|avbryta)\b[^.;]{0,60}?\b(?:beslut|inköp|köp|upphandling)/iu,
  ),
  replaces: inWords(/\bersätter\b[^.;]{0,80}?\bbeslut|\bbeslut\p{L}*\b[^.;]{0,80}?\bersätts\b/iu),
  amends: inWords(/\b(?:ändra|revidera)[^.;]{0,60}?\bbeslut|\bbeslut\p{L}*\b[^.;]{0,80}?\b(?:ändras|revideras)\b/iu),
  'refers-back': inWords(/\båterremitter\p{L}+/iu),
  'moves-money': inWords(
    /\bmedel\b[^.;]{0,120}?\b(?:flyttas|överförs|omfördelas|tillförs)\b|\b(?:omfördela|överföra)\b[^.;]{0,80}?\b(?:medel|kronor|kr|tkr|mnkr|mkr)\b/iu,
  ),
} as const

export const monthNames = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const
