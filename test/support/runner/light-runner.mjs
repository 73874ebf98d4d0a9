import { createRunner } from 'jest-light-runner';

/**
 * Runs the test files in child processes, many files in one. In jest-light-runner all processes of a project share one
 * channel, and each answer to a process that asks for the settings goes to all of them: to one that is still starting
 * the answer is lost, and the file it was given never ends. Here each file has a channel of its own.
 */
export default class LightRunner extends createRunner({ runtime: 'child_process' }) {
  _runTest(test) {
    const { config } = test.context;
    const runner = this._testRunners.get(config);
    // The first file of a project starts its processes; it alone is on the shared channel.
    if (runner === undefined) return super._runTest(test);
    const workerData = {
      globalConfig: this._globalConfig,
      projectConfig: config,
      runtime: this._runtime,
    };
    return runner.pool.run(test.path, { channel: channelOf(workerData) });
  }
}

/** Answers the process that is given a file; `onMessage` is called when it is given one. */
function channelOf(workerData) {
  let answer = () => undefined;
  return {
    onMessage(listener) {
      answer = listener;
    },
    postMessage(message) {
      if (message === 'jest-light-runner-get-worker-data')
        answer({ type: 'jest-light-runner-worker-data', workerData });
    },
  };
}
