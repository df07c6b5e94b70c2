/**
 * Runs a bundle with what V8 has compiled of it before. Node's own cache is filled before a module runs, and so lacks the functions in it: a start spent a
 * fifth of its time on parsing them. This one is filled when they have run. https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/** The user's own: whoever can write there can have their code run, so never a folder that users share, as Node's default is. */
export function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  if (env['LEAKLINE_CACHE']) return env['LEAKLINE_CACHE'];
  const caches = env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || (env['HOME'] && path.join(env['HOME'], '.cache'));
  return caches && path.isAbsolute(caches) ? path.join(caches, 'leakline') : undefined;
}

/** Milliseconds after which a start is over. Later V8 throws away what only a start needs. */
const started = 5000;

/** Milliseconds after which what is kept is made anew: with what has run since, for no run is like the first. */
const day = 24 * 60 * 60 * 1000;

/** What an earlier run has compiled. */
interface Compiled {
  readonly cachedData: Buffer;
  readonly isOld: boolean;
}

/**
 * The compiled code in a file. Its source stands behind it and is compared: V8 itself looks at nothing but the length. What another user has written, who may
 * have fewer rights, is not run: sudo can leave HOME as it was.
 */
function readCompiled(file: string, source: Buffer): Compiled | undefined {
  try {
    const { mtimeMs, uid } = statSync(file);
    if (process.getuid !== undefined && uid !== process.getuid()) return undefined;
    const bytes = readFileSync(file);
    const length = bytes.length - source.length;
    if (length <= 0 || !bytes.subarray(length).equals(source)) return undefined;
    return { cachedData: bytes.subarray(0, length), isOld: mtimeMs < Date.now() - day };
  } catch {
    return undefined;
  }
}

/** Another process may read or write it just now. A folder that can't be written to is no reason to stop. */
function writeCompiled(file: string, compiled: Buffer, source: Buffer): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const whole = `${file}.${process.pid}`;
    writeFileSync(whole, Buffer.concat([compiled, source]), { mode: 0o600, flush: true });
    renameSync(whole, file);
  } catch {}
}

/** Runs a CommonJS bundle, in which no `import()` may be left. `use` is what it is run for: so it is told what other code the next run of this kind needs. */
export function runBundle(bundle: string, folder: string | undefined, use: string): void {
  const require = module.createRequire(bundle);
  if (folder === undefined) {
    require(bundle);
    return;
  }
  const file = path.join(folder, `${use}-${process.version}-${process.arch}`);
  const source = readFileSync(bundle);
  const { isOld, ...compiled } = readCompiled(file, source) ?? { isOld: true };
  const script = new Script(module.wrap(source.toString()), { filename: bundle, ...compiled });
  if (isOld || script.cachedDataRejected === true) {
    // V8 takes no code that was kept under other flags than it starts with, and a scan in worker threads changes them for a while.
    const { cachedDataVersionTag } = require('node:v8') as typeof import('node:v8');
    const usual = cachedDataVersionTag();
    const keep = () => {
      if (cachedDataVersionTag() !== usual) return;
      clearTimeout(timer);
      process.off('exit', keep);
      writeCompiled(file, script.createCachedData(), source);
    };
    const timer = setTimeout(keep, started).unref();
    process.once('exit', keep);
  }
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, require, loaded, bundle, path.dirname(bundle));
}
