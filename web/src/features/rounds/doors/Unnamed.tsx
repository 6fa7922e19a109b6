import { Button } from 'antd';
import { api, done } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import type { DoorOfRound } from '../queries';

interface Props {
  roundId: string;
  unnamed: DoorOfRound['unnamed'];
  /** Those that are being entered below. */
  entering: readonly string[];
  mayTell: boolean;
  /** None where the reader may not register people. */
  onEnter: ((each: DoorOfRound['unnamed'][number]) => void) | null;
}

/** Whom devices found behind a door without knowing them: each stays here until entered, or set aside with a reason. */
export function Unnamed({ roundId, unnamed, entering, mayTell, onEnter }: Props) {
  const { t, language } = useTexts('rounds');
  if (unnamed.length === 0) {
    return null;
  }
  return (
    <section className="rounds-unnamed" aria-label={t('unnamed.title')}>
      <h3 className="urgent">{t('door.moreUnknown', { count: unnamed.length })}</h3>
      <ul className="lines">
        {unnamed.map((each) => (
          <li key={each.id}>
            <span>
              <strong className="mono">{each.typed ?? t('unnamed.nothing')}</strong>{' '}
              <span className="quiet">
                {each.byName} · {instant(each.foundAt, language)}
              </span>
            </span>
            {mayTell && (
              <span className="row-actions">
                {onEnter && (
                  <Button
                    size="small"
                    type="primary"
                    disabled={entering.includes(each.id)}
                    onClick={() => {
                      onEnter(each);
                    }}
                  >
                    {t('unnamed.enter')}
                  </Button>
                )}
                <ReasonButton
                  label={t('unnamed.setAside')}
                  title={t('unnamed.setAside')}
                  okText={t('unnamed.setAside')}
                  lead={t('unnamed.setAside.lead')}
                  refresh={[['rounds', roundId]]}
                  act={async (id, reason) => {
                    await done(
                      api.POST('/api/rounds/{roundId}/unnamed/{unnamedId}/setting-aside', {
                        params: { path: { roundId, unnamedId: each.id } },
                        body: { id, reason },
                      }),
                    );
                  }}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
