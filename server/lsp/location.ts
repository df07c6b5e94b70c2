/** Between the addresses that editors use and the paths that the host and the core use (host.ts says what a path looks like). */

/** The path of a document's address. An address that is none comes back as it is. */
export function toPath(uri: string): string {
  const found = /^([a-z][\w+.-]+):(?:\/\/([^/]*))?(\/[^?#]*)/i.exec(uri);
  if (found === null) return uri;
  const [, scheme = '', authority = '', encoded = ''] = found;
  const path = decode(encoded);
  if (scheme !== 'file') return `${scheme}://${authority}${path}`;
  if (authority !== '') return `//${authority}${path}`;
  return /^\/[A-Za-z]:/.test(path) ? path.charAt(1).toLowerCase() + path.slice(2) : path;
}

/** The address of a path. The reverse of `toPath` for the addresses that VS Code makes. */
export function toUri(path: string): string {
  const remote = /^([a-z][\w+.-]+:\/\/[^/]*)(\/.*)$/i.exec(path);
  if (remote !== null) return `${remote[1]}${encode(remote[2] ?? '')}`;
  if (path.startsWith('//')) return `file:${encode(path)}`;
  return `file://${encode(path.startsWith('/') ? path : `/${path}`)}`;
}

/** Whether the path is on the disk of the machine that the server runs on. */
export function isOnDisk(path: string): boolean {
  return !/^[a-z][\w+.-]+:/i.test(path);
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** As VS Code's own `URI.toString`: everything but these is percent-encoded, so that addresses compare equal as strings. */
function encode(path: string): string {
  return path
    .split('/')
    .map((name) =>
      encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
}
