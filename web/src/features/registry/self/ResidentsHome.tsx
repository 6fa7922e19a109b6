import { lazy, Suspense } from 'react';
import { Loading } from '@/shared/ui/Loaded';

const SelfPage = lazy(async () => ({ default: (await import('../pages')).SelfPage }));

/** A resident's own page, fetched only for residents. */
export function ResidentsHome() {
  return (
    <Suspense fallback={<Loading />}>
      <SelfPage />
    </Suspense>
  );
}
