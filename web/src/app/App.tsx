import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { makeQueries } from '@/shared/api/queries';
import { useTexts } from '@/shared/i18n';
import { features } from './features';
import { PurposeDialog } from './layout/PurposeDialog';
import { makeRouter } from './router';
import { theme } from './theme';

const queries = makeQueries();
const router = makeRouter(features);

export function App() {
  const { language } = useTexts('shared');
  return (
    <ConfigProvider
      theme={theme}
      button={{ autoInsertSpace: false }}
      locale={language === 'zh' ? zhCN : enUS}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <PurposeDialog />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
