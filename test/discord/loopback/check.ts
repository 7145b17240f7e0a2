import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The kinds of body that a bot sends, by the name of their schema in Discord's OpenAPI description. */
export type BodyKind =
  | 'commands'
  | 'ApplicationCommandAutocompleteCallbackRequest'
  | 'CreateMessageInteractionCallbackRequest'
  | 'IncomingWebhookRequestPartial'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'MessageCreateRequest'
  | 'MessageEditRequestPartial'
  | 'ModalInteractionCallbackRequest'
  | 'UpdateMessageInteractionCallbackRequest';

/** A body as it came; nothing is known of it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into JSON of any shape
export type Json = any;

/** discord.js sends these with every message, also where Discord's description has no such field; they are ignored. */
const TOLERATED = ['enforce_nonce', 'tts'];

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv, ['date-time', 'uri', 'int32', 'int64', 'double']);
ajv.addFormat('snowflake', /^\d{1,20}$/u).addFormat('nonce', /^[\w-]{1,25}$/u);
const openapi: Json = JSON.parse(readFileSync(new URL('../openapi/schemas.json', import.meta.url), 'utf8'));
for (const schema of Object.values<Json>(openapi.components.schemas)) forbidUnknownFields(schema);
// Its documentation has them as figures in a string, which it gives back too; its description has the number alone.
openapi.components.schemas.ApplicationCommandUpdateRequest.properties.default_member_permissions = {
  type: ['string', 'null'],
  pattern: '^\\d+$',
};
// Its documentation has media channels; its description hasn't.
openapi.components.schemas.ChannelTypes.oneOf.push({ title: 'GUILD_MEDIA', const: 16 });
ajv.addSchema(openapi, 'discord');

/** Discord's description lets unknown fields through, and Discord ignores them: a misspelt one would go unnoticed. */
function forbidUnknownFields(schema: Json): void {
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
    for (const field of TOLERATED) schema.properties[field] ??= {};
  }
}

/** What Discord would refuse of a body, by its description and by the limits that this leaves out; none is well. */
export function problemsOf(kind: BodyKind, body: Json): string[] {
  if (kind === 'commands') return body.flatMap(commandProblems);
  const problems = schemaProblems(kind, body);
  const message = messageIn(kind, body);
  return message ? [...problems, ...messageProblems(message)] : problems;
}

/** The message that a body shows; null for choices, forms and promises. */
function messageIn(kind: BodyKind, body: Json): Json | null {
  switch (kind) {
    case 'ApplicationCommandAutocompleteCallbackRequest':
    case 'ModalInteractionCallbackRequest':
    case 'commands':
      return null;
    case 'CreateMessageInteractionCallbackRequest':
      return body.type === 5 ? null : body.data;
    case 'UpdateMessageInteractionCallbackRequest':
      return body.type === 6 ? null : body.data;
    default:
      return body;
  }
}

function schemaProblems(name: string, body: Json): string[] {
  const validate = ajv.getSchema(`discord#/components/schemas/${name}`);
  if (!validate) throw new Error(`No schema ${name}`);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

/** Types of command: typed with a slash, or in the menu of a message. */
const [SLASH, MESSAGE] = [1, 3];

function commandProblems(command: Json): string[] {
  const problems = schemaProblems('ApplicationCommandUpdateRequest', command);
  if (command.type === SLASH) return [...problems, ...slashProblems(command)];
  const { type, name, description, options = [] } = command;
  return [
    ...problems,
    ...(type === MESSAGE ? [] : [`${name} is of type ${type}`]),
    ...(description || options.length > 0 ? [`${name} has more than a name`] : []),
  ];
}

function slashProblems(command: Json): string[] {
  const options = command.options ?? [];
  const named = [command, ...options, ...options.flatMap((option: Json) => option.options ?? [])];
  return [
    ...named
      .filter(({ name }) => !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(name))
      .map(({ name }) => `${name} is no name for a command`),
    ...named.filter(({ description }) => !description).map(({ name }) => `${name} has no description`),
  ];
}

function messageProblems(message: Json): string[] {
  const { content = '', embeds = [], components = [], allowed_mentions } = message;
  const ids = components.flatMap((row: Json) => row.components ?? []).map((each: Json) => each.custom_id);
  const rules: [boolean, string][] = [
    [content.length <= 2000, `content of ${content.length} characters`],
    [content.trim() !== '' || embeds.length > 0, 'an empty message'],
    [content === content.toWellFormed(), 'half a surrogate pair'],
    [lengthOf(embeds) <= 6000, 'embeds of more than 6,000 characters'],
    [components.length <= 5, 'more than 5 action rows'],
    [components.every((row: Json) => row.components.length <= 5), 'more than 5 buttons in a row'],
    [ids.every((id: Json) => typeof id === 'string' && id.length <= 100), 'a custom_id that is too long'],
    [new Set(ids).size === ids.length, 'a custom_id twice'],
    [allowed_mentions?.parse?.length === 0, 'mentions are not forbidden'],
    [!allowed_mentions?.users && !allowed_mentions?.roles, 'mentions are allowed'],
  ];
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem);
}

function lengthOf(embeds: Json[]): number {
  const texts = embeds.flatMap(({ title, description, footer, author, fields = [] }) => [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(({ name, value }: Json) => [name, value]),
  ]);
  return texts.join('').length;
}
