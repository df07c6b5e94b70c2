import { type Connection, NotebookDocuments, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
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

export interface DocumentEvents {
  /** A document was opened or its text changed. */
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
  /** A notebook was opened, whose cells take over from what was found in its file while it was closed. */
  openedNotebook(uri: string): void;
  closedNotebook(uri: string): void;
}

/** Keeps up with the client's documents; views are left out. */
export function listenToDocuments(connection: Connection, events: DocumentEvents): OpenDocuments {
  const texts = new TextDocuments(TextDocument);
  const notebooks = new NotebookDocuments(TextDocument);
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
