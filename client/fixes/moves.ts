/** The moves that ask first, and end in one edit that undoes as one step. */
import {
  type CodeAction,
  commands,
  type Disposable,
  InputBoxValidationSeverity,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { counted } from '../../server/protocol/counted.ts';
import {
  clientCommands,
  fixKinds,
  type LeftSecret,
  type Move,
  type MoveParams,
  methods,
  type NameAnswer,
  type SavedFix,
  type SecretRef,
} from '../../server/protocol.ts';
import { notTaken, openAt } from './codeActions.ts';

/** Skips the question of a move: for keybindings. */
type How = 'move' | 'preview';

const tell = (message: string) => void window.showInformationMessage(`Leakline: ${message}`);

/** So many of the secrets that stay are named in a question. */
const maximumNamed = 12;

/** Whether the documents are still those from which an edit was made. */
function isCurrent({ documentChanges = [] }: WorkspaceEdit): boolean {
  return documentChanges.every((change) => {
    if (!('textDocument' in change) || change.textDocument.version === null) return true;
    const { uri, version } = change.textDocument;
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
    return document === undefined || document.version === version;
  });
}

function inWords(left: readonly LeftSecret[]): string {
  if (left.length === 0) return '';
  const lines = left
    .slice(0, maximumNamed)
    .map(({ uri, line, reason }) => `${workspace.asRelativePath(Uri.parse(uri, true))}:${line + 1}: ${reason}`);
  const more = left.length > maximumNamed ? [`… and ${left.length - maximumNamed} more`] : [];
  return [
    `${counted(left.length, 'secret')} will stay where ${left.length === 1 ? 'it is' : 'they are'}:`,
    ...lines,
    ...more,
  ].join('\n');
}

/** The secret at the cursor, as the server's own action names it. */
async function underCursor(kind: string): Promise<SecretRef | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const [action] = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    kind,
  );
  return action?.command?.arguments?.[0];
}

/** Registers the commands of the moves; `save` does what comes after an edit. */
export function registerMoves(client: BaseLanguageClient, save: (fix: SavedFix) => Promise<void>): Disposable[] {
  /** False where nothing was moved, which the person is told. */
  const apply = async ({ edit, saved, left: [first] }: Move): Promise<boolean> => {
    if (edit === undefined) {
      tell(`nothing can be moved. ${first?.reason ?? 'There is no secret.'}`);
      return false;
    }
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
    // Without a pause between the question and the edit: nothing can change in between.
    if (!isCurrent(edit as WorkspaceEdit)) {
      tell('the text has changed meanwhile, and nothing was moved. Try again.');
      return false;
    }
    if (!(await workspace.applyEdit(converted, { isRefactoring: true }))) {
      void window.showWarningMessage(notTaken);
      return false;
    }
    await save(saved);
    return true;
  };

  const ask = (params: MoveParams): Thenable<Move> =>
    params.scope === 'workspace'
      ? window.withProgress(
          {
            location: ProgressLocation.Notification,
            title: 'Leakline: looking through the workspace',
            cancellable: true,
          },
          (_progress, token) => client.sendRequest<Move>(methods.move, params, token),
        )
      : client.sendRequest<Move>(methods.move, params);

  const choose = async ({ moved, files, left }: Move): Promise<How | undefined> => {
    const look = 'Look at Each Change First';
    const move = 'Move';
    const question = `Move ${counted(moved, 'secret')} in ${counted(files, 'file')} to environment variables?`;
    const chosen = await window.showInformationMessage(question, { modal: true, detail: inWords(left) }, move, look);
    return chosen === move ? 'move' : chosen === look ? 'preview' : undefined;
  };

  /** The move is planned again after the question: minutes may have passed. */
  const askAndMove = async (params: MoveParams, given?: How): Promise<void> => {
    const move = given === undefined ? await ask(params) : undefined;
    if (move !== undefined && move.edit === undefined) {
      await apply(move);
      return;
    }
    const how = given ?? (move && (await choose(move)));
    if (how !== undefined) await apply(await ask({ ...params, preview: how === 'preview' }));
  };

  const askForName = async (of: SecretRef): Promise<string | undefined> => {
    const check = (name?: string) =>
      client.sendRequest<NameAnswer>(methods.name, { of, ...(name === undefined ? {} : { name }) });
    const proposal = await check();
    if ('reason' in proposal) {
      tell(proposal.reason);
      return undefined;
    }
    return window.showInputBox({
      title: 'Move Secret to Environment Variable',
      prompt: 'The name of the variable',
      value: proposal.name,
      validateInput: async (name) => {
        const answer = await check(name);
        if ('reason' in answer) return answer.reason;
        const message = 'It holds this value already, and is used again.';
        return answer.isReused ? { message, severity: InputBoxValidationSeverity.Info } : undefined;
      },
    });
  };

  /** The secret is out of the code before anything is asked; the name is then typed where it stands. */
  const nameInPlace = async ({ uri }: SecretRef, move: Move, start: NonNullable<Move['name']>): Promise<void> => {
    if (!(await apply(move))) return;
    await openAt(uri, { start, end: start });
    // Not awaited: it ends with the person's typing.
    void commands.executeCommand('editor.action.rename');
  };

  const moveAs = async (given?: SecretRef): Promise<void> => {
    const of = given ?? (await underCursor(fixKinds.moveToEnvAs));
    if (of === undefined)
      return tell('put the cursor on a secret that can be moved. The hover of one says why it can not.');
    const move = await ask({ scope: 'one', of });
    if (move.edit === undefined) await apply(move);
    else if (move.name !== undefined) await nameInPlace(of, move, move.name);
    else {
      const name = await askForName(of);
      if (name !== undefined) await apply(await ask({ scope: 'one', of, name }));
    }
  };

  const moveEverywhere = async (given?: SecretRef, how?: How): Promise<void> => {
    const of = given ?? (await underCursor(fixKinds.moveEverywhere));
    if (of === undefined) return tell('put the cursor on a secret that can be moved.');
    await askAndMove({ scope: 'workspace', of }, how);
  };

  /** Of the file in front, or of a row of the view, which is shown first. */
  const moveAllInFile = async (given?: How | { readonly uri?: string }): Promise<void> => {
    const how = typeof given === 'object' ? undefined : given;
    if (typeof given === 'object' && given.uri !== undefined)
      await commands.executeCommand('vscode.open', Uri.parse(given.uri, true));
    const shown = window.activeNotebookEditor?.notebook ?? window.activeTextEditor?.document;
    const uri = shown?.uri.toString();
    if (uri === undefined) return tell('open the file first.');
    await askAndMove({ scope: 'file', uri }, how);
  };

  return [
    commands.registerCommand(clientCommands.moveToEnvAs, moveAs),
    commands.registerCommand(clientCommands.moveEverywhere, moveEverywhere),
    commands.registerCommand('leakline.moveAllInFile', moveAllInFile),
    commands.registerCommand('leakline.moveAllInWorkspace', (how?: How) => askAndMove({ scope: 'workspace' }, how)),
  ];
}
