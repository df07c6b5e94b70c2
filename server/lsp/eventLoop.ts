/** Resolves after all events that wait now. A timer would wait for milliseconds, so: `setImmediate` on Node, a message to oneself in a worker. */
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

/** The time slice of a long task, in milliseconds: shorter than a frame, so that typing does not stutter. */
const slice = 8;

/** For a long task: `await yieldIfDue()` between its steps lets other events go first when its time slice is used up. */
export function createYield(): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < slice) return undefined;
    return nextTurn().then(() => {
      started = performance.now();
    });
  };
}
