import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { BodyKind, Json } from './check.ts';
import { problemsOf } from './check.ts';
import type { Gateway } from './gateway.ts';
import { BOT_ID, BOT_USER, snowflake } from './objects.ts';

/** A request of the bot. */
export interface Received {
  readonly method: string;
  /** Without the address, version and query. */
  readonly path: string;
  readonly body: Json;
  /** What is attached, in order. */
  readonly files: readonly ReceivedFile[];
  readonly authorization: string | undefined;
  /** When it came, by `performance.now`. */
  readonly at: number;
}

/** A file that a message brings. */
interface ReceivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What goes wrong with a request: it is answered so, after it was carried out or instead. */
export interface Fault {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  readonly carriedOut?: boolean;
  /** No answer comes at all. */
  readonly silent?: boolean;
}

export const SILENCE: Fault = { status: 500, silent: true };

type Reply = Pick<Fault, 'status' | 'body' | 'headers'>;

/** Discord's REST interface, as far as the bot uses it; it keeps all that it was sent and checks it. */
export class Rest {
  readonly received: Received[] = [];
  /** Messages in channels, one for each nonce. */
  readonly messages: Json[] = [];
  /** Messages in answer to each interaction, by its id, in order; null for one that is promised. */
  readonly answers = new Map<string, Json[]>();
  readonly choices = new Map<string, Json[]>();
  /** Forms opened by an interaction, by its id. */
  readonly forms = new Map<string, Json>();
  /** Channels in which the bot was seen to type, once for each time. */
  readonly typed: string[] = [];
  /** What Discord would have refused. */
  readonly problems: string[] = [];
  registered: Json[] = [];
  /** Messages of members, which the bot may ask for. */
  readonly asked: Json[] = [];
  /** Ids of messages that are gone: only who allows for it may reply to them. */
  readonly deleted = new Set<string>();
  /** Decides for each request whether it goes wrong. */
  fault: (request: Received) => Fault | undefined = () => undefined;
  readonly #gateway: Gateway;

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { body, files } = await readBody(request);
    const received: Received = {
      method: request.method ?? '',
      path: (request.url ?? '').replace(/^\/api\/v10|\?.*$/gu, ''),
      body,
      files,
      authorization: request.headers.authorization,
      at: performance.now(),
    };
    this.received.push(received);
    this.problems.push(...attachmentProblems(received));
    const fault = this.fault(received);
    const reply = fault === undefined || fault.carriedOut ? this.#carryOut(received) : null;
    if (!fault?.silent) answer(response, fault ?? reply ?? { status: 500 });
  }

  #carryOut({ method, path, body }: Received): Reply {
    const [, root = '', id = '', third = '', fourth = ''] = path.split('/');
    switch (`${method} ${root}`) {
      case 'GET gateway':
        return { status: 200, body: this.#gatewayInformation() };
      case 'GET applications':
        return { status: 200, body: this.registered };
      case 'PUT applications':
        return this.#register(body);
      case 'POST interactions':
        return this.#callBack(id, body);
      case 'POST webhooks':
      case 'PATCH webhooks':
        return this.#answerLater(third.replace('token-', ''), method, body);
      case 'GET channels':
        return this.#read(fourth);
      case 'POST channels':
        return third === 'typing' ? this.#type(id) : this.#post(id, body);
      case 'PATCH channels':
        return this.#edit(fourth, body);
      case 'DELETE channels':
        return this.#delete(fourth);
      default:
        return { status: 404, body: { code: 0, message: `404: ${method} ${path}` } };
    }
  }

  #gatewayInformation(): Json {
    const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 };
    return { url: this.#gateway.url, shards: 1, session_start_limit: limit };
  }

  #register(commands: Json[]): Reply {
    if (!this.#check('commands', commands)) return REFUSED;
    // Discord adds fields of its own and leaves out what is the default.
    this.registered = commands.map(({ options = [], ...command }) => ({
      ...command,
      // It describes a command in a menu with nothing, not with no description.
      description: command.description ?? '',
      id: snowflake(),
      application_id: BOT_ID,
      version: snowflake(),
      nsfw: false,
      default_member_permissions: command.default_member_permissions ?? null,
      ...(options.length > 0 && { options: options.map(registeredOption) }),
    }));
    return { status: 200, body: this.registered };
  }

  #callBack(id: string, body: Json): Reply {
    if (!this.#check(CALLBACKS[body.type] ?? 'CreateMessageInteractionCallbackRequest', body)) return REFUSED;
    if (this.answers.has(id) || this.choices.has(id) || this.forms.has(id))
      return { status: 400, body: ALREADY_ACKNOWLEDGED };
    if (body.type === CHOICES) this.choices.set(id, body.data.choices);
    else if (body.type === FORM) this.forms.set(id, body.data);
    else this.answers.set(id, [body.type === PROMISE || body.type === PROMISED_UPDATE ? null : body.data]);
    return { status: 204 };
  }

  #answerLater(id: string, method: string, body: Json): Reply {
    const answers = this.answers.get(id);
    if (!answers) return { status: 404, body: { code: 10_015, message: 'Unknown Webhook' } };
    const kind = method === 'PATCH' ? 'IncomingWebhookUpdateRequestPartial' : 'IncomingWebhookRequestPartial';
    if (!this.#check(kind, body)) return REFUSED;
    if (method === 'PATCH') answers[0] = body;
    else answers.push(body);
    return { status: 200, body: sentMessage('0', body) };
  }

  #post(channel: string, body: Json): Reply {
    if (!this.#check('MessageCreateRequest', body)) return REFUSED;
    const { message_id, fail_if_not_exists = true } = body.message_reference ?? {};
    if (fail_if_not_exists && this.deleted.has(message_id)) return REFUSED;
    const known = this.messages.find(({ nonce }) => nonce === body.nonce && body.enforce_nonce);
    const message = known ?? { ...body, channel, id: snowflake() };
    if (!known) this.messages.push(message);
    return { status: 200, body: { ...sentMessage(channel, body), id: message.id } };
  }

  #read(id: string): Reply {
    const message = this.asked.find((each) => each.id === id);
    return message && !this.deleted.has(id) ? { status: 200, body: message } : UNKNOWN_MESSAGE;
  }

  #edit(id: string, body: Json): Reply {
    if (!this.#check('MessageEditRequestPartial', body)) return REFUSED;
    const message = this.messages.find((each) => each.id === id);
    if (!message) return UNKNOWN_MESSAGE;
    Object.assign(message, body);
    return { status: 200, body: { ...sentMessage(message.channel, message), id } };
  }

  #delete(id: string): Reply {
    const index = this.messages.findIndex((each) => each.id === id);
    if (index < 0) return UNKNOWN_MESSAGE;
    this.messages.splice(index, 1);
    return { status: 204 };
  }

  #type(channel: string): Reply {
    this.typed.push(channel);
    return { status: 204 };
  }

  #check(kind: BodyKind, body: Json): boolean {
    const problems = problemsOf(kind, body);
    this.problems.push(...problems);
    return problems.length === 0;
  }
}

/** Types of callback. */
const [PROMISE, PROMISED_UPDATE, UPDATE, CHOICES, FORM] = [5, 6, 7, 8, 9];

const CALLBACKS: Readonly<Record<number, BodyKind>> = {
  [PROMISED_UPDATE]: 'UpdateMessageInteractionCallbackRequest',
  [UPDATE]: 'UpdateMessageInteractionCallbackRequest',
  [CHOICES]: 'ApplicationCommandAutocompleteCallbackRequest',
  [FORM]: 'ModalInteractionCallbackRequest',
};

const UNKNOWN_MESSAGE: Reply = { status: 404, body: { code: 10_008, message: 'Unknown Message' } };
const REFUSED: Reply = { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } };
const ALREADY_ACKNOWLEDGED = { code: 40_060, message: 'Interaction has already been acknowledged.' };

/** An option as Discord gives it back: what is the default is left out. */
function registeredOption({ required, options = [], ...option }: Json): Json {
  return {
    ...option,
    ...(required && { required }),
    ...(options.length > 0 && { options: options.map(registeredOption) }),
  };
}

function sentMessage(channel: string, { content }: Json): Json {
  return {
    id: snowflake(),
    channel_id: channel,
    author: BOT_USER,
    content,
    timestamp: '2026-01-01T00:00:00Z',
  };
}

/** JSON, or a form with JSON and files in it. */
async function readBody(request: IncomingMessage): Promise<Pick<Received, 'body' | 'files'>> {
  const sent = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/'))
    return { body: sent.length === 0 ? undefined : JSON.parse(String(sent)), files: [] };
  const form = await new Response(sent, { headers: { 'content-type': type } }).formData();
  const files: ReceivedFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') continue;
    files[Number(/^files\[(\d+)\]$/u.exec(name)?.[1])] = {
      name: value.name,
      bytes: Buffer.from(await value.arrayBuffer()),
    };
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/** Files and what is said of them belong together. */
function attachmentProblems({ body, files }: Received): readonly string[] {
  const attachments: Json[] = (body?.data ?? body)?.attachments ?? [];
  const ids = attachments.map(({ id }) => Number(id));
  if (files.some((_, index) => !ids.includes(index))) return ['a file that nothing is said of'];
  return attachments.length === files.length ? [] : ['attachments without their files'];
}

function answer(response: ServerResponse, { status, body, headers }: Reply): void {
  // discord.js would parse a 204 that has the content type of JSON.
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response
    .writeHead(status, { ...type, ...headers })
    .end(body === undefined ? undefined : JSON.stringify(body));
}
