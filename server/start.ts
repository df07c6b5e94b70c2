/** The language server's entry for VS Code: the server, with what was compiled of it before. */
import path from 'node:path';
import { cacheFolder, runBundle } from './codeCache.ts';

runBundle(path.join(import.meta.dirname, 'server.js'), cacheFolder(process.env), 'server');
