import { useState } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { OpenPage } from '../OpenPage';
import { JoinForm } from './JoinForm';
import { JoinStatus } from './JoinStatus';
import { keepApplication, keptApplication, type Kept } from './kept';

/** `/join#TOKEN`, which a poster's code opens: says who one is, then shows how that stands. */
export function JoinPage() {
  const { t } = useTexts('access');
  const token = useLocation().hash.slice(1);
  const [sent, setSent] = useState<Kept | null>(keptApplication);
  const [correcting, setCorrecting] = useState(false);
  const keep = (kept: Kept | null) => {
    keepApplication(kept);
    // the answer to sending says more than what is sent back
    setSent(kept && { id: kept.id, secret: kept.secret });
    setCorrecting(false);
  };
  return (
    <OpenPage title={t('join.title')}>
      {sent && !correcting ? (
        <JoinStatus
          sent={sent}
          mayCorrect={token !== ''}
          onCorrect={() => {
            setCorrecting(true);
          }}
          onOver={() => {
            keep(null);
          }}
        />
      ) : (
        <JoinForm key={token} token={token} corrects={sent} onSent={keep} />
      )}
    </OpenPage>
  );
}
