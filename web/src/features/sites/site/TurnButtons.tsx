import { api } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { NEXT, SITES, type SiteLine, type SiteState } from '../queries';

/** What the site may become next, each with a reason. */
export function TurnButtons({ line }: { line: SiteLine }) {
  const { t } = useTexts('sites');
  const { site, people } = line;
  const next = NEXT[site.state];
  const turn = (state: SiteState, unfit: boolean) => async (id: string, reason: string) => {
    await api.POST('/api/sites/{siteId}/turns', {
      params: { path: { siteId: site.id } },
      body: { id, state, unfit, reason },
    });
  };
  return (
    <>
      {next.map((state) => (
        <ReasonButton
          key={state}
          large
          danger={state === 'CLOSED'}
          label={t(`turn.${state}`)}
          title={t(`turn.${state}`)}
          lead={
            state === 'CLOSED' && people > 0
              ? t('turn.peopleInside', { count: people })
              : t(`turn.${state}.lead`)
          }
          okText={t(`turn.${state}`)}
          refresh={[SITES]}
          act={turn(state, false)}
        />
      ))}
      {next.includes('CLOSED') && (
        <ReasonButton
          large
          label={t('turn.unfit')}
          title={t('turn.unfit')}
          lead={t('turn.unfit.lead', { count: people })}
          okText={t('turn.unfit')}
          refresh={[SITES]}
          act={turn('CLOSED', true)}
        />
      )}
    </>
  );
}
