import { type Disposable, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { counted, grouped } from '../server/protocol/counted.ts';
import type { Status } from '../server/protocol.ts';

/** The item in the status bar: how many findings there are, and whether a scan is running. */
export interface StatusItem extends Disposable {
  show(status: Status): void;
  /** The server is not running. */
  stopped(): void;
}

function tooltipOf({ findings, files, suppressed, scanning }: Status): string {
  const lines = [
    findings === 0
      ? 'Leakline: no secrets found'
      : `Leakline: ${counted(findings, 'finding')} in ${counted(files, 'file')}`,
    ...(suppressed > 0 ? [`${grouped(suppressed)} more accepted by comments or .leakline.yaml`] : []),
    scanning ? 'Looking through the workspace …' : 'Click to see what Leakline can do',
  ];
  return lines.join('\n');
}

/** Makes the item, which runs `command` when it is clicked. */
export function createStatusItem(command: string): StatusItem {
  const item = window.createStatusBarItem('leakline.status', StatusBarAlignment.Right, 100);
  item.name = 'Leakline';
  item.command = command;
  const show = (status: Status) => {
    const icon = status.scanning ? '$(sync~spin)' : status.findings > 0 ? '$(key)' : '$(shield)';
    item.text = status.findings > 0 ? `${icon} ${grouped(status.findings)}` : icon;
    item.tooltip = tooltipOf(status);
    item.accessibilityInformation = { label: tooltipOf(status) };
    item.backgroundColor = status.findings > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  };
  show({ findings: 0, files: 0, suppressed: 0, scanning: false });
  item.show();
  return {
    show,
    stopped: () => {
      const label = 'Leakline is not running. Click to see what can be done.';
      item.text = '$(error) Leakline';
      item.tooltip = label;
      item.accessibilityInformation = { label };
      item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
    },
    dispose: () => item.dispose(),
  };
}
