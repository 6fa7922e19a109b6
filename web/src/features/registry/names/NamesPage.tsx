import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { namesQuery } from '../queries';
import { isOpen } from './isOpen';
import { VerdictTag } from './VerdictTag';

/** Names that reports use and no list knows; those still open come first. */
export function NamesPage() {
  const { t, language } = useTexts('registry');
  const query = useQuery(namesQuery);
  return (
    <Page title={t('nav.names')} lead={t('names.lead')}>
      <Loaded query={query}>
        {(names) => (
          <Rows
            label={t('nav.names')}
            rows={[...names].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))}
            rowKey={(name) => name.id}
            empty={<Empty title={t('names.none')} />}
            columns={[
              {
                key: 'text',
                title: t('names.text'),
                render: (name) => <Link to={paths.unresolvedName(name.id)}>{name.text}</Link>,
              },
              {
                key: 'verdict',
                title: t('names.state'),
                render: (name) => <VerdictTag verdict={name.verdict} />,
              },
              { key: 'meant', title: t('names.meant'), render: (name) => t(`meant.${name.meant}`) },
              { key: 'source', title: t('names.source'), render: (name) => name.source },
              { key: 'noted', title: t('names.noted'), render: (name) => instant(name.notedAt, language) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
