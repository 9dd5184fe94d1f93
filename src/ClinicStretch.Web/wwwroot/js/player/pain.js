// What pain means for going on, under the plan's policy (domain.md 3.2). The same as the server's PainJudge.

/**
 * @typedef {import("../patient/bundle.js").PainPolicy} PainPolicy
 * @typedef {{before: number|null, worst: number|null, after: number|null}} Pain  0 to 10; null when not reported.
 * @typedef {"green"|"amber"|"red"|null} Judgement  Null when too little was reported to tell.
 */

const HIGH = 7;
const JUMP = 2;

/** @param {Pain} pain */
export function peakOf({ worst, after }) {
  return worst === null ? after : after === null ? worst : Math.max(worst, after);
}

/**
 * @param {PainPolicy} policy
 * @param {Pain} pain
 * @returns {Judgement}
 */
export function judge(policy, pain) {
  const peak = peakOf(pain);
  const rise = peak === null || pain.before === null ? null : peak - pain.before;
  return policy.kind === "strict" ? strict(policy, pain.before, peak, rise) : monitored(policy, pain.before, peak, rise);
}

/**
 * Whether the red-flag questions are to be asked: pain of 7 or more, or 2 above the level before (domain.md 3.1).
 * @param {Pain} pain
 */
export function needsQuestions(pain) {
  const peak = peakOf(pain);
  return peak !== null && (peak >= HIGH || (pain.before !== null && peak - pain.before >= JUMP));
}

/**
 * The same at the end of a session in which they may have been asked already: then only where pain went up again by 2, or to 7.
 * @param {Pain} pain
 * @param {number|null} asked  The highest pain when they were asked; null when they were not.
 */
export function needsQuestionsStill(pain, asked) {
  const peak = peakOf(pain) ?? 0;
  return needsQuestions(pain) && (asked === null || peak - asked >= JUMP || (peak >= HIGH && asked < HIGH));
}

/**
 * @param {PainPolicy} policy
 * @param {number|null} before
 * @param {number|null} peak
 * @param {number|null} rise
 * @returns {Judgement}
 */
function strict(policy, before, peak, rise) {
  if (rise !== null) {
    return rise > 0 ? "red" : "green";
  }
  if (before !== null || peak === null) {
    return null;
  }
  return peak === 0 ? "green" : peak >= policy.stopAt ? "red" : null;
}

/**
 * @param {PainPolicy} policy
 * @param {number|null} before
 * @param {number|null} peak
 * @param {number|null} rise
 * @returns {Judgement}
 */
function monitored(policy, before, peak, rise) {
  if (peak === null) {
    return null;
  }
  if (before !== null && before > policy.amberMax) {
    return (rise ?? 0) >= policy.flareDelta ? "red" : "amber";
  }
  return peak >= policy.stopAt ? "red" : peak > policy.greenMax ? "amber" : "green";
}
