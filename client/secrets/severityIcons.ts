import { ThemeColor, ThemeIcon } from 'vscode';

/** The marks of the severities, in the colours of the problems view. */
export const severityIcons = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb', new ThemeColor('problemsInfoIcon.foreground')),
} as const;
