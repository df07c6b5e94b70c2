import * as vscode from 'vscode';

/** Leakline's diagnostics of a document, in the order of their places. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'leakline')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The id of the rule that a diagnostic is of. */
export function ruleOf(diagnostic: vscode.Diagnostic | undefined): string {
  const code = diagnostic?.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** The marked texts, once they are so many. */
export async function marked(document: vscode.TextDocument, count: number): Promise<string[]> {
  const diagnostics = await published(document.uri, (all) => all.length === count);
  return diagnostics.map(({ range }) => document.getText(range));
}

/** Leakline's diagnostics, once they are as wanted; the test's own time limit ends the waiting. */
export async function published(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  await once(vscode.languages.onDidChangeDiagnostics, () => wanted(diagnosticsOf(uri)));
  return diagnosticsOf(uri);
}

/** Resolves when the condition holds, which is asked at first and then at each event. */
export function once(event: vscode.Event<unknown>, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) {
      resolve();
      return;
    }
    const listener = event(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}
