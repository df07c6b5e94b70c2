/** Begins every line that a test logs for people to read, among all that VS Code logs. */
export const marker = '[e2e] ';
