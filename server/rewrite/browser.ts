/** Code that runs in a browser: a secret there is public wherever it comes from. */
import { isWorkerModule } from '../../rules/languages/_javascriptReading.ts';
import { oneOf, oneOfWords } from '../../rules/oneOf.ts';
import type { Source } from '../../rules/rule.ts';
import type { Project } from './project.ts';

const frameworks: readonly (readonly [name: string, dependency: RegExp])[] = [
  ['Next.js', /"next"\s*:/],
  ['Nuxt', /"nuxt"\s*:/],
  ['SvelteKit', /"@sveltejs\/kit"\s*:/],
  ['Astro', /"astro"\s*:/],
  ['Remix', /"@remix-run\/[\w-]+"\s*:/],
  ['Angular', /"@angular\/core"\s*:/],
  ['React Native', /"(?:react-native|expo)"\s*:/],
  ['Create React App', /"react-scripts"\s*:/],
  ['Vite', /"vite"\s*:/],
  ['Vue', /"vue"\s*:/],
  ['Svelte', /"svelte"\s*:/],
  ['Preact', /"preact"\s*:/],
  ['Solid', /"solid-js"\s*:/],
  ['Ionic', /"@ionic\/core"\s*:/],
  ['Electron', /"electron"\s*:/],
  ['Tauri', /"@tauri-apps\/api"\s*:/],
  ['Parcel', /"parcel"\s*:/],
  ['React', /"react-dom"\s*:/],
];

/** Those whose code is on the users' own machines, even what uses Node.js. */
const shipped = ['Electron', 'Tauri', 'React Native', 'Ionic'];

/** Folders that never reach a browser in any of these frameworks. */
const serverFolders = oneOfWords(
  String.raw`server api scripts bin functions netlify\/functions backend workers? jobs migrations prisma test tests e2e cypress`,
);

/** Files that never do. */
const serverFiles = oneOf(
  /[\w.-]+\.(?:config|server|setup)\.[cm]?[jt]s/,
  // SvelteKit's
  /\+server\.[jt]s|\+(?:page|layout)\.server\.[jt]s|hooks\.server\.[jt]s/,
  // Next.js's and Remix's
  /route\.[jt]s|middleware\.[jt]s|instrumentation\.[jt]s|entry-server\.[jt]sx?/,
  /gulpfile\.[cm]?[jt]s|server\.[cm]?[jt]s/,
);

const serverPaths = new RegExp(String.raw`(?:^|\/)(?:${serverFolders})\/|(?:^|\/)(?:${serverFiles})$`, 'i');

/** Modules that only Node.js has, or that need it. */
const nodeModules = oneOfWords(String.raw`
  node:[\w/]+ fs fs\/promises path http https net tls os child_process worker_threads cluster crypto
  express koa fastify @nestjs\/[\w-]+ pg mysql2? mongodb mongoose ioredis redis
  server-only dotenv(?:\/config)? next\/server next\/headers @sveltejs\/kit\/node
`);

/** What only Node.js gives. */
const nodeOnly = new RegExp(
  String.raw`^#!.*\bnode\b|(?:from\s+|require\(\s*|import\(\s*|import\s+)["'](?:${nodeModules})["']|^["']use server["']`,
  'm',
);

/** What only a browser gives. */
const browserOnly =
  /\b(?:document\.(?:querySelector|getElementById|createElement|addEventListener|cookie|body|write)|window\.(?:location|addEventListener|document|localStorage)|localStorage\.|sessionStorage\.|XMLHttpRequest\b|customElements\.define)/;

/** The parts of a build's configuration that it writes into what browsers get. */
const publicParts: readonly (readonly [file: RegExp, part: RegExp])[] = [
  // https://nuxt.com/docs/guide/going-further/runtime-config
  [/(?:^|\/)nuxt\.config\.\w+$/, /\bpublic\s*:\s*\{/g],
  // https://nextjs.org/docs/app/api-reference/config/next-config-js/env
  [/(?:^|\/)next\.config\.\w+$/, /\b(?:env|publicRuntimeConfig)\s*:\s*\{/g],
  // https://vite.dev/config/shared-options#define
  [/(?:^|\/)(?:[\w-]+\.config|vite[\w.-]*|webpack[\w.-]*)\.\w+$/, /\bdefine\s*:\s*\{|\bDefinePlugin\(\s*\{/g],
];

/** Whether braces that such a part opens before an offset are still open there. */
function isPublicPart({ path, text }: Source, offset: number): boolean {
  const before = text.slice(0, offset);
  return publicParts.some(
    ([file, part]) =>
      file.test(path) &&
      [...before.matchAll(part)].some(({ index }) => {
        const between = before.slice(index);
        return between.split('{').length > between.split('}').length;
      }),
  );
}

const publicAnyway =
  'where a secret is public wherever it comes from: keep it on a server, and let the page ask that server.';

/** Why a secret at an offset of this JavaScript or TypeScript file can't be helped by a variable; undefined where the code runs on a server. */
export function browserReason(
  source: Source,
  offset: number,
  { root, packageJson, names, build }: Project,
): string | undefined {
  const { path, text } = source;
  const inside = path.slice(root.length + 1);
  const isNode = nodeOnly.test(text);
  if (isPublicPart(source, offset)) return `The build writes it into what browsers get, ${publicAnyway}`;
  if (/^["']use client["']/m.test(text)) return `This is a client component, ${publicAnyway}`;
  if (names.some((name) => /^wrangler\.(?:toml|jsonc?)$/.test(name)) && !isWorkerModule({ names, path, text, build })) {
    return 'A Worker gets its secrets as bindings: run `wrangler secret put`, write the value to .dev.vars, and read env.NAME in the handler.';
  }
  if (!isNode && !serverPaths.test(inside) && /"manifest_version"\s*:\s*[23]\b/.test(build))
    return `This project is a browser extension, ${publicAnyway}`;
  const framework = frameworks.find(([, dependency]) => dependency.test(packageJson))?.[0];
  const isServer = serverPaths.test(inside) || (isNode && !shipped.includes(framework ?? ''));
  if (framework !== undefined && !isServer) {
    return `This project is a client-side app (${framework}), ${publicAnyway}`;
  }
  if (!isNode && browserOnly.test(text)) return `This code runs in a browser, ${publicAnyway}`;
  return undefined;
}
