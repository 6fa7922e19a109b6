import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { api, body, type Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonButton } from '@/shared/ui/ReasonButton';

type Erasure = Answer<'/api/people/{personId}/erasures'>[number];

const COLOURS: Record<Erasure['state'], string> = {
  WAITING: 'warning',
  REFUSED: 'default',
  AGREED: 'processing',
  ERASED: 'default',
};

/** Having somebody's identity erased for good, and how that stands. */
export function Erasures({ personId }: { personId: string }) {
  return useMay('PEOPLE_ERASE') ? <ErasuresOf personId={personId} /> : null;
}

function ErasuresOf({ personId }: { personId: string }) {
  const { t, language } = useTexts('registry');
  const path = { personId };
  const key = ['people', personId, 'erasures'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => body(api.GET('/api/people/{personId}/erasures', { params: { path } })),
  });
  return (
    <Section title={t('erasure.title')}>
      <Loaded query={query} rows={1}>
        {(erasures) => (
          <>
            <p className="quiet">{t('erasure.lead')}</p>
            <ol className="history">
              {erasures.map((each) => (
                <li key={each.id}>
                  <Tag color={COLOURS[each.state]}>{t(`erasure.${each.state}`)}</Tag> {each.reason}
                  <div className="quiet">
                    {instant(each.erasedAt ?? each.requestedAt, language)}
                    {each.refusal && ` · ${t('erasure.because', { reason: each.refusal })}`}
                  </div>
                </li>
              ))}
            </ol>
            {erasures.every(({ state }) => state === 'REFUSED') && (
              <ReasonButton
                label={t('erasure.ask')}
                title={t('erasure.ask')}
                lead={t('erasure.askLead')}
                refresh={[key]}
                act={async (id, reason) => {
                  await api.POST('/api/people/{personId}/erasures', {
                    params: { path },
                    body: { id, reason },
                  });
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
