import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process has used so far. Zero where there is no /proc. */
export interface Usage {
  /** Milliseconds of user and system time. */
  readonly cpu: number;
  /** Bytes resident now, and at most. */
  readonly memory: number;
  readonly peak: number;
}

/** USER_HZ: 100 on every Linux that Node runs on. */
const millisecondsATick = 10;

export function usageOf(pid: number): Usage {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    // The command's name stands in parentheses and may hold spaces. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Its own, and that of its children that have ended.
    const cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * millisecondsATick;
    return { cpu, memory: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
  } catch {
    return { cpu: 0, memory: 0, peak: 0 };
  }
}

/** The processes that its main thread has started and that still run. https://man7.org/linux/man-pages/man5/proc_pid_task.5.html */
function childrenOf(pid: number): number[] {
  try {
    return (readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? []).map(Number);
  } catch {
    return [];
  }
}

/** Of a process and of those that it has started: a scanner may do its work in others. */
function usageWithChildren(pid: number): Usage {
  const own = usageOf(pid);
  const others = childrenOf(pid).map(usageWithChildren);
  const cpu = others.reduce((sum, other) => sum + other.cpu, own.cpu);
  const memory = others.reduce((sum, other) => sum + other.memory, own.memory);
  return { cpu, memory, peak: Math.max(own.peak, memory) };
}

export interface Run {
  readonly milliseconds: number;
  readonly usage: Usage;
  readonly stdout: string;
  readonly code: number | null;
}

/** Runs a program to its end and measures it. Throws where it can't be started. */
export function measure(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child: ChildProcess = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    let usage: Usage = { cpu: 0, memory: 0, peak: 0 };
    const watch = setInterval(() => {
      const now = usageWithChildren(child.pid ?? 0);
      if (now.peak > 0) usage = { ...now, peak: Math.max(usage.peak, now.peak) };
    }, 10);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ milliseconds: performance.now() - started, usage, stdout: Buffer.concat(chunks).toString(), code });
    });
  });
}
