/** How counts of votes are written, and names with their answers. */

export const numberWords = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
]
const count = String.raw`(\d{1,3}|${numberWords.slice(1).join('|')})`
/** `röster`, `ledamöter röstar` */
const votesFor = String.raw`(?:(?:ledam(?:ot|öter)\s+)?(?:röstar|röstade|röstat)\s+)?`
const together = new RegExp(
  String.raw`(?<![\p{L}\d])${count}\s+${votesFor}ja(?:-?\s?röst(?:er)?)?\s*(?:mot|och|,|;)\s*(?:(?:samt|och)\s+)?${count}\s+${votesFor}nej(?:-?\s?röst(?:er)?)?(?![\p{L}])`,
  'iu',
)
/** `Ja: 7, nej: 5`. */
const counted =
  /(?<![\p{L}\d])ja(?:-?\s?röster)?\s*[:=–-]?\s*(\d{1,3})\s*[,;.]?\s*(?:och\s+)?nej(?:-?\s?röster)?\s*[:=–-]?\s*(\d{1,3})(?![\d.,]\d|\p{L})/iu
const abstained = new RegExp(
  String.raw`(?<![\p{L}\d])${count}\s+(?:\p{L}+\s+)?(?:avstår|avstod|som\s+avstår|avstående|nedlagda|blanka)(?![\p{L}])|(?<![\p{L}])(?:avst(?:år|od|ående)|nedlagda(?:\s+röster)?)\s*[:=–-]\s*(\d{1,3})(?!\d)`,
  'iu',
)
/** `3 röster för återremiss mot 2 röster för avslag`. */
const sides = new RegExp(
  String.raw`(?<![\p{L}\d])${count}\s+röster\s+(?:för|till)\s+[^.;\d]{2,80}?\s+mot\s+${count}(?:\s+röster)?(?![\p{L}\d])`,
  'iu',
)
/** What follows `Ja 4 Nej 2`. */
const abstainedAfter = /^\s*[,;.]?\s*(?:och\s+)?(?:avst\p{L}*\.?|nedlagda(?:\s+röster)?)\s*[:=–-]?\s*(\d{1,3})(?!\d)/iu
/** Names after the answer: `Följande ledamöter röstar nej: …`, `Ja: …`. */
const namesAfter =
  /^(?:(?:följande\s+)?(?:ledamöter(?:na)?\s+)?(?:som\s+)?(?:(?:röstar|röstade)\s+(?<answer>ja|nej)|(?<abstains>avstår|avstod)(?:\s+från\s+att\s+rösta)?)|(?<answer>ja|nej)(?:-?\s?röst(?:er)?|\s+röstar|\s+röstade)?|(?<abstains>avstår|avstod))\s*:\s*/iu
const namesBefore =
  /(?<![\p{L}])(?:(?:röstar|röstade)\s+(?<answer>ja|nej)|(?<abstains>avstår|avstod)(?:\s+från\s+att\s+rösta)?)(?![\p{L}])(?!\s*[(:])/giu
const single =
  /(?<![\p{L}])(?:röstar|röstade|röstat)\s+(?<answer>ja|nej)\s*\((?<count>\d{1,3})\)|(?<![\p{L}])(?<abstains>avstår|avstod)(?:\s+från\s+att\s+rösta)?\s*\((?<abstained>\d{1,3})\)/iu
const listed = /^(?<answer>ja|nej|avstår|avstod)(?:-?\s?röst(?:er)?)?\s*[:–-]\s*(?<count>\d{1,3})(?![\d.])/iu

/** Counts of votes: in one sentence, or answer by answer. */
export const voteForms = {
  together,
  counted,
  sides,
  abstained,
  abstainedAfter,
  single,
  listed,
  namesAfter,
  namesBefore,
} as const
