/** Which commits? The questions, with what git has to offer. */
import { InputBoxValidationSeverity, type QuickPickItem, window } from 'vscode';
import { counted } from '../../server/protocol/counted.ts';
import { type HistoryCount, type HistoryRef, type HistoryScope, isDay } from '../../server/protocol/history.ts';

/** Commits, and as a person calls them; nothing where it is all of them. */
export interface ChosenScope {
  readonly scope: HistoryScope;
  readonly words?: string;
}

/** What is asked of git meanwhile. */
export interface Repository {
  refs(): Promise<readonly HistoryRef[]>;
  count(scope: HistoryScope): Promise<HistoryCount>;
}

const kinds: Readonly<Record<HistoryRef['kind'], string>> = {
  branch: '$(git-branch)',
  remote: '$(cloud)',
  tag: '$(tag)',
};

interface RefItem extends QuickPickItem {
  readonly range?: string;
}

/** What to do instead of choosing a name. */
const typed: RefItem = { label: '$(edit) Type a Range or a Commit…', alwaysShow: true };

/** A range from its words; git says how many commits it has, or why it is none. */
async function typeRange({ count }: Repository): Promise<ChosenScope | undefined> {
  const range = await window.showInputBox({
    title: 'Scan a Commit Range',
    placeHolder: 'main..work, v1.0..HEAD, or a commit with all before it',
    prompt: 'A range as git knows it',
    ignoreFocusOut: true,
    validateInput: async (text) => {
      if (text.trim() === '') return null;
      const answer = await count({ range: text.trim() });
      if ('reason' in answer) return answer.reason;
      return { message: counted(answer.commits, 'commit'), severity: InputBoxValidationSeverity.Info };
    },
  });
  const words = range?.trim();
  return words ? { scope: { range: words }, words } : undefined;
}

/** Asks for a name that git knows; `others` are offered beside them. */
async function chooseRef(
  { refs }: Repository,
  title: string,
  placeHolder: string,
  others: readonly RefItem[],
): Promise<RefItem | undefined> {
  const items = refs().then((all): RefItem[] => [
    ...others,
    ...all.map(({ name, kind, date }) => ({ label: `${kinds[kind]} ${name}`, description: date, range: name })),
  ]);
  return window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
}

/** A range, from two names or typed. */
export async function chooseRange(repository: Repository): Promise<ChosenScope | undefined> {
  const title = 'Scan a Commit Range';
  const from = await chooseRef(repository, `${title} (1/2)`, 'From which commit on? It is not looked at itself', [
    typed,
  ]);
  if (from === typed) return typeRange(repository);
  if (from?.range === undefined) return undefined;
  const head: RefItem = { label: '$(target) HEAD', description: 'what is checked out', range: 'HEAD' };
  const to = await chooseRef(repository, `${title} (2/2)`, 'Up to which commit?', [head]);
  if (to?.range === undefined) return undefined;
  const words = `${from.range}..${to.range}`;
  return { scope: { range: words }, words };
}

async function chooseDay(): Promise<ChosenScope | undefined> {
  const since = await window.showInputBox({
    title: 'Scan Git History Since a Day',
    placeHolder: 'YYYY-MM-DD',
    prompt: 'The first day, of the commit and not of when it was written',
    validateInput: (text) => (text === '' || isDay(text) ? null : 'A day, YYYY-MM-DD'),
  });
  return since !== undefined && isDay(since) ? { scope: { since }, words: `since ${since}` } : undefined;
}

async function chooseSince(repository: Repository): Promise<ChosenScope | undefined> {
  const title = 'Scan Git History Since a Branch or Tag';
  const ref = await chooseRef(repository, title, 'What is checked out is looked at, but for what this has already', []);
  return ref?.range === undefined ? undefined : { scope: { range: `${ref.range}..HEAD` }, words: `since ${ref.range}` };
}

/** Everything, or a part of it. */
export async function chooseHistory(repository: Repository): Promise<ChosenScope | undefined> {
  const choices = [
    {
      label: '$(history) Everything',
      description: 'all branches, tags and stashes',
      ask: async (): Promise<ChosenScope> => ({ scope: 'all' }),
    },
    { label: '$(calendar) Since a Day…', ask: chooseDay },
    { label: '$(git-branch) Since a Branch or Tag…', ask: () => chooseSince(repository) },
    { label: '$(git-compare) A Range of Commits…', ask: () => chooseRange(repository) },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: 'Scan Git History',
    placeHolder: 'What was ever committed, also what stands nowhere any more',
  });
  return chosen?.ask();
}
