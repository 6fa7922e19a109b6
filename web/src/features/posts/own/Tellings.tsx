import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant, latestFirst } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Telling } from './queries';

/** What was changed for oneself and not yet seen; saying so is one touch. */
export function Tellings({ tellings }: { tellings: Telling[] }) {
  const { t, language } = useTexts('posts');
  const seeing = useSubmission(
    (_, publicationId: string) => body(api.POST('/api/rosters/mine/seen', { body: { publicationId } })),
    { refresh: [['own-shifts']] },
  );
  const unseen = latestFirst(
    tellings.filter(({ seenAt }) => !seenAt),
    ({ toldAt }) => toldAt,
  );
  return (
    <>
      <ProblemAlert error={seeing.error} />
      {unseen.map((telling) => (
        <section key={telling.publicationId} className="telling" aria-label={t('own.told')}>
          <div>
            <strong>{t(`own.told.${telling.kind}`)}</strong>
            <p>
              {telling.reason} <span className="quiet">{instant(telling.toldAt, language)}</span>
            </p>
          </div>
          <Button
            type="primary"
            size="large"
            loading={seeing.isPending && seeing.variables === telling.publicationId}
            onClick={() => {
              seeing.mutate(telling.publicationId);
            }}
          >
            {t('own.seen')}
          </Button>
        </section>
      ))}
    </>
  );
}
