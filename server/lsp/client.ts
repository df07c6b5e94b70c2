import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol.ts';

/** What the client at the other end can do. */
export interface Client extends Required<ClientOptions> {
  readonly configuration: boolean;
  readonly workspaceFolders: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticVersion: boolean;
  /** Whether it resolves the `edit` of a code action when that is chosen. */
  readonly resolvesEdit: boolean;
  readonly codeActionLiterals: boolean;
  readonly isPreferred: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** Whether it shows what an edit would do before it does it. */
  readonly annotates: boolean;
  readonly preparesRename: boolean;
  readonly watchesFiles: boolean;
  readonly workDoneProgress: boolean;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function optionsOf(value: unknown): Required<ClientOptions> {
  const options = isRecord(value) ? value : {};
  return {
    trusted: options['trusted'] !== false,
    files: options['files'] === true,
    commands: options['commands'] === true,
  };
}

/** Reads what a client says of itself; what it leaves out it can't do. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument, window }: ClientCapabilities = capabilities;
  const { publishDiagnostics, codeAction } = textDocument ?? {};
  const { workspaceEdit } = workspace ?? {};
  const documentChanges = workspaceEdit?.documentChanges === true;
  return {
    ...optionsOf(initializationOptions),
    configuration: workspace?.configuration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    relatedInformation: publishDiagnostics?.relatedInformation === true,
    codeDescription: publishDiagnostics?.codeDescriptionSupport === true,
    diagnosticVersion: publishDiagnostics?.versionSupport === true,
    resolvesEdit: codeAction?.resolveSupport?.properties.includes('edit') === true && codeAction.dataSupport === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    isPreferred: codeAction?.isPreferredSupport === true,
    documentChanges,
    createsFiles: documentChanges && workspaceEdit?.resourceOperations?.includes('create') === true,
    annotates: documentChanges && workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workDoneProgress: window?.workDoneProgress === true,
  };
}
