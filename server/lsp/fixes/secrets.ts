import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SecretRef } from '../../protocol.ts';
import type { Documents, Inspected } from '../documents.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { Secret } from './fixes.ts';
import { secretsOf } from './occurrences.ts';

/** A document as it was when it was inspected: the open one changes in place while a fix is made. */
export interface Snapshot {
  readonly document: TextDocument;
  readonly inspected: Inspected;
}

/** The secrets of an open document as it is now; undefined where it is not scanned. */
export type Inspect = (uri: string) => Promise<Snapshot | undefined>;

/** Builds what inspects an open document by its address. */
export function createInspect(documents: Documents, open: OpenDocuments): Inspect {
  return async (uri) => {
    const document = open.get(uri);
    const inspected = document && (await documents.inspect(document));
    if (document === undefined || inspected === undefined) return undefined;
    const { languageId, version } = document;
    return { document: TextDocument.create(uri, languageId, version, inspected.source.text), inspected };
  };
}

/** Finds a secret again, by its place; undefined where it no longer stands there. */
export type FindSecret = (ref: SecretRef | undefined) => Promise<Secret | undefined>;

/** Builds what finds a secret again. */
export function createFindSecret(inspect: Inspect): FindSecret {
  return async (ref) => {
    const snapshot = ref && (await inspect(ref.uri));
    return (
      snapshot &&
      secretsOf(snapshot).find(
        ({ finding: { ruleId, span } }) =>
          ruleId === ref.ruleId && span.start === ref.span.start && span.end === ref.span.end,
      )
    );
  };
}
