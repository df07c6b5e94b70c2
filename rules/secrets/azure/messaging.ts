import { assigned } from '../../assigned.ts';
import { anyOf, atKeyword } from '../../finders.ts';
import { defineRules, type ExamplesOf } from '../../rule.ts';
import { cask, verifyCask } from './_cask.ts';
import { base64of32, inContext, notInContext } from './_connectionString.ts';
import { base64End, key32, notSignedForOthers, verifyKey } from './_identifiableKeys.ts';

const eventHub = /event[-_ ]?hub|eh-ns|\bkafka/i;
const relay = /relay|hybrid[-_ ]?conn/i;
const device = /azure-devices|\bDeviceId=|iot[-_ ]?hub|\bdps\b|[-_]dps/i;
const namespaceSeeds = ['Manage00', 'Send0000', 'Listen00', 'System00', 'Unknown0'];
const sharedAccessKey = 'SharedAccessKey';
const key = new RegExp(base64of32);

export const rules = defineRules({
  'azure-servicebus-key': {
    kind: 'secret',
    title: 'Azure Service Bus key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    rotate: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas#regenerate-a-key',
    envVar: 'AZURE_SERVICEBUS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['+asb', 'sharedaccesskey', 'servicebus', 'service_bus'],
    pattern: anyOf(key32('+ASb'), atKeyword(assigned(`${sharedAccessKey}|service_?bus[\\w.-]{0,20}key`, key))),
    accept: [
      notSignedForOthers('+ASb'),
      (value, candidate) =>
        value.includes('+ASb') || [eventHub, relay, device].every((other) => notInContext(other)(value, candidate)),
    ],
    verify: verifyKey('+ASb', namespaceSeeds),
  },
  'azure-eventhub-key': {
    kind: 'secret',
    title: 'Azure Event Hubs key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/event-hubs/authorize-access-shared-access-signature',
    rotate: 'https://learn.microsoft.com/azure/event-hubs/event-hubs-get-connection-string',
    envVar: 'AZURE_EVENTHUB_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['+aeh', 'sharedaccesskey', 'eventhub', 'event_hub'],
    pattern: anyOf(key32('+AEh'), atKeyword(assigned(`${sharedAccessKey}|event_?hub[\\w.-]{0,20}key`, key))),
    accept: [
      notSignedForOthers('+AEh'),
      (value, candidate) =>
        value.includes('+AEh') || (inContext(eventHub)(value, candidate) && notInContext(device)(value, candidate)),
    ],
    verify: verifyKey('+AEh', namespaceSeeds),
  },
  'azure-relay-key': {
    kind: 'secret',
    title: 'Azure Relay key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/azure-relay/relay-authentication-and-authorization',
    rotate: 'https://learn.microsoft.com/cli/azure/relay/namespace/authorization-rule/keys',
    envVar: 'AZURE_RELAY_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['+arm', 'sharedaccesskey', 'relay'],
    pattern: anyOf(key32('+ARm'), atKeyword(assigned(`${sharedAccessKey}|relay[\\w.-]{0,20}key`, key))),
    accept: [
      notSignedForOthers('+ARm'),
      (value, candidate) =>
        value.includes('+ARm') ||
        (inContext(relay)(value, candidate) &&
          [eventHub, device].every((other) => notInContext(other)(value, candidate))),
    ],
    verify: verifyKey('+ARm', namespaceSeeds),
  },
  'azure-iot-key': {
    kind: 'secret',
    title: 'Azure IoT Hub key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas',
    rotate: 'https://learn.microsoft.com/cli/azure/iot/hub/policy#az-iot-hub-policy-renew-key',
    envVar: 'IOTHUB_ACCESS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['aiot', 'sharedaccesskey', 'iothub', 'iot_hub', 'device_key', 'devicekey', 'dps'],
    pattern: anyOf(
      key32('AIoT'),
      atKeyword(assigned(`${sharedAccessKey}|(?:iot_?hub|dps)[\\w.-]{0,24}key|device_?key`, key)),
    ),
    accept: [
      notSignedForOthers('AIoT'),
      (value, candidate) => /AIoT[\w+/]{6}=$/.test(value) || inContext(device)(value, candidate),
    ],
    verify: verifyKey('AIoT', ['IoTHub00', 'DpsKey00', 'Device00']),
  },
  'azure-eventgrid-key': {
    kind: 'secret',
    title: 'Azure Event Grid key',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/event-grid/get-access-keys',
    rotate: 'https://learn.microsoft.com/cli/azure/eventgrid/topic/key#az-eventgrid-topic-key-regenerate',
    envVar: 'EVENT_GRID_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['azeg', 'aeg-sas-key', 'eventgrid', 'event_grid', 'event-grid'],
    pattern: anyOf(
      cask('AZEG'),
      key32('AZEG'),
      atKeyword(assigned('aeg-sas-key|event[_-]?grid[\\w.:-]{0,30}key', new RegExp(`${base64of32}${base64End}`))),
    ),
    accept: [notSignedForOthers('AZEG')],
    verify: verifyCask,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-servicebus-key': {
    match: [
      '"ServiceBus": "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=«{azureKey:+ASb}»"',
      'SB_CONNECTION=Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Send;SharedAccessKey=«{base64:42}A=»;EntityPath=orders',
      "sas_key = '«{azureKey:+ASb}»'",
      'service_bus_shared_key = "«{base64:42}g=»"',
    ],
    ignore: [
      'Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;',
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${KEY}',
      'Endpoint=sb://acme-eventhub.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={base64:42}A=',
      'const name = process.env.SERVICE_BUS_KEY;',
    ],
  },
  'azure-eventhub-key': {
    match: [
      'EVENTHUB_CONNECTION_STRING="Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«{base64:42}A=»;EntityPath=clicks"',
      'var producer = new Producer("Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=s;SharedAccessKey=«{azureKey:+AEh}»");',
      'event_hub_access_key: «{base64:42}Q=»',
      `sasl.jaas.config=PlainLoginModule required username="$ConnectionString" password="Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«{azureKey:+AEh}»";`,
    ],
    ignore: [
      'EVENTHUB_CONNECTION_STRING=Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=<key>',
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={base64:42}A=',
      'eventhub_name = "clicks-{hex:12}"',
      'EVENTHUB_KEY_NAME=RootManageSharedAccessKey',
    ],
  },
  'azure-relay-key': {
    match: [
      'Endpoint=sb://acme-relay.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«{base64:42}A=»;EntityPath=hc',
      'const key = "«{azureKey:+ARm}»";',
      'RELAY_SAS_KEY=«{azureKey:+ARm}»',
    ],
    ignore: [
      'Endpoint=sb://acme-relay.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=$RELAY_KEY',
      'relay_key_name = "RootManageSharedAccessKey"',
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={base64:42}A=',
    ],
  },
  'azure-iot-key': {
    match: [
      'HostName=acme.azure-devices.net;DeviceId=sensor1;SharedAccessKey=«{base64:42}A=»',
      'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=«{azureKey:AIoT}»',
      'static const char* connectionString = "HostName=acme.azure-devices-provisioning.net;SharedAccessKeyName=p;SharedAccessKey=«{base64:42}w=»";',
      'IOTHUB_DEVICE_KEY=«{azureKey:AIoT}»',
    ],
    ignore: [
      'HostName=acme.azure-devices.net;DeviceId=sensor1;SharedAccessKey={deviceKey}',
      'IOTHUB_DEVICE_ID=sensor-{hex:32}',
      'HostName=acme.azure-devices.net;DeviceId=sensor1;x509=true // no SharedAccessKey',
      'dps_scope_key = "0ne{digits:8}"',
    ],
  },
  'azure-eventgrid-key': {
    match: [
      "curl -X POST -H 'aeg-sas-key: «{azureKey:AZEG}»' https://acme.westeurope-1.eventgrid.azure.net/api/events",
      'EVENT_GRID_TOPIC_KEY=«{base64:42}A=»',
      'new AzureKeyCredential("«{azureCask:AZEG}»")',
      '"EventGrid": { "Key": "«{azureCask:AZEG}»" }',
    ],
    ignore: [
      'aeg-sas-key: $EVENT_GRID_KEY',
      'EVENT_GRID_TOPIC_KEY=<topic key>',
      'eventgrid_topic_hostname = "acme.westeurope-1.eventgrid.azure.net"',
      'resource "azurerm_eventgrid_topic" "main" { sas_key = azurerm_key_vault_secret.k.value }',
    ],
  },
};
