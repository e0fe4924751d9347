import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createParser } from 'eventsource-parser';
import { parse } from 'yaml';
import { ask, type Question, type WholeAnswer } from './http-client';

const source = readFileSync(new URL('../../../docs/openapi.yaml', import.meta.url), 'utf8');

interface Described {
  readonly headers?: Readonly<Record<string, { required?: boolean; schema: object }>>;
  readonly content?: Readonly<Record<string, { schema: object }>>;
}
interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses?: Readonly<Record<string, Described>> }>>>
  >;
  readonly components: {
    readonly responses: Readonly<Record<string, Described>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
}

/** docs/openapi.yaml as it is written. */
export const openApiSource = parse(source) as Record<string, unknown>;

/** Holds answers against docs/openapi.yaml. */
export interface OpenApiCheck {
  /** Throws when the answer to the question is not one that is described. */
  readonly check: (question: Question, answer: WholeAnswer) => void;
  /** Asks, and checks the answer. */
  readonly ask: (origin: string, question: Question) => Promise<WholeAnswer>;
  /** Each `METHOD path status` that is described. */
  readonly described: ReadonlySet<string>;
  /** Each of them that was answered. */
  readonly seen: ReadonlySet<string>;
}

/** Reads the file, with its references followed. */
export async function createOpenApiCheck(): Promise<OpenApiCheck> {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(openApiSource));
  if (!valid) throw new Error(`docs/openapi.yaml: ${JSON.stringify(errors)}`);
  const api = validator.resolveRefs() as unknown as OpenApi;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  addFormats(ajv);
  const compiled = new Map<object, ValidateFunction>();
  const fits = (schema: object, value: unknown, what: string): void => {
    const validate = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, validate);
    if (!validate(value)) throw new Error(`${what} is not as described: ${ajv.errorsText(validate.errors)}`);
  };

  const described = new Set<string>();
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      for (const status of Object.keys(operation.responses ?? {})) {
        described.add(`${method.toUpperCase()} ${path} ${status}`);
      }
    }
  }
  const seen = new Set<string>();

  const find = (method: string, path: string, status: number): Described => {
    const template = Object.keys(api.paths).find((one) =>
      new RegExp(`^${one.replaceAll('{id}', '[^/]+')}$`).test(path.split('?')[0] ?? ''),
    );
    const common: Record<number, string> = { 403: 'Forbidden', 421: 'WrongHost' };
    const undescribed =
      template === undefined ? { ...common, 404: 'NotFound' } : { ...common, 405: 'MethodNotAllowed' };
    const operation = template === undefined ? undefined : api.paths[template]?.[method.toLowerCase()];
    const response =
      operation === undefined
        ? api.components.responses[(undescribed as Record<number, string>)[status] ?? '']
        : operation.responses?.[String(status)];
    if (response === undefined) throw new Error(`${method} ${path} may not be answered with ${String(status)}`);
    if (operation !== undefined) seen.add(`${method} ${template ?? ''} ${String(status)}`);
    return response;
  };

  const check = ({ method = 'GET', path }: Question, { status, headers, text }: WholeAnswer): void => {
    const response = find(method, path, status);
    for (const [name, { required, schema }] of Object.entries(response.headers ?? {})) {
      const value = headers[name.toLowerCase()];
      if (value !== undefined) fits(schema, value, `The header ${name}`);
      else if (required === true) throw new Error(`The header ${name} is missing`);
    }
    if (response.content === undefined) {
      if (text !== '') throw new Error(`${String(status)} has a body: ${text}`);
      return;
    }
    const type = headers['content-type'] ?? '';
    const content = response.content[type];
    if (content === undefined) throw new Error(`${String(status)} may not have the type ${type}`);
    if (type === 'text/event-stream') {
      checkEvents(text, (data) => {
        fits(api.components.schemas['Call'] ?? {}, data, 'An event');
      });
    } else {
      fits(content.schema, JSON.parse(text), `The body of ${String(status)}`);
    }
  };

  return {
    check,
    described,
    seen,
    ask: async (origin, question) => {
      const answer = await ask(origin, question);
      check(question, answer);
      return answer;
    },
  };
}

function checkEvents(text: string, checkData: (data: unknown) => void): void {
  const parser = createParser({
    onEvent: ({ event, id, data }) => {
      const call = JSON.parse(data) as { version: number };
      if (event !== 'call') throw new Error(`An event is named ${String(event)}`);
      if (id !== String(call.version)) throw new Error(`An event has the id ${String(id)}`);
      checkData(call);
    },
    onError: (error) => {
      throw error;
    },
  });
  parser.feed(text);
}
