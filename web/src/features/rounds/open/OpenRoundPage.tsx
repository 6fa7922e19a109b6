import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { editionsQuery, roundsQuery } from '../queries';
import { OpenRoundForm } from './OpenRoundForm';
import '../rounds.css';

/** Opens a round; who would be tested and what that takes is seen before. */
export function OpenRoundPage() {
  const { t } = useTexts('rounds');
  const rounds = useQuery(roundsQuery);
  const editions = useQuery(editionsQuery);
  return (
    <Page title={t('open')} trail={<Link to={paths.rounds}>{t('nav.rounds')}</Link>} lead={t('open.lead')}>
      <Loaded query={rounds}>
        {({ at }) => (
          <Loaded query={editions}>{(known) => <OpenRoundForm now={at} editions={known} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
}
