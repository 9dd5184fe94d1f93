// Tones, speech and vibration. Each can be switched off; where the device has none of it, nothing is said and nothing breaks.

/**
 * @typedef {import("./cues.js").Cue} Cue
 * @typedef {import("./cues.js").Said} Said
 * @typedef {{sound: boolean, speech: boolean, buzz: boolean, handsFree: boolean}} Choices  What the person chose, kept on the device.
 */

const KEPT_AS = "player.choices";

/** Pitches in hertz, one after the other, and how long each lasts in seconds. @type {Record<string, [number[], number]>} */
const TONES = {
  count: [[587], 0.09], go: [[880], 0.28], half: [[659, 659], 0.09], end: [[784, 587], 0.18], switch: [[523, 659, 784], 0.14], rep: [[659], 0.07],
};

/** @returns {Choices} */
export function choicesKept() {
  try {
    return { sound: true, speech: true, buzz: true, handsFree: true, ...JSON.parse(localStorage.getItem(KEPT_AS) ?? "{}") };
  } catch {
    return { sound: true, speech: true, buzz: true, handsFree: true };
  }
}

/** @param {Choices} choices */
export function keepChoices(choices) {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(choices));
  } catch {
    // A device that keeps nothing asks again next time.
  }
}

export class Voice {
  /** @type {AudioContext|null} */
  #audio = null;

  /**
   * @param {string} language  BCP 47; the patient's.
   * @param {import("../patient/words.js").Say} say
   * @param {Choices} choices  Read at each cue.
   */
  constructor(language, say, choices) {
    this.language = language;
    this.say = say;
    this.choices = choices;
    globalThis.speechSynthesis?.getVoices();
  }

  /** Browsers let a page sound only after a press; the first press calls this. */
  unlock() {
    try {
      this.#audio ??= new AudioContext();
      void this.#audio.resume();
    } catch {
      this.#audio = null;
    }
  }

  /** Whether there is a voice for the patient's language. One for another language would make nonsense of the words. */
  get canSpeak() {
    return voiceFor(this.language) !== null;
  }

  /** @param {Cue[]} cues */
  play(cues) {
    for (const cue of cues) {
      if (cue.tone && this.choices.sound) {
        this.#sound(cue.tone);
      }
      if (cue.buzz && this.choices.buzz) {
        navigator.vibrate?.(cue.buzz);
      }
    }
    const said = cues.filter((cue) => cue.say).at(-1);
    if (said?.say && this.choices.speech) {
      this.speak(said.say);
    }
  }

  /** @param {Said[]} parts */
  speak(parts) {
    const speaker = globalThis.speechSynthesis;
    if (!speaker) {
      return;
    }
    speaker.cancel();
    for (const part of parts) {
      const voice = voiceFor(part.language ?? this.language);
      if (voice) {
        const words = new SpeechSynthesisUtterance(textOf(this.say, part));
        [words.voice, words.lang, words.rate] = [voice, voice.lang, 0.95];
        speaker.speak(words);
      }
    }
  }

  silence() {
    globalThis.speechSynthesis?.cancel();
    navigator.vibrate?.(0);
  }

  /** @param {string} name */
  #sound(name) {
    const [audio, tone] = [this.#audio, TONES[name]];
    if (!audio || !tone || audio.state !== "running") {
      return;
    }
    const [pitches, seconds] = tone;
    pitches.forEach((pitch, place) => {
      const from = audio.currentTime + place * (seconds + 0.05);
      const [wave, loudness] = [audio.createOscillator(), audio.createGain()];
      wave.frequency.value = pitch;
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(0.3, from + 0.01);
      loudness.gain.linearRampToValueAtTime(0, from + seconds);
      wave.connect(loudness).connect(audio.destination);
      wave.start(from);
      wave.stop(from + seconds);
    });
  }
}

/**
 * @param {import("../patient/words.js").Say} say
 * @param {Said} part
 */
export function textOf(say, part) {
  return part.text ?? say(part.key ?? "", part.values);
}

/** @param {string} language */
function voiceFor(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const [wanted, plain] = [language.toLowerCase(), language.split("-")[0]?.toLowerCase() ?? ""];
  const tag = (/** @type {SpeechSynthesisVoice} */ voice) => voice.lang.replace("_", "-").toLowerCase();
  return voices.find((voice) => tag(voice) === wanted) ?? voices.find((voice) => tag(voice).split("-")[0] === plain) ?? null;
}
