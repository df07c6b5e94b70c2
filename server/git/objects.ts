import { Readable } from 'node:stream';
import { endOf, failureOf, GitError, type Repository, startGit } from './process.ts';
import { unfetched } from './unfetched.ts';

/** The content of one object, or why there is none: it is larger than what was asked for, or a partial clone lacks it. */
export type GitObject = { readonly bytes: Uint8Array } | { readonly skipped: 'tooLarge' | 'unreadable' };

/**
 * Reads objects of a repository one after the other, in the order of `oids`, through one git process; memory holds one object at a time, and
 * never one larger than `maxBytes`. `missing` are those that git must not be asked for. Throws a GitError where git dies, as it does of a broken object, and what `oids`
 * throws. https://git-scm.com/docs/git-cat-file#_batch_output
 */
export async function* readObjects(
  repository: Repository,
  oids: Iterable<string> | AsyncIterable<string>,
  maxBytes: number,
  missing: Promise<ReadonlySet<string>> = unfetched(repository),
): AsyncGenerator<GitObject> {
  const absent = await missing;
  const git = startGit(repository, ['cat-file', '--batch']);
  const failures: unknown[] = [];
  async function* questions() {
    try {
      // No object can have this name: the answer is that it is missing.
      for await (const oid of oids) yield absent.has(oid) ? '?\n' : `${oid}\n`;
    } catch (error) {
      // Thrown here, it would end the process.
      failures.push(error);
    }
  }
  const asked = Readable.from(questions());
  git.stdin.on('error', () => {});
  asked.pipe(git.stdin);
  try {
    yield* readBatch(git, maxBytes);
  } finally {
    // Whoever wants no more objects leaves nothing running: neither this process, nor the one that lists them.
    asked.destroy();
    git.kill();
  }
  if (failures.length > 0) throw failures[0];
}

/** The same of a list, all of it: git, which dies of a broken object, is started again for those behind it. */
export async function* readEvery(
  repository: Repository,
  oids: readonly string[],
  maxBytes: number,
  missing: Promise<ReadonlySet<string>>,
): AsyncGenerator<GitObject> {
  let at = 0;
  while (at < oids.length) {
    try {
      for await (const object of readObjects(repository, oids.slice(at), maxBytes, missing)) {
        at++;
        yield object;
      }
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      at++;
      yield { skipped: 'unreadable' };
    }
  }
}

/** Reads what `git cat-file --batch` writes. Throws a GitError where it dies. */
async function* readBatch(git: ReturnType<typeof startGit>, maxBytes: number): AsyncGenerator<GitObject> {
  const end = endOf(git);
  let header = '';
  let current: { left: number; parts: Buffer[] | undefined } | undefined;
  for await (const chunk of git.stdout as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; ) {
      if (current === undefined) {
        const end = chunk.indexOf(10, at);
        header += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
        at = end < 0 ? chunk.length : end + 1;
        if (end < 0) continue;
        const [, type, size] = header.split(' ');
        header = '';
        // Behind the content stands a line break that is not part of it.
        if (type === 'missing') yield { skipped: 'unreadable' };
        else current = { left: Number(size) + 1, parts: Number(size) > maxBytes ? undefined : [] };
        continue;
      }
      const take = Math.min(current.left, chunk.length - at);
      current.parts?.push(chunk.subarray(at, at + take));
      current.left -= take;
      at += take;
      if (current.left > 0) continue;
      const { parts } = current;
      current = undefined;
      yield parts === undefined ? { skipped: 'tooLarge' } : { bytes: Buffer.concat(parts).subarray(0, -1) };
    }
  }
  const ended = await end;
  if (ended.code !== 0) throw failureOf('cat-file', ended);
}
