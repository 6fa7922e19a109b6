// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSignedOut, send } from './client';
import { ApiError, UNREACHABLE } from './problem';
import { answerWith, statedPurpose, statePurpose, type Purpose } from './purpose';

const PERSON = 'http://localhost/api/people/1';

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ title: code, code, status }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** A server that wants a purpose before it answers, and remembers what it was told. */
function purposefulServer(): (string | null)[] {
  const told: (string | null)[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const purpose = request.headers.get('Huhang-Purpose');
    told.push(purpose);
    return Promise.resolve(purpose ? new Response('{}') : problem(428, 'access.purpose-required'));
  });
  return told;
}

function personAnswers(purpose: Purpose | null) {
  const asked = vi.fn(() => {
    if (purpose) {
      statePurpose(purpose);
    }
    return Promise.resolve(purpose);
  });
  answerWith(asked);
  return asked;
}

beforeEach(() => {
  sessionStorage.clear();
});

afterEach(() => {
  answerWith(null);
  vi.unstubAllGlobals();
});

describe('a request for personal data', () => {
  it('asks for the purpose and is sent again with it', async () => {
    const told = purposefulServer();
    personAnswers('CONTACT_TRACING');
    const response = await send(new Request(PERSON));
    expect(response.ok).toBe(true);
    expect(told).toEqual([null, 'CONTACT_TRACING']);
    expect(statedPurpose()).toBe('CONTACT_TRACING');
  });

  it('sends its body again too', async () => {
    const bodies: string[] = [];
    vi.stubGlobal('fetch', async (request: Request) => {
      bodies.push(await request.text());
      return bodies.length > 1 ? new Response('{}') : problem(428, 'access.purpose-required');
    });
    personAnswers('TESTING');
    await send(new Request(PERSON, { method: 'POST', body: '{"id":"1"}' }));
    expect(bodies).toEqual(['{"id":"1"}', '{"id":"1"}']);
  });

  it('asks nobody when the purpose has been stated', async () => {
    const told = purposefulServer();
    statePurpose('TESTING');
    const asked = personAnswers(null);
    await send(new Request(PERSON));
    expect(told).toEqual(['TESTING']);
    expect(asked).not.toHaveBeenCalled();
  });

  it('fails as refused, and is not sent again, when nobody states a purpose', async () => {
    const told = purposefulServer();
    personAnswers(null);
    await expect(send(new Request(PERSON))).rejects.toMatchObject({
      problem: { code: 'access.purpose-required' },
    });
    expect(told).toEqual([null]);
  });

  it('asks once for many requests at the same time', async () => {
    const told = purposefulServer();
    const asked = personAnswers('OVERSIGHT');
    await Promise.all([send(new Request(PERSON)), send(new Request(PERSON)), send(new Request(PERSON))]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(told).toEqual([null, null, null, 'OVERSIGHT', 'OVERSIGHT', 'OVERSIGHT']);
  });
});

describe('a refusal', () => {
  it('says who asks, in which language', async () => {
    const seen: Headers[] = [];
    vi.stubGlobal('fetch', (request: Request) => {
      seen.push(request.headers);
      return Promise.resolve(new Response('{}'));
    });
    await send(new Request(PERSON));
    expect(seen[0]?.get('Huhang-Client')).toBe('web');
    expect(seen[0]?.get('Accept-Language')).toBe('zh');
  });

  it('tells that nobody is signed in', async () => {
    const told = vi.fn();
    onSignedOut(told);
    vi.stubGlobal('fetch', () => Promise.resolve(problem(401, 'access.not-signed-in')));
    await expect(send(new Request(PERSON))).rejects.toBeInstanceOf(ApiError);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('tells why a session that was open is so no more', async () => {
    const told = vi.fn();
    onSignedOut(told);
    vi.stubGlobal('fetch', () => Promise.resolve(problem(401, 'access.session-account-closed')));
    await expect(send(new Request(PERSON))).rejects.toBeInstanceOf(ApiError);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ code: 'access.session-account-closed' }));
  });

  it('leaves a wrong password to the form', async () => {
    const told = vi.fn();
    onSignedOut(told);
    vi.stubGlobal('fetch', () => Promise.resolve(problem(401, 'access.sign-in-wrong')));
    await expect(send(new Request(PERSON))).rejects.toBeInstanceOf(ApiError);
    expect(told).not.toHaveBeenCalled();
  });

  it('calls a dead network by its name', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(send(new Request(PERSON))).rejects.toMatchObject({ problem: { code: UNREACHABLE } });
  });

  it('that is no problem document is told by its status', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })));
    await expect(send(new Request(PERSON))).rejects.toMatchObject({
      problem: { code: 'client.http', status: 502 },
    });
  });
});
