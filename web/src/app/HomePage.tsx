import { createElement } from 'react';
import { allowed, isResidentOnly, useSession } from '@/shared/session';
import type { Feature } from '@/shared/feature';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Page } from '@/shared/ui/Page';

/** What waits for the signed-in person: the cards that the features offer for their permissions. */
export function HomePage({ features }: { features: Feature[] }) {
  const { me } = useSession();
  const { t } = useTexts('app');
  const cards = allowed(
    features.flatMap((feature) => feature.home ?? []),
    me,
  );
  const own = features.find((feature) => feature.ResidentsHome)?.ResidentsHome;
  if (own && isResidentOnly(me)) {
    return createElement(own);
  }
  return (
    <Page title={t('home.title', { name: me.displayName })} lead={t('home.lead')}>
      {cards.length === 0 ? (
        <Empty title={t('home.nothing')}>{t('home.nothing.todo')}</Empty>
      ) : (
        <div className="home-cards">
          {cards.map(({ key, Card }) => (
            <Card key={key} />
          ))}
        </div>
      )}
    </Page>
  );
}
