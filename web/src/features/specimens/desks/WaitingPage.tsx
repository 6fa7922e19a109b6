import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { Page } from '@/shared/ui/Page';
import { Doubles } from './Doubles';
import { Refused } from './Refused';
import { Surfaces } from './Surfaces';
import { Unknown } from './Unknown';
import '../specimens.css';

type Part = 'unknown' | 'doubles' | 'refused' | 'surfaces';

/** What the desks left for somebody else: people to be named, people found twice, records that could not be taken in. */
export function WaitingPage() {
  const { t } = useTexts('specimens');
  const mayTake = useMay('SPECIMENS_TAKE');
  const mayRead = useMay('SPECIMENS_READ');
  const parts: Part[] = [
    ...(mayTake ? (['unknown', 'doubles'] as const) : []),
    ...(mayRead ? (['refused', 'surfaces'] as const) : []),
  ];
  const [chosen, setChosen] = useState<Part | null>(null);
  const part = chosen ?? parts[0];
  return (
    <Page title={t('nav.desks')} lead={t('desks.lead')}>
      <div className="choice">
        <Segmented
          value={part}
          onChange={setChosen}
          options={parts.map((each) => ({ value: each, label: t(`desks.${each}`) }))}
        />
      </div>
      {part === 'unknown' && <Unknown />}
      {part === 'doubles' && <Doubles />}
      {part === 'refused' && <Refused />}
      {part === 'surfaces' && <Surfaces />}
    </Page>
  );
}
