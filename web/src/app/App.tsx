import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { ApiError } from '@/shared/api/problem';
import { startTexts } from '@/shared/i18n';
import { texts as sharedTexts } from '@/shared/texts';
import { PurposeDialog } from '@/shared/ui/PurposeDialog';
import { features } from './features';
import { router } from './router';
import { theme } from './theme';

const started = startTexts({
  shared: sharedTexts,
  ...Object.fromEntries(features.map((feature) => [feature.name, feature.texts])),
});

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // a refusal will not change by asking again; a lost connection may
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.problem.status > 0),
    },
  },
});

export function App() {
  return (
    <Suspense fallback={null}>
      <Started />
    </Suspense>
  );
}

function Started() {
  use(started);
  const { i18n } = useTranslation();
  return (
    <ConfigProvider locale={i18n.language === 'en' ? enGB : zhCN} theme={theme}>
      <AntApp>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <PurposeDialog />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
