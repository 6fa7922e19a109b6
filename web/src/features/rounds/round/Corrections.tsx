import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { correctionsQuery } from '../queries';

/** Who was added and who was taken out, in one's own area: asked for with a purpose. */
export function Corrections({ roundId }: { roundId: string }) {
  const { t, language } = useTexts('rounds');
  const [asked, setAsked] = useState(false);
  const query = useQuery({ ...correctionsQuery(roundId), enabled: asked });
  if (!asked) {
    return (
      <Button
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('corrections.show')}
      </Button>
    );
  }
  return (
    <Loaded query={query}>
      {({ corrections, more }) => (
        <>
          {more && <p className="notice">{t('people.more')}</p>}
          <Rows
            label={t('corrections.show')}
            rows={corrections.map((each, index) => ({ ...each, index }))}
            columns={[
              { key: 'name', title: t('person'), render: ({ person }) => person?.name ?? '–' },
              {
                key: 'kind',
                title: t('corrections'),
                render: ({ kind, reason }) => t(`correction.${kind}`, { reason: t(`because.${reason}`) }),
              },
              { key: 'at', title: t('when'), render: ({ correctedAt }) => instant(correctedAt, language) },
            ]}
            rowKey={({ index }) => String(index)}
            empty={<Empty title={t('corrections.nobodyHere')} />}
          />
        </>
      )}
    </Loaded>
  );
}
