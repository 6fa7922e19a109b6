import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { notTestedQuery } from '../queries';

/** Who was not tested, in one's own area: asked for with a purpose. */
export function NotTestedPeople({ roundId }: { roundId: string }) {
  const { t, language } = useTexts('rounds');
  const [asked, setAsked] = useState(false);
  const query = useQuery({ ...notTestedQuery(roundId), enabled: asked });
  if (!asked) {
    return (
      <Button
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('notTested.show')}
      </Button>
    );
  }
  return (
    <Loaded query={query}>
      {({ people, more }) => (
        <>
          {more && <p className="notice">{t('people.more')}</p>}
          <PeopleRows
            label={t('notTested.show')}
            rows={people}
            person={({ person }) => person}
            columns={[
              { key: 'reason', title: t('reason'), render: ({ reason }) => t(`reason.${reason}`) },
              {
                key: 'told',
                title: t('told'),
                render: ({ toldByName, toldAt }) => `${toldByName} · ${instant(toldAt, language)}`,
              },
            ]}
            empty={<Empty title={t('notTested.nobodyHere')} />}
          />
        </>
      )}
    </Loaded>
  );
}
