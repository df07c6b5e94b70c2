/**
 * The secret types that this product sets out to know, by rank: what is leaked most, and found by other scanners most, comes first. Rule ids equal
 * these ids. Ten ranks a paragraph.
 */
const byRank = `
aws-access-key-id aws-secret-access-key aws-session-token aws-bedrock-api-key-long aws-bedrock-api-key-short
aws-appsync-key aws-mws-token aws-cognito-api-key-gateway amazon-oauth-client github-pat

github-fine-grained-pat github-oauth github-app-token github-refresh-token github-legacy-40hex openai-api-key
anthropic-api-key anthropic-admin-key google-api-key google-service-account

google-oauth-client-secret google-oauth-access-token google-oauth-refresh-token google-gcs-hmac
google-app-default-cred firebase-fcm-server-key slack-bot-token slack-user-token slack-app-token slack-legacy-token

slack-webhook slack-session azure-storage-account-key azure-entra-client-secret azure-devops-pat
azure-devops-legacy-pat azure-openai-key azure-cosmosdb-key azure-servicebus-key azure-eventhub-key

azure-relay-key azure-iot-key azure-sas-token azure-logic-apps-url azure-function-key azure-search-key azure-redis-key
azure-batch-key azure-acr-key azure-apim-key

azure-app-config azure-communication-key azure-signalr azure-webpubsub azure-eventgrid-key azure-maps-key azure-ml-key
azure-sql-connection azure-publish-profile azure-management-cert

azure-bot-secret azure-entra-token azure-function-webhook-teams private-key-pem pkcs12 putty-key age-secret-key jwt
url-credentials http-basic-auth

http-bearer postgres-url mysql-url mongodb-url redis-url amqp-url jdbc-url odbc-connection ldap-url ftp-url

generic-password generic-api-key kubernetes-secret kubernetes-bootstrap docker-config-auth docker-pat docker-oat
docker-swarm npm-token npmrc-auth

pypi-token rubygems-key nuget-key nuget-config-password cratesio-token clojars-token maven-password gradle-credentials
composer-packagist openvsx-token

jfrog-api-key cloudsmith-key gitlab-pat gitlab-deploy-token gitlab-runner-token gitlab-runner-registration
gitlab-trigger-token gitlab-ci-job-token gitlab-other bitbucket-app-password

bitbucket-server-pat atlassian-api-token gitea-token gitee-token stripe-live-key stripe-test-key stripe-webhook
square-token paypal-braintree paypal-oauth

adyen-key razorpay-key flutterwave-key paystack-key plaid-key coinbase-key checkout-key gocardless-token lob-key
midtrans-key

mercury-token twilio-api-key sendgrid-key mailgun-key mailchimp-key mandrill-key brevo-key postmark-token resend-key
mailersend-token

mailjet-key messagebird-key vonage-nexmo telnyx-key plivo-auth telegram-bot-token discord-bot-token discord-webhook
line-token lark-secret

wechat-appid zoom-jwt twitch-token twitter-bearer twitter-secret facebook-token facebook-secret linkedin-secret
instagram-token pinterest-token

huggingface-token cohere-key mistral-key groq-key xai-key perplexity-key replicate-token deepseek-key openrouter-key
together-key

fireworks-key elevenlabs-key assemblyai-key deepgram-key stability-key nvidia-nvapi cerebras-key langsmith-key
langfuse-key pinecone-key

wandb-key tavily-key firecrawl-key jina-key cursor-key runpod-key digitalocean-token heroku-key cloudflare-token
fastly-token

vercel-token netlify-token flyio-token render-key railway-token scaleway-key linode-token vultr-key hetzner-token
ovh-key

ibm-cloud-key alibaba-key tencent-key volcengine-key yandex-key oracle-oci naver-key terraform-token vault-token
vault-unseal

pulumi-token doppler-token onepassword-token onepassword-secret-key bitwarden-token infisical-token akeyless-key
kubeconfig-cert okta-token auth0-secret

onelogin-secret jumpcloud-key clerk-key workos-key supabase-key neon-key planetscale-token cockroach-key
mongodb-atlas-sa datastax-token

couchbase-key snowflake-token databricks-token confluent-key elastic-key influxdb-token clickhouse-key algolia-key
upstash-key datadog-key

newrelic-key sentry-token grafana-token honeycomb-key dynatrace-token splunk-token sumologic-key logzio-token
pagerduty-key opsgenie-key

rootly-key posthog-key segment-token mixpanel-secret amplitude-key launchdarkly-key configcat-key circleci-token
travisci-token buildkite-token

bitrise-token droneci-token teamcity-token jenkins-token octopus-key codecov-token codeclimate-id sonarqube-token
snyk-token sourcegraph-token

aikido-token prefect-key temporal-key figma-token notion-token airtable-token asana-token linear-key clickup-token
monday-token

trello-key typeform-token intercom-token zendesk-token freshdesk-key hubspot-key salesforce-token shopify-token
squarespace-token contentful-token

storyblok-token sanity-token dropbox-token box-token mapbox-token postman-key rapidapi-key readme-key maxmind-key
easypost-key

shippo-token duffel-token sendbird-token agora-key pusher-key ngrok-token tailscale-key wireguard-key wakatime-key
adafruit-key

adobe-secret databento-key frameio-token infracost-key endorlabs-key ethereum-private-key infura-key alchemy-key
etherscan-key django-secret-key

rails-master-key laravel-app-key ansible-vault wp-config-salts
`;

/** Every secret type, by rank. */
export const coverage: readonly string[] = byRank.trim().split(/\s+/);

/** Types beyond the ranks, each with a rule of its own. */
export const further: readonly string[] = `
ably-key account-file-password aiven-password anyscale-token apify-token apollo-graph-key arcjet-key aspnet-machine-key authress-key
axiom-token backblaze-key beamer-key bitcoin-private-key brave-search-key browserbase-key buildkite-agent-token
builderio-key calcom-key cloudflare-global-key databricks-oauth-secret datadog-app-key launchdarkly-access-token
newrelic-user-key supabase-access-token vercel-ai-gateway-key contentful-management-token shopify-app-secret
shopify-theme-token tailscale-api-key
canada-notify-key canva-secret cartesia-key chieftools-token chromatic-token closecrm-key consul-token
convex-deploy-key coralogix-key cypress-record-key definednetworking-token deno-deploy-token devcycle-key
develocity-access-key devin-key dingtalk-webhook dnsimple-token docusign-secret e2b-key ebay-cert-id exoscale-key
fal-key feishu-webhook fernet-key filezilla-password fleetbase-key freemius-secret friendli-token fullstory-key
gemfury-token ghost-admin-key godaddy-secret google-chat-webhook group-policy-password harness-token helicone-key
humanloop-key ifttt-webhook infobip-key inngest-key intra42-secret ionic-token iterative-token jetbrains-token
json-web-key laravel-sanctum-token lichess-token liveblocks-key llamacloud-key localstack-token logfire-token
make-webhook mem0-key mercadopago-token mergify-key minimax-key miro-token modal-token moonshot-key mux-secret
nats-seed netbird-token netrc-password network-device-secret nx-cloud-token nylas-key ollama-key onesignal-key
onfido-token openshift-token openvpn-static-key openweather-appid paddle-key pangea-token persona-key pgpass-password polar-token
porkbun-key proxmox-token pubnub-secret ramp-secret retell-key samsara-token scalingo-token settlemint-token
sidekiq-credential socket-key spectralops-token stackhawk-key stytch-secret surge-token telegram-api-hash thingsboard-token
thunderstore-token tines-webhook triggerdev-key truenas-key unattend-password unkey-key unleash-token upcloud-token
user-and-password valtown-token vercel-blob-token weatherapi-key wecom-webhook woocommerce-key workato-token xendit-key zai-key
zapier-webhook zoho-token zuplo-key
`
  .trim()
  .split(/\s+/);
