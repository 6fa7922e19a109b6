import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf, UNREACHABLE } from './problem';
import { onPurposeChange } from './purpose';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** The answer holds personal data: forgotten when the stated purpose changes. */
      personal?: boolean;
      /** The answer does not depend on who is signed in: it stays when that changes. */
      open?: boolean;
    };
  }
}

/** Refusals are not asked again by themselves; an unreachable server is, twice. */
function retry(failures: number, error: unknown): boolean {
  return problemOf(error).code === UNREACHABLE && failures < 2;
}

export function makeQueries(): QueryClient {
  const queries = new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache(),
    defaultOptions: {
      queries: {
        retry,
        retryDelay: 800,
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  onPurposeChange(() => {
    void queries.resetQueries({ predicate: (query) => query.meta?.personal === true });
  });
  return queries;
}
