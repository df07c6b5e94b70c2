import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'consul-token': {
    kind: 'secret',
    title: 'Consul ACL token',
    provider: 'HashiCorp',
    docs: 'https://developer.hashicorp.com/consul/docs/security/acl/tokens',
    rotate: 'https://developer.hashicorp.com/consul/commands/acl/token/delete',
    envVar: 'CONSUL_HTTP_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['consul'],
    // The secret id; the accessor id has the same shape, and opens nothing.
    pattern: assigned(near('consul', 'token(?![_-]?accessor)'), uuid),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'consul-token': {
    match: [
      'export CONSUL_HTTP_TOKEN=«{uuid}»',
      'curl -H "X-Consul-Token: «{uuid}»" http://127.0.0.1:8500/v1/kv/app',
      'provider "consul" {\n  address = "10.0.0.2:8500"\n  token   = "«{uuid}»"\n}',
    ],
    ignore: [
      'CONSUL_HTTP_TOKEN=$CONSUL_HTTP_TOKEN',
      'consul acl token read -id {uuid}',
      'consul_node_id = "{uuid}"',
      'consul_token_accessor: {uuid}',
    ],
  },
};
