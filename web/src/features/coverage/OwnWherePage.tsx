import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { ownWhereQuery } from './queries';
import { WhereLine } from './WhereLine';
import './coverage.css';

export function OwnWherePage() {
  const { t } = useTexts('coverage');
  const query = useQuery(ownWhereQuery);
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('own.none')}>{t('own.none.todo')}</Empty>
          ) : (
            all.map((where) => <WhereLine key={where.roundId} where={where} />)
          )
        }
      </Loaded>
    </Page>
  );
}
