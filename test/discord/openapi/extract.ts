import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Takes from Discord's OpenAPI description (specs/openapi.json of github.com/discord/discord-api-spec) the schemas of what
 * the bot sends, with all that they refer to:
 *
 *     npx tsx test/discord/openapi/extract.ts path/to/openapi.json
 */
const WANTED = [
  'ApplicationCommandUpdateRequest',
  'ApplicationCommandAutocompleteCallbackRequest',
  'CreateMessageInteractionCallbackRequest',
  'IncomingWebhookRequestPartial',
  'IncomingWebhookUpdateRequestPartial',
  'MessageCreateRequest',
  'MessageEditRequestPartial',
  'ModalInteractionCallbackRequest',
  'UpdateMessageInteractionCallbackRequest',
];

interface OpenApi {
  readonly openapi: string;
  readonly info: unknown;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

function withReferences(schemas: OpenApi['components']['schemas'], wanted: readonly string[]): string[] {
  const found = new Set<string>();
  const open = [...wanted];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const text = JSON.stringify(schemas[name]);
    for (const match of text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)) open.push(match[1] ?? '');
  }
  return [...found].sort();
}

const [source = 'openapi.json'] = process.argv.slice(2);
const { openapi, info, components }: OpenApi = JSON.parse(readFileSync(source, 'utf8'));
const schemas = Object.fromEntries(
  withReferences(components.schemas, WANTED).map((name) => [name, components.schemas[name]]),
);
const target = fileURLToPath(new URL('schemas.json', import.meta.url));
writeFileSync(target, `${JSON.stringify({ openapi, info, components: { schemas } }, null, 1)}\n`);
