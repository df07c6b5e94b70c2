import type { Status } from '../protocol.ts';

/** Tells the client the counts, at most ten times a second, and always the last. */
export interface StatusReporter {
  counted(counts: Omit<Status, 'scanning'>): void;
  scanning(isScanning: boolean): void;
  stop(): void;
}

/** Milliseconds. A scan changes the counts thousands of times. */
const quiet = 100;

/** `send` takes each state that is to be shown. */
export function createStatus(send: (status: Status) => unknown): StatusReporter {
  let status: Status = { findings: 0, files: 0, suppressed: 0, scanning: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stale = false;

  const sendSoon = () => {
    if (timer !== undefined) {
      stale = true;
      return;
    }
    send(status);
    timer = setTimeout(() => {
      timer = undefined;
      if (stale) {
        stale = false;
        sendSoon();
      }
    }, quiet);
  };
  return {
    counted: (counts) => {
      status = { ...counts, scanning: status.scanning };
      sendSoon();
    },
    scanning: (scanning) => {
      status = { ...status, scanning };
      sendSoon();
    },
    stop: () => clearTimeout(timer),
  };
}
