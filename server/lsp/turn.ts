/** Lets every event that waits go first. Timers would be clamped to milliseconds, so: setImmediate on Node, a message to oneself in a worker. */
export function nextTurn(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Shorter than a frame, so that typing does not stutter while a long task runs. In milliseconds. */
const slice = 8;

/** For a long task: `await breathe()` between its steps gives way to other events when a slice of time has been used up. */
export function createBreather(): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < slice) return undefined;
    return nextTurn().then(() => {
      started = performance.now();
    });
  };
}
