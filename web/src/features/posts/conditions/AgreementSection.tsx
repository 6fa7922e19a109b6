import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { dayOf } from '../clock';
import { liveQuery } from '../day/queries';
import { AgreementDialog } from './AgreementDialog';
import { AgreementRows } from './AgreementRows';
import { limitsOn } from './heat';
import { agreementsQuery, limitsQuery, seatsLeftQuery } from './queries';
import { SeatsLeft } from './SeatsLeft';

/** What was agreed with one person beside the rules of rosters. */
export function AgreementSection() {
  const { t } = useTexts('posts');
  const [telling, setTelling] = useState(false);
  const live = useQuery(liveQuery());
  const limits = useQuery(limitsQuery);
  const query = useQuery(agreementsQuery);
  const seats = useQuery(seatsLeftQuery(null)).data ?? [];
  const now = live.data ? Date.parse(live.data.at) : null;
  return (
    <Section
      title={t('agreements.title')}
      actions={
        <Button
          type="primary"
          disabled={now === null}
          onClick={() => {
            setTelling(true);
          }}
        >
          {t('agreements.tell')}
        </Button>
      }
    >
      <p className="quiet">{t('agreements.lead')}</p>
      <Loaded query={query} rows={3}>
        {({ agreements, more }) =>
          now !== null && (
            <>
              <SeatsLeft
                seats={seats}
                causes={agreements.map(({ agreement, person }) => ({ id: agreement.id, name: person.name }))}
                text="agreements.left"
              />
              <AgreementRows agreements={agreements} seats={seats} now={now} />
              {more && <p className="quiet">{t('agreements.more')}</p>}
            </>
          )
        }
      </Loaded>
      {telling && now !== null && (
        <AgreementDialog
          now={now}
          limits={limitsOn(limits.data ?? [], dayOf(now))}
          onClose={() => {
            setTelling(false);
          }}
        />
      )}
    </Section>
  );
}
