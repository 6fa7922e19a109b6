import { MenuOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Grid, Layout, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { api, body, onSignedOut } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { statePurpose } from '@/shared/api/purpose';
import { SessionContext } from '@/shared/session';
import { ProblemAlert } from '@/shared/ui/States';
import { HeaderEnd } from './HeaderEnd';
import { LoadingBanner } from './LoadingBanner';
import { Navigation } from './Navigation';
import { QuickSearch } from './QuickSearch';

/** The frame of all pages for the signed-in: navigation, search, purpose, language, account. */
export function Frame() {
  const { t } = useTranslation('shared');
  const location = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const wide = Grid.useBreakpoint().md ?? true;
  const [menuOpen, setMenuOpen] = useState(false);
  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => body(api.GET('/api/access/me')),
    staleTime: 60_000,
  });

  useEffect(() => {
    onSignedOut(() => {
      void queries.invalidateQueries({ queryKey: ['me'] });
    });
  }, [queries]);

  const session = useMemo(
    () =>
      me.data && {
        me: me.data,
        signOut: async () => {
          await api.DELETE('/api/access/sessions/current');
          statePurpose(null);
          queries.clear();
          await navigate('/sign-in');
        },
      },
    [me.data, queries, navigate],
  );

  if (me.isPending) {
    return <Skeleton active style={{ padding: 48 }} />;
  }
  if (me.error && problemOf(me.error).code === 'access.not-signed-in') {
    return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  }
  if (!session) {
    return <ProblemAlert error={me.error} retry={() => void me.refetch()} />;
  }
  return (
    <SessionContext value={session}>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Layout className="app">
        {wide && (
          <Layout.Sider width={220} theme="dark">
            <Navigation />
          </Layout.Sider>
        )}
        <Layout>
          <Layout.Header className="app-header">
            {!wide && (
              <Button
                type="text"
                aria-label={t('menu')}
                icon={<MenuOutlined />}
                onClick={() => {
                  setMenuOpen(true);
                }}
              />
            )}
            <QuickSearch />
            <HeaderEnd wide={wide} />
          </Layout.Header>
          <LoadingBanner />
          <Layout.Content id="content" className="app-content" tabIndex={-1}>
            <Outlet />
          </Layout.Content>
        </Layout>
      </Layout>
      <Drawer
        open={menuOpen && !wide}
        placement="left"
        size={260}
        closable={false}
        styles={{ body: { padding: 0, background: '#0b3b46' } }}
        onClose={() => {
          setMenuOpen(false);
        }}
      >
        <Navigation
          onChosen={() => {
            setMenuOpen(false);
          }}
        />
      </Drawer>
    </SessionContext>
  );
}
