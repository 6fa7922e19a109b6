import { createBrowserRouter, type RouteObject } from 'react-router';
import { EnrolPage } from '@/features/access/EnrolPage';
import { SignInPage } from '@/features/access/SignInPage';
import { features } from './features';
import { Frame } from './Frame';
import { BrokenPage, NotFoundPage } from './Lost';

const pages: RouteObject[] = features.flatMap((feature) => feature.routes);

export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <BrokenPage /> },
  { path: '/enrol', element: <EnrolPage />, errorElement: <BrokenPage /> },
  {
    path: '/',
    element: <Frame />,
    errorElement: <BrokenPage />,
    children: [
      { errorElement: <BrokenPage />, children: [...pages, { path: '*', element: <NotFoundPage /> }] },
    ],
  },
]);
