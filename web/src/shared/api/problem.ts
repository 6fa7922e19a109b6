/** A refusal as the server tells it (RFC 9457): what is wrong, and what to do. */
export interface Problem {
  title: string;
  detail?: string | null;
  status: number;
  code: string;
  field?: string | null;
  params?: Record<string, unknown>;
}

/** Thrown by every call that the server refused or that did not reach it. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer at all: the network or the server is away. Other codes of our own: `client.http`, `client.bug`. */
export const UNREACHABLE = 'client.unreachable';

export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) {
    return error.problem;
  }
  const message = error instanceof Error ? error.message : String(error);
  return { title: message, status: 0, code: 'client.bug' };
}

export async function readProblem(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    if (body.title && body.code) {
      return { ...body, title: body.title, code: body.code, status: response.status };
    }
  } catch {
    // not JSON: told below by its status alone
  }
  return { title: `HTTP ${String(response.status)}`, status: response.status, code: 'client.http' };
}
