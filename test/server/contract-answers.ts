/** Holds every answer of a server against the contract: status, headers, content type and body. */
import assert from 'node:assert/strict';
import { contract, schemaAt, segment } from '../backend/openapi-rig.ts';
import { methods } from '../../src/backend/contract/document.ts';

type Answer = Exclude<NonNullable<(typeof contract.paths)[string]['get']>['responses'][string], { readonly $ref: string }>;

interface Addressed {
  readonly operation: string;
  /** JSON pointer of its responses. */
  readonly at: string;
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>;
}

function addressed(method: string, path: string): Addressed | undefined {
  const asked = path.split('/');
  const fits = (template: string): boolean => {
    const wanted = template.split('/');
    return wanted.length === asked.length && wanted.every((each, at) => each === asked[at] || (/^\{.+\}$/.test(each) && asked[at] !== ''));
  };
  const verb = methods.find((each) => each === method.toLowerCase());
  const template = Object.keys(contract.paths).find(fits);
  const operation = verb && template !== undefined ? contract.paths[template]?.[verb] : undefined;
  return operation && { operation: operation.operationId, at: `/paths/${segment(template!)}/${verb}/responses`, responses: operation.responses };
}

const statusIn = (responses: Addressed['responses'], status: number): string | undefined =>
  [String(status), `${Math.floor(status / 100)}XX`].find((each) => Object.hasOwn(responses, each));

export interface Watch {
  /** Fails where the answer is not one of those that the contract has for the request. */
  judge(method: string, url: string, answer: Response, tus?: boolean): Promise<void>;
  /** Such as `submitCase 201`, with the code of a problem behind it. */
  readonly met: ReadonlySet<string>;
}

/** Every status that the contract has for each of its operations, such as `submitCase 201`. */
export const promised: readonly string[] = Object.values(contract.paths).flatMap((item) =>
  methods.flatMap((method) => {
    const operation = item[method];
    return operation ? Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`) : [];
  }),
);

export function watch(endpoint = '/api'): Watch {
  const met = new Set<string>();

  async function judge(method: string, url: string, answer: Response, tus = false): Promise<void> {
    const { pathname } = new URL(url, 'http://society.test');
    const found = addressed(method, pathname.slice(endpoint.length));
    if (!found) return;
    const status = statusIn(found.responses, answer.status);
    const named = `${method} ${pathname}: ${answer.status}`;
    assert.ok(status, `${named} is no answer of ${found.operation}`);
    const here = found.responses[status]!;
    const pointer = '$ref' in here ? here.$ref.slice(1) : `${found.at}/${status}`;
    const response = '$ref' in here ? contract.components.responses[here.$ref.split('/').at(-1)!]! : here;
    judgeHeaders(named, pointer, response, answer);
    const code = method === 'HEAD' ? undefined : await judgeBody(named, pointer, response, answer, tus && answer.ok);
    met.add(`${found.operation} ${status}`);
    if (code !== undefined) met.add(`${found.operation} ${status} ${code}`);
  }

  return { judge, met };
}

function judgeHeaders(named: string, pointer: string, { headers = {} }: Answer, answer: Response): void {
  for (const [name, { required }] of Object.entries(headers)) {
    const value = answer.headers.get(name);
    if (value === null) {
      assert.ok(!required, `${named} has no ${name}`);
      continue;
    }
    const admits = schemaAt(`${pointer}/headers/${segment(name)}/schema`);
    assert.ok(admits(value), `${named}, ${name}: ${value}: ${admits.faults()}`);
  }
}

/** The code of a problem. */
async function judgeBody(named: string, pointer: string, response: Answer, answer: Response, mayBeEmpty: boolean): Promise<string | undefined> {
  const type = (answer.headers.get('Content-Type') ?? '').split(';')[0]!.trim();
  if (type === 'text/event-stream') {
    assert.ok(response.content?.[type], `${named} is no stream`);
    return undefined;
  }
  const bytes = await answer.clone().arrayBuffer();
  if (!response.content || (mayBeEmpty && bytes.byteLength === 0)) {
    assert.equal(bytes.byteLength, 0, `${named} has a body`);
    return undefined;
  }
  const content = [type, '*/*'].find((each) => Object.hasOwn(response.content!, each));
  assert.ok(content, `${named} is of type ${type || 'none'}`);
  if (!/json$/.test(type) || content === '*/*') return undefined;
  const body = JSON.parse(new TextDecoder().decode(bytes)) as { readonly status?: number; readonly code?: string };
  const admits = schemaAt(`${pointer}/content/${segment(content)}/schema`);
  assert.ok(admits(body), `${named}: ${admits.faults()} in ${JSON.stringify(body)}`);
  if (content !== 'application/problem+json') return undefined;
  assert.equal(body.status, answer.status, `${named} tells another status`);
  assert.ok(answer.headers.get('Content-Language'), `${named} does not tell its language`);
  const codes = Object.keys(response['x-problems'] ?? {});
  assert.ok(codes.includes(body.code ?? ''), `${named}: ${body.code} is none of ${codes.join(', ')}`);
  return body.code;
}
