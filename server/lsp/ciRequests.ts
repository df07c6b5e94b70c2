import type { Connection } from 'vscode-languageserver';
import { templates } from '../ci/templates.ts';
import type { Host } from '../host.ts';
import type { CiAnswer, CiParams } from '../protocol/ci.ts';
import { methods } from '../protocol.ts';
import type { Files } from './files.ts';
import { isOnDisk, toPath, toUri } from './location.ts';

/** The request for an edit that adds a check to a repository. Nothing that stands there is overwritten. */
export function serveCi(
  connection: Connection,
  { files, host, git }: { readonly files: Files; readonly host: Host; readonly git: () => boolean },
): void {
  connection.onRequest<CiAnswer, void>(methods.addCi, async ({ kind, folder }: CiParams) => {
    const path = toPath(folder);
    const repository = git() && isOnDisk(path) ? host.changes : undefined;
    if (kind === 'gitHook') {
      const written = (await repository?.installHook(path)) ?? { reason: 'Git is not asked here.' };
      if (typeof written !== 'string') return written;
      return { uri: toUri(written), next: 'It runs the command line: npm install --save-dev leakline.' };
    }
    const template = templates[kind];
    const file = `${(await repository?.root(path)) ?? path}/${template.path}`;
    const uri = toUri(file);
    try {
      const text = template.add((await files.read(file)) ?? '');
      if (text !== undefined) return { uri, text, next: template.next };
      return { uri, reason: `${template.path} is left as it is: it has the check, or no place for it.` };
    } catch (error) {
      return {
        uri,
        reason: `${template.path} can't be changed: ${error instanceof Error ? error.message : 'it is broken'}`,
      };
    }
  });
}
