/** A secret that is about to be pasted gets to the env file, and the code only a reference. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { overlaps, type Span } from '../../core/span.ts';
import type { PasteAnswer, PasteParams, SavedFix } from '../../protocol.ts';
import { createEditedText } from '../../rewrite/editedText.ts';
import { languageOf } from '../../rewrite/languageOf.ts';
import { planAll } from '../../rewrite/planAll.ts';
import type { Documents } from '../documents.ts';
import { toUri } from '../location.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { type Fixes, requestOf, type Secret } from './fixes.ts';
import { secretsOf } from './occurrences.ts';
import type { EditOf } from './workspaceEdit.ts';

/** Answers what to paste instead; null where the text itself is the best. */
export type Paste = (params: PasteParams) => Promise<PasteAnswer | null>;

/** A text that is to replace a span of a document. */
interface Pasted {
  readonly before: TextDocument;
  readonly span: Span;
  readonly text: string;
}

/** Builds what answers a paste. */
export function createPaste(context: {
  readonly documents: Documents;
  readonly open: OpenDocuments;
  readonly fixes: Fixes;
  readonly editOf: EditOf;
}): Paste {
  const { documents, open, fixes, editOf } = context;

  /** The secrets that would come with the text. */
  const secretsIn = async ({ before, span, text }: Pasted): Promise<readonly Secret[]> => {
    const whole = before.getText();
    const after = `${whole.slice(0, span.start)}${text}${whole.slice(span.end)}`;
    // No version that is known: what was found in the document as it is counts no more.
    const document = TextDocument.create(before.uri, before.languageId, -1, after);
    const inspected = await documents.inspect(document);
    if (inspected === undefined) return [];
    const pasted = { start: span.start, end: span.start + text.length };
    return secretsOf({ document, inspected }).filter(({ finding }) => overlaps(finding.span, pasted));
  };

  /** The edit that moves these secrets out of the text that is pasted; undefined where one of them can't be moved. */
  const moved = async (
    { before, span, text }: Pasted,
    secrets: readonly Secret[],
  ): Promise<PasteAnswer | undefined> => {
    const [first] = secrets;
    const context = first && (await fixes.contextOf(first));
    if (first === undefined || context === undefined || 'kind' in context) return undefined;
    const { path } = first.inspected.source;
    const wishes = secrets.map((secret) => ({ request: requestOf(secret), context }));
    const { changes, outcomes } = await planAll(wishes, fixes.failed);
    const all = outcomes.filter((outcome) => outcome.kind === 'moved');
    if (all.length < outcomes.length || (await fixes.obstacle(changes)) !== undefined) return undefined;
    const edited = createEditedText(before.getText());
    edited.apply([{ span, text }]);
    edited.apply(changes.find((change) => change.path === path)?.edits ?? []);
    const dotFiles = changes.filter((change) => change.path !== path);
    const own = { path, create: false, edits: edited.edits() };
    const edit = await editOf([...dotFiles, own], { sources: new Map([[path, before]]) });
    if (edit === undefined) return undefined;
    const names = [...new Set(all.map(({ name }) => name))];
    const saved: SavedFix = {
      uris: dotFiles.map((change) => toUri(change.path)),
      envFiles: [...new Set(all.map(({ envFile }) => toUri(envFile)))],
      names,
      // Nothing is to be revoked: the value never stood in the file.
      notes: all[0]?.notes.slice(1) ?? [],
      warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
      isPasted: true,
    };
    return {
      edit,
      saved,
      names,
      isSure: secrets.every(({ finding }) => finding.confidence === 'high'),
    };
  };

  /** A bare token where an expression stands would be no code: as a literal it is. */
  const asLiteral = async (pasted: Pasted, quotes: readonly string[]): Promise<PasteAnswer | undefined> => {
    for (const quote of quotes) {
      const quoted = { ...pasted, text: `${quote}${pasted.text}${quote}` };
      const answer = await moved(quoted, await secretsIn(quoted));
      if (answer !== undefined) return answer;
    }
    return undefined;
  };

  return async ({ uri, version, start, end, text }) => {
    const document = open.get(uri);
    if (document === undefined || document.version !== version) return null;
    const before = TextDocument.create(uri, document.languageId, version, document.getText());
    const lineEnd = before.getText().includes('\r\n') ? '\r\n' : '\n';
    const span = { start: before.offsetAt(start), end: before.offsetAt(end) };
    const pasted: Pasted = { before, span, text: text.replace(/\r\n|\r|\n/g, lineEnd) };
    const language = languageOf({ path: open.pathOf(uri), languageId: document.languageId, text: '' });
    // A document gets a placeholder, which is no reference.
    const secrets = language?.config?.syntax === 'prose' ? [] : await secretsIn(pasted);
    const [first] = secrets;
    if (first === undefined) return null;
    const isWhole =
      first.finding.span.start === span.start && first.finding.span.end === span.start + pasted.text.length;
    return (
      (await moved(pasted, secrets)) ??
      (isWhole ? await asLiteral(pasted, language?.code?.quotes ?? []) : undefined) ??
      null
    );
  };
}
