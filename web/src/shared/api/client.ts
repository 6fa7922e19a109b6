import createClient from 'openapi-fetch';
import { currentLanguage } from '../i18n';
import { ApiError, readProblem, UNREACHABLE, type Problem } from './problem';
import { askPurpose, statedPurpose } from './purpose';
import type { components, paths } from './schema';

/** A record of the server's description by its name. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What a GET answers, by its path: independent of how the server names its records. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

type SignedOut = (problem: Problem) => void;
let signedOut: SignedOut = () => undefined;

/** Says that nobody is signed in, or no more, and why. */
const SIGNED_OUT = [
  'access.not-signed-in',
  'access.session-account-closed',
  'access.session-ended',
  'access.session-expired',
];

/** Called when the server says that nobody is signed in. */
export function onSignedOut(listener: SignedOut): void {
  signedOut = listener;
}

function headers(): Record<string, string> {
  const purpose = statedPurpose();
  return {
    'Huhang-Client': 'web',
    'Accept-Language': currentLanguage(),
    ...(purpose ? { 'Huhang-Purpose': purpose } : {}),
  };
}

/**
 * One request of the client: says who asks and why, asks for the purpose when the server wants one and
 * tries again, and turns every refusal into an [ApiError].
 */
export async function send(input: Request): Promise<Response> {
  const first = await attempt(input.clone());
  if (first.status !== 428) {
    return settle(first);
  }
  const purpose = await askPurpose();
  return purpose ? settle(await attempt(input)) : settle(first);
}

async function attempt(request: Request): Promise<Response> {
  Object.entries(headers()).forEach(([name, value]) => {
    request.headers.set(name, value);
  });
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) {
      throw error;
    }
    throw new ApiError({ title: UNREACHABLE, status: 0, code: UNREACHABLE });
  }
}

async function settle(response: Response): Promise<Response> {
  if (response.ok) {
    return response;
  }
  const problem = await readProblem(response);
  if (SIGNED_OUT.includes(problem.code)) {
    signedOut(problem);
  }
  throw new ApiError(problem);
}

/** The generated client: paths, parameters and answers are those of the server's own description. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: send });

/** The answer's body; an answer without one is a bug of ours. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) {
    throw new Error('the server answered without a body');
  }
  return data;
}

/** Of what answers with nothing but that it is done. */
export async function done(call: Promise<unknown>): Promise<void> {
  await call;
}
