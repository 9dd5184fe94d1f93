// What the phone gets from GET /api/v1/me/bundle, and small questions put to it. All of it is kept on the phone, by person.

/**
 * @typedef {object} Bundle
 * @property {string} person        Id of who is signed in: the patient or a carer. What is kept on the phone is kept under it.
 * @property {'patient'|'carer'} role  A carer's sessions have the source 'carer', a patient's 'live' or 'later'.
 * @property {string} patientId
 * @property {string} patientName
 * @property {string} serverTime    ISO 8601, UTC; from it the phone learns how wrong its clock is.
 * @property {string} day           'YYYY-MM-DD': today in the patient's time zone, by the server's clock.
 * @property {string[]} [dayEnds] ISO 8601: when `day` and each day after it is over. Missing in what an older version kept.
 * @property {string} timeZone      IANA name; the patient's.
 * @property {string} language      BCP 47; the patient's. `words` and all texts are in it where there is a translation.
 * @property {'standard'|'large-print'|'easy-read'|string} formatNeed
 * @property {Clinic} clinic
 * @property {Safety} safety
 * @property {Plan[]} plans         Active and paused ones. Empty when there is none.
 * @property {Missed|null} [missed]  What is asked about a gap; null when there is nothing to ask.
 * @property {Object<string, string>} words  Every text of the screens by its key; see words.js for how one is said.
 *
 * @typedef {object} Missed
 * @property {string} planId
 * @property {string} day           'YYYY-MM-DD': the first day of the gap.
 * @property {number} days          How many due days have passed in it.
 *
 * @typedef {object} Clinic
 * @property {string} name
 * @property {string|null} phone
 * @property {string|null} emergencyNumber
 *
 * @typedef {object} Safety
 * @property {boolean} locked       True while a red-flag answer waits for a clinician: nothing may be started.
 * @property {'none'|'review'|'urgent'|'emergency'} tier
 * @property {boolean} due          True when the questions are to be asked before anything is started.
 * @property {'short'|'full'} set   Which are asked now: those that are due; all where none are.
 * @property {string|null} why      Why they are due; null where none are.
 * @property {string} whyPainUp     Why the six are asked when pain goes up on the way.
 * @property {string} whyFlare      Why all are asked before a flare-up's list.
 * @property {Question[]} questions All of them.
 * @property {string[]} shortSet    Codes of the six.
 * @property {string} emergencyTitle  'Get help at once' and the like.
 * @property {string} emergencyLead   What to do, with the number in it where there is one.
 * @property {string[]} emergencySigns
 *
 * @typedef {object} Question
 * @property {string} code
 * @property {string} ask
 * @property {string} language      Of `ask`.
 * @property {'review'|'urgent'|'emergency'} tier  'yes' reaches it; 'not-sure' too, but for 'review'.
 *
 * @typedef {object} Plan
 * @property {string} planId
 * @property {string} name
 * @property {number} revision
 * @property {'active'|'on-hold'} status
 * @property {number} due           Sessions still to do on `Bundle.day`.
 * @property {number} doneToday
 * @property {Day[]} days           What the plan asks on `Bundle.day` and the days after it, in order; worked out by the server.
 * @property {number} seconds       A session takes this long.
 * @property {string} sessionWords  '6 exercises, about 10 minutes'.
 * @property {string} scheduleWords 'Twice a day, every day'.
 * @property {string} startsWords   The first day, as the patient reads it.
 * @property {string|null} endsWords
 * @property {string[]} equipment   In words; without things nobody needs.
 * @property {string|null} habitWords
 * @property {string} why           The therapist's reason for this revision.
 * @property {string[]} news        What changed since it was last read. Empty when nothing did.
 * @property {string|null} pausedBecause
 * @property {string|null} backOnWords
 * @property {PainPolicy} painPolicy
 * @property {FlareSet} flareSet
 * @property {Item[]} items         In the order they are done.
 * @property {string[]} [shortDay]  Ids of the items that are enough on a busy day. Empty, or missing in what an older version kept: no shorter version.
 *
 * @typedef {object} Day
 * @property {string} day           'YYYY-MM-DD'.
 * @property {'due'|'done'|'rest'|'not-yet'|'over'|'paused'} state
 * @property {number} due           Sessions still to do; for days of the patient's choice, those still open in its week.
 * @property {boolean} ofChoice     True for days of the patient's choice.
 *
 * @typedef {object} PainPolicy
 * @property {'strict'|'monitored'} kind
 * @property {number} greenMax
 * @property {number} amberMax
 * @property {number} stopAt
 * @property {number} settleHours
 * @property {number} nextDayTolerance
 * @property {number} flareDelta
 * @property {string[]} words       The policy for the patient, a sentence a line.
 *
 * @typedef {object} FlareSet
 * @property {'chosen'|'half-of-the-plan'|'gentle'} source  'gentle' items are not part of the revision, and so cannot be logged.
 * @property {Item[]} items         With the dose of a flare-up. Empty: rest, and talk to the therapist.
 *
 * @typedef {object} Item
 * @property {string} itemId        `key` in a session's body.
 * @property {string} slug
 * @property {string|null} variant
 * @property {string|null} variantText
 * @property {string} name
 * @property {string} language      BCP 47; of name, steps, breathing, feel, variantText and cautions.
 * @property {string} startPosition
 * @property {string[]} movements  What it trains: after red pain, nothing that moves the same way (domain.md 3.2).
 * @property {string[]} steps
 * @property {string} breathing
 * @property {string} feel
 * @property {string[]} cautions    Only those that hold for this patient.
 * @property {string} advice        The dose in words: 'Hold 20 seconds, 3 times, on each side'.
 * @property {string|null} note     The therapist's words to the patient.
 * @property {'none'|'left'|'right'|'both'|'alternating'} side
 * @property {string} meaningOfSide
 * @property {Dosage} dosage
 * @property {number} seconds       Set-up included.
 * @property {string|null} figure          Null where there is no drawing. More can be asked of it: see figureUrl.
 * @property {string|null} animatedFigure
 *
 * @typedef {object} Dosage
 * @property {'hold'|'reps'|'reps-with-hold'|'timed'} mode
 * @property {'each'|'cycle-both-sides'|'alternating-total'} repUnit
 * @property {number} sets
 * @property {number|null} reps
 * @property {number|null} holdSeconds
 * @property {number|null} secondsPerRep   Pace, pause included.
 * @property {number} restSeconds          Between holds, or between sets of repetitions.
 * @property {number|null} totalSeconds    When timed.
 * @property {boolean} perSide             True when the whole dose is done on each side.
 */

/**
 * The questions of a set. A bundle kept by an older version tells of no six: then all are asked.
 * @param {{questions: Question[], shortSet?: string[]}} safety
 * @param {'short'|'full'|undefined} set
 */
export function questionsOf({ questions, shortSet = [] }, set) {
  const six = set === 'short' ? questions.filter(q => shortSet.includes(q.code)) : [];
  return six.length > 0 ? six : questions;
}

/** The items that are enough on a busy day. @param {Plan} plan */
export const enoughOn = plan => plan.items.filter(i => plan.shortDay?.includes(i.itemId));

/**
 * The address of an item's drawing.
 * @param {Item} item
 * @param {{left?: boolean, dark?: boolean, moving?: boolean}} look
 * @returns {string|null} Null where there is none.
 */
export function figureUrl(item, { left = false, dark = false, moving = false } = {}) {
  const base = moving ? item.animatedFigure : item.figure;
  return base && `${base}&side=${left ? 'left' : 'right'}&palette=${dark ? 'dark' : 'light'}`;
}

/**
 * Whether the drawing is to be shown from the left, from the right, or both.
 * @param {Item} item
 * @returns {boolean[]} For each drawing, whether it is of the left.
 */
export function sidesOf(item) {
  if (item.side === 'left') return [true];
  return item.side === 'both' || item.side === 'alternating' ? [false, true] : [false];
}

/**
 * Every drawing of an item that a phone without a network may want.
 * @param {Item} item
 * @returns {string[]}
 */
export function figureUrls(item) {
  if (!item.figure) return [];
  const looks = sidesOf(item).flatMap(left => [false, true].flatMap(dark => [false, true].map(moving => ({ left, dark, moving }))));
  return looks.map(look => /** @type {string} */ (figureUrl(item, look)));
}
