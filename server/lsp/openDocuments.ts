import {
  type Connection,
  NotebookDocuments,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../core/liveScan.ts';
import { toPath } from './location.ts';

/** Views and histories of files. What stands in them stands in a file too, and would be squiggled twice in a diff. */
const views = new Set([
  ...['comment', 'debug', 'git', 'github', 'gitlens', 'merge-conflict', 'output', 'pr', 'review', 'scm-history-item'],
  ...['search-editor', 'vscode-scm', 'vscode-terminal', 'vscode-chat-code-block', 'vscode-local-history', 'timeline'],
]);

/** The open text documents and cells of notebooks. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  /** What stands for a file while it is open: its document, or the cells of its notebook. Empty where it is not open. */
  of(fileUri: string): readonly TextDocument[];
  all(): readonly TextDocument[];
  /** The path of the file; for a cell, that of its notebook. */
  pathOf(uri: string): string;
  /** The document of an open file by its path; for the notebooks' own files it is undefined. */
  at(path: string): TextDocument | undefined;
}

/** What becomes of the client's documents. */
export interface DocumentEvents {
  /** A part of a document's text was replaced; more may be, before `changed` tells of them all. */
  replaced(uri: string, change: TextChange): void;
  /** A document was opened or its text changed. */
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
  /** A notebook was opened, whose cells take over from what was found in its file while it was closed. */
  openedNotebook(uri: string): void;
  closedNotebook(uri: string): void;
}

/** The library's documents, made to tell what becomes of their texts. */
function telling(replaced: DocumentEvents['replaced']): TextDocumentsConfiguration<TextDocument> {
  return {
    create: TextDocument.create,
    update(document, changes, version) {
      for (const change of changes) {
        const length = document.getText().length;
        const offsets =
          'range' in change
            ? [change.range.start, change.range.end].map((each) => document.offsetAt(each))
            : [0, length];
        const [at, end] = [Math.min(...offsets), Math.max(...offsets)];
        TextDocument.update(document, [change], version);
        replaced(document.uri, { at, removed: end - at, inserted: change.text.length });
      }
      return TextDocument.update(document, [], version);
    },
  };
}

/** Keeps up with the client's documents; views are left out. */
export function listenToDocuments(connection: Connection, events: DocumentEvents): OpenDocuments {
  const configuration = telling(events.replaced);
  const texts = new TextDocuments(configuration);
  const notebooks = new NotebookDocuments(configuration);
  for (const documents of [texts, notebooks.cellTextDocuments]) {
    documents.onDidChangeContent(({ document }) => {
      if (isScannable(document.uri)) events.changed(document);
    });
    documents.onDidClose(({ document }) => {
      if (isScannable(document.uri)) events.closed(document);
    });
  }
  notebooks.onDidOpen(({ uri }) => events.openedNotebook(uri));
  notebooks.onDidClose(({ uri }) => events.closedNotebook(uri));
  texts.listen(connection);
  notebooks.listen(connection);

  const get = (uri: string) => texts.get(uri) ?? notebooks.cellTextDocuments.get(uri);
  const cellsOf = (uri: string) =>
    notebooks.getNotebookDocument(uri)?.cells.flatMap(({ document }) => get(document) ?? []) ?? [];
  return {
    get,
    of: (fileUri) => {
      const document = texts.get(fileUri);
      return document === undefined ? cellsOf(fileUri) : [document];
    },
    all: () => [...texts.all(), ...notebooks.cellTextDocuments.all()].filter(({ uri }) => isScannable(uri)),
    pathOf: (uri) => {
      const cell = notebooks.getNotebookCell(uri);
      return toPath((cell && notebooks.findNotebookDocumentForCell(cell)?.uri) ?? uri);
    },
    at: (path) => texts.all().find((document) => toPath(document.uri) === path),
  };
}

function isScannable(uri: string): boolean {
  return !views.has(uri.slice(0, uri.indexOf(':')));
}
