/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./outcome.mjs').Outcome} Outcome
 */

/**
 * Prints as it goes and adds up.
 *
 * @param {readonly Step[]} steps
 */
export function reportOf(steps) {
  return new Report(steps);
}

export class Report {
  /** @type {Map<string, Outcome>} */
  #outcomes = new Map();
  #startedAt = performance.now();
  #stepStartedAt = 0;

  /** @param {readonly Step[]} steps */
  constructor(steps) {
    this.steps = steps;
  }

  /** @param {Step} step */
  starts(step) {
    this.#stepStartedAt = performance.now();
    console.log(`… ${step.name}: ${step.says}`);
  }

  /** @param {Step} step @param {Outcome} outcome */
  add(step, outcome) {
    this.#outcomes.set(step.name, outcome);
    const { passed, failed, note } = outcome;
    const took = seconds(performance.now() - this.#stepStartedAt);
    const counts = [`${passed} passed`, `${failed} failed`, ...(note ? [note] : [])].join(', ');
    console.log(`${failed > 0 ? '✖' : '✔'} ${step.name.padEnd(12)} ${took.padStart(8)}  ${counts}`);
  }

  /** @param {string} name */
  failed(name) {
    return (this.#outcomes.get(name)?.failed ?? 0) > 0;
  }

  /** Says what failed, then the one line that machines read. @returns {number} the exit code */
  finish() {
    const all = [...this.#outcomes];
    for (const [name, { problem }] of all) {
      if (problem) console.log(`\n──── ${name} failed\n${problem}`);
    }
    const passed = all.reduce((sum, [, outcome]) => sum + outcome.passed, 0);
    const failed = all.reduce((sum, [, outcome]) => sum + outcome.failed, 0);
    console.log(`\nin ${seconds(performance.now() - this.#startedAt)}\n${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 ? 1 : 0;
  }
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
