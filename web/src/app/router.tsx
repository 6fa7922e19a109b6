import { createBrowserRouter } from 'react-router';
import type { Feature } from '@/shared/feature';
import { HomePage } from './HomePage';
import { Shell } from './layout/Shell';
import { BrokenPage, MissingPage } from './MissingPage';
import { SignedIn } from './SignedIn';
import { FirstWaiting } from './Waiting';

/** Open pages stand alone; all others inside of the layout, for the signed-in. */
export function makeRouter(features: Feature[]) {
  return createBrowserRouter([
    {
      errorElement: <BrokenPage />,
      HydrateFallback: FirstWaiting,
      children: [
        ...features.flatMap((feature) => feature.openRoutes ?? []),
        {
          element: (
            <SignedIn>
              <Shell features={features} />
            </SignedIn>
          ),
          children: [
            {
              errorElement: <BrokenPage />,
              children: [
                { index: true, element: <HomePage features={features} /> },
                ...features.flatMap((feature) => feature.routes ?? []),
                { path: '*', element: <MissingPage /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
