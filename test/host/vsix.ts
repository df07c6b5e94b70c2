import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { root } from './cache.ts';

/** The packaged extension, as `npm run package` writes it. */
export const vsix = path.join(root, `${manifest.name}-${manifest.version}.vsix`);
