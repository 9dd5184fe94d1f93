// The journal of sessions being done: each step is kept as it happens, so that a closed tab or an empty battery loses nothing.
import { readAll, write } from './store.js';

/**
 * @typedef {object} Journal
 * @property {(session: StartedSession) => Promise<void>} start  Idempotent by sessionId.
 * @property {(sessionId: string, step: object) => Promise<void>} step  Keeps one step; any JSON. Steps come back in the order they were given.
 * @property {() => Promise<Unfinished|null>} unfinished  The newest session that was started and neither finished nor dropped.
 * @property {(sessionId: string, log: SessionLog) => Promise<void>} finish  Moves it to the outbox, which sends it. Idempotent: the first log counts.
 * @property {(sessionId: string) => Promise<void>} drop  Forgets it: it was only opened.
 *
 * All of them reject with {code: 'full'} when the phone has no room left.
 *
 * @typedef {object} StartedSession
 * @property {string} sessionId  A UUID made on the phone.
 * @property {string} planId
 * @property {number} revision   The one it is done under; it counts for that one even if the plan is revised meanwhile.
 * @property {string} startedAt  ISO 8601, UTC, by the corrected clock.
 * @property {string} person     Bundle.person.
 *
 * @typedef {object} Unfinished
 * @property {StartedSession} session
 * @property {object[]} steps
 *
 * @typedef {object} SessionLog  Exactly the body of PUT /api/v1/sessions/{id}.
 * @property {string} planId
 * @property {number} revision
 * @property {string} startedAt
 * @property {string} [endedAt]
 * @property {string} [loggedAt]
 * @property {'live'|'later'|'carer'|'paper'} source
 * @property {SessionItem[]} items
 * @property {number|null} [painBefore]  0 to 10.
 * @property {number|null} [painWorst]
 * @property {number|null} [painAfter]
 * @property {number|null} [effort]
 * @property {string|null} [note]
 * @property {boolean} [fell]
 *
 * @typedef {object} SessionItem
 * @property {string} key  Item.itemId.
 * @property {'done'|'partly'|'too-hard'|'not-possible'|'skipped'} outcome
 * @property {{sets?: number, reps?: number, holdSeconds?: number, sides?: number, seconds?: number}} [done]  Needed for 'partly'.
 * @property {'no-time'|'forgot'|'pain-over-limit'|'leg-symptoms-spread'|'dizzy'|'too-hard'|'no-equipment'|'therapist-advice'|'other'} [reason]
 *
 * @typedef {object} Clock
 * @property {() => number} now        Milliseconds since 1970, by the server's clock as far as it is known; never runs back while the page is open.
 * @property {() => number} monotonic  performance.now(): for timers.
 */
