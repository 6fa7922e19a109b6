import { PrinterOutlined } from '@ant-design/icons';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { dependantsQuery } from '@/shared/people/dependantsQuery';
import { useSession } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { CodeCard } from './CodeCard';
import '../specimens.css';

/** One's own sampling code, and those of whom one acts for: the same for every round, on paper too. */
export function OwnCodePage() {
  const { t } = useTexts('specimens');
  const { me } = useSession();
  const own = useQuery({
    queryKey: ['sampling-code'],
    queryFn: () => body(api.GET('/api/sampling-codes/self')),
  });
  const dependants = useQuery(dependantsQuery);
  const others = useQueries({
    queries: (dependants.data?.dependants ?? []).map(({ personId, name }) => ({
      queryKey: ['sampling-code', personId],
      queryFn: async () => ({
        name,
        code: (
          await body(api.GET('/api/sampling-codes/dependants/{personId}', { params: { path: { personId } } }))
        ).code,
      }),
    })),
  });
  return (
    <Page
      title={t('code.title')}
      lead={t('code.lead')}
      actions={
        <Button
          className="no-print"
          icon={<PrinterOutlined aria-hidden />}
          onClick={() => {
            window.print();
          }}
        >
          {t('code.print')}
        </Button>
      }
    >
      <div className="code-cards">
        <Loaded query={own}>
          {({ code }) => (
            <CodeCard code={code} name={me.displayName}>
              <p className="quiet">{t('code.same')}</p>
            </CodeCard>
          )}
        </Loaded>
        {others.map(({ data }) => data && <CodeCard key={data.code} code={data.code} name={data.name} />)}
      </div>
    </Page>
  );
}
