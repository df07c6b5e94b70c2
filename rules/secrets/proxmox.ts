import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, uuid } from '../shapes.ts';

/** Whose token it is: `root@pam!terraform`. */
const owner = '[\\w.-]{1,64}@[\\w.-]{1,32}![\\w.-]{1,64}';

export const rules = defineRules({
  'proxmox-token': {
    kind: 'secret',
    title: 'Proxmox API token',
    provider: 'Proxmox',
    docs: 'https://pve.proxmox.com/wiki/Proxmox_VE_API#API_Tokens',
    rotate: 'https://pve.proxmox.com/pve-docs/chapter-pveum.html#pveum_tokens',
    envVar: 'PROXMOX_VE_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['apitoken=', 'proxmox', 'pm_api', 'pve_'],
    // The header of Virtual Environment, Backup Server and Mail Gateway; Terraform's and Packer's single value; the secret beside its id.
    pattern: firstOf(
      new RegExp(`APIToken=${owner}[=:](?<secret>${uuid.source})(?![\\w-])`),
      new RegExp(`(?:proxmox|pm_api|pve_)[^\\r\\n]{0,60}?${owner}=(?<secret>${uuid.source})(?![\\w-])`, 'i'),
      assigned(near('proxmox|pm_api|pve_', 'token|secret|key'), uuid),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'proxmox-token': {
    match: [
      'curl -H "Authorization: PVEAPIToken=root@pam!monitoring=«{uuid}»" https://pve:8006/api2/json/nodes',
      'PROXMOX_VE_API_TOKEN="terraform@pve!provider=«{uuid}»"',
      'pm_api_token_secret = "«{uuid}»"',
      "headers = {'Authorization': 'PBSAPIToken=backup@pbs!client:«{uuid}»'}",
      'proxmox:\n  token_id: root@pam!ansible\n  token_secret: «{uuid}»',
    ],
    ignore: [
      'Authorization: PVEAPIToken=${TOKEN_ID}=${TOKEN_SECRET}',
      'PVEAPIToken=root@pam!monitoring={hex:12}',
      'PVEAPIToken=root@pam!monitoring={uuid}{hex:2}',
      'proxmox_vm_uuid = "{uuid}"',
      'pm_api_token_id = "root@pam!terraform"',
    ],
  },
};
